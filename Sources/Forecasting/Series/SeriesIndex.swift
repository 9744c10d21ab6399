import Indicators

/// Series by name and kind, as history files give them.
public struct SeriesIndex: Sendable {
  private struct Key: Hashable {
    var name: IndicatorName
    var kind: IndicatorKind
  }

  private var byKey: [Key: IndicatorSeries] = [:]

  /// Indexes series; two with one name and kind become one, the later in the list winning a quarter
  /// that both have.
  public init(_ history: [IndicatorSeries]) {
    for series in history {
      let key = Key(name: IndicatorName(series.name), kind: series.kind)
      if let known = byKey[key] {
        byKey[key] = IndicatorSeries(
          name: known.name, kind: known.kind, unit: known.unit,
          observations: known.observations + series.observations,
          amounts: known.amounts + series.amounts)
      } else {
        byKey[key] = series
      }
    }
  }

  /// The series of an indicator; `nil` where there is none.
  public func callAsFunction(_ indicator: Indicator) -> IndicatorSeries? {
    byKey[Key(name: IndicatorName(indicator.name), kind: indicator.kind)]
  }
}
