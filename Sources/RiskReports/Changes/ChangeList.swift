public import Forecasting
public import Indicators

/// Why probabilities moved since the quarter before, the largest move first.
public struct ChangeList: Sendable {
  /// One indicator and what moved it.
  public struct Row: Sendable {
    /// The later forecast.
    public var forecast: IndicatorForecast
    /// What moved it.
    public var change: ForecastChange
  }

  /// The earlier quarter.
  public let earlier: Quarter

  /// The later quarter.
  public let later: Quarter

  /// The indicators whose probability moved, came or went.
  public let rows: [Row]

  /// The number of indicators that stand as they stood.
  public let unchanged: Int

  let language: Language

  /// Makes a list out of the changes between two forecasts.
  public init(
    _ changes: [ForecastChange], from earlier: Quarter, to forecast: LedgerForecast,
    language: Language
  ) {
    self.earlier = earlier
    later = forecast.quarter
    self.language = language
    let forecasts = Dictionary(
      forecast.indicators.map { ($0.indicator.reference, $0) },
      uniquingKeysWith: { first, _ in first })
    let all = changes.compactMap { change in
      forecasts[change.indicator].map { Row(forecast: $0, change: change) }
    }
    // What came or went stands first; ties keep the order of the ledger.
    let moved = all.enumerated().filter { !$0.element.change.steps.isEmpty }
    rows = moved.sorted {
      let (left, right) = (Self.size($0.element.change), Self.size($1.element.change))
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element)
    unchanged = all.count - rows.count
  }

  private static func size(_ change: ForecastChange) -> Double {
    change.difference?.magnitude ?? 2
  }
}
