import Indicators

/// Series by name and kind, as history files give them.
///
/// A table of history tells growth rates from amounts, but not a year's amount from a stock, and has the
/// amounts beside the rates: what an amount is, the ledger says. A store reads history by the same rule.
public struct SeriesIndex: Sendable {
  private struct Key: Hashable {
    var name: IndicatorName
    var kind: IndicatorKind
  }

  private var byKey: [Key: IndicatorSeries] = [:]
  private var listed: [String] = []

  /// Indexes series; two with one name and kind become one, the later in the list winning a quarter
  /// that both have.
  public init(_ history: [IndicatorSeries]) {
    for series in history {
      listed.append(series.name)
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
  ///
  /// Of its own kind; for an amount or a stock also, in quarters that it lacks, that of the other of the
  /// two, or the amounts beside a growth rate, as far as they are in the target's unit.
  public func callAsFunction(_ indicator: Indicator) -> IndicatorSeries? {
    let name = IndicatorName(indicator.name)
    let own = byKey[Key(name: name, kind: indicator.kind)]
    let other: IndicatorKind
    switch indicator.kind {
    case .cumulative: other = .level
    case .level: other = .cumulative
    case .growth, .completion, .qualitative: return own
    }
    let amounts =
      byKey[Key(name: name, kind: other)]?.observations
      ?? byKey[Key(name: name, kind: .growth)]?.amounts ?? []
    let unit = indicator.target?.unit ?? ""
    let usable = amounts.filter { $0.unit == unit }.map { amount in
      var value = amount
      value.basis = indicator.kind == .level ? .stock : .yearToDate
      return value
    }
    guard !usable.isEmpty, own.map({ $0.unit == unit }) ?? true else { return own }
    return IndicatorSeries(
      name: own?.name ?? indicator.name, kind: indicator.kind, unit: unit,
      observations: usable + (own?.observations ?? []), amounts: own?.amounts ?? [])
  }

  /// The names of the series that no indicator of a ledger takes, in the order of the list.
  public func unused(by ledger: Ledger) -> [String] {
    var known = Set(
      ledger.items.flatMap(\.indicators).filter { self($0) != nil }.map { IndicatorName($0.name) })
    return listed.filter { known.insert(IndicatorName($0)).inserted }
  }
}
