import Indicators

/// How good the probabilities of an office's own ledgers were, once their years are closed.
///
/// ```swift
/// var backtest = LedgerBacktest()
/// backtest.add(forecast, outcomes: outcomes)   // a forecast as it would have been given then
/// backtest.score(quarter: 1).brier             // 0.17
/// ```
public struct LedgerBacktest: Sendable {
  /// One probability and what happened.
  public struct Row: Hashable, Sendable {
    /// The quarter that the forecast looked from.
    public var quarter: Quarter
    /// The forecast; its probability is there.
    public var forecast: IndicatorForecast
    /// The value at the year end.
    public var outcome: Double
    /// Whether the target that stood then was met, within its tolerance where it has one.
    public var isMet: Bool

    /// The probability that is scored: within tolerance where the target has one.
    public var probability: Double { forecast.decidingProbability ?? .nan }
  }

  /// The scores of a group of rows.
  public struct Score: Hashable, Sendable {
    /// The number of probabilities.
    public var count = 0
    /// How many targets were met.
    public var metCount = 0
    /// The mean probability; `nil` for none.
    public var meanProbability: Double?
    /// The mean Brier score; `nil` for none.
    public var brier: Double?
    /// The Brier score of saying the share that was met each time: what had to be beaten.
    public var brierOfBaseRate: Double?
    /// The mean logarithmic score; `nil` for none.
    public var logarithmic: Double?
    /// The share of year ends within the 80 % interval; `nil` where nothing was projected.
    public var coverage80: Double?
    /// The share of year ends within the 95 % interval.
    public var coverage95: Double?
    /// Forecasts by tenths.
    public var reliability = Reliability()
  }

  /// The scored forecasts, in the order in which they were added.
  public private(set) var rows: [Row] = []

  private let forecaster: Forecaster

  /// Nothing is scored yet.
  ///
  /// - Parameter forecaster: Says whether a year end meets a target, by the rules that the forecasts
  ///   were made with.
  public init(forecaster: Forecaster = Forecaster()) {
    self.forecaster = forecaster
  }

  /// Adds the forecasts of a ledger.
  ///
  /// What has no probability, no outcome, or no longer an open year end is left out: nothing is
  /// concluded from silence.
  ///
  /// - Parameters:
  ///   - forecast: As it would have been given then, with only what was known then.
  ///   - outcomes: The values at the end of the ledger's year.
  /// - Complexity: linear in the number of indicators.
  public mutating func add(
    _ forecast: LedgerForecast, outcomes: [IndicatorReference: Observation]
  ) {
    guard forecast.quarter.number < 4 else { return }
    let closed = closing(forecast, outcomes)
    for (open, end) in zip(forecast.indicators, closed.indicators) {
      guard open.decidingProbability != nil, let outcome = outcomes[open.indicator.reference],
        end.status == .met || end.status == .missed
      else { continue }
      rows.append(
        Row(
          quarter: forecast.quarter, forecast: open, outcome: outcome.value,
          isMet: end.status == .met))
    }
  }

  /// The ledger's promises as the outcomes leave them: whole, so that a target that is measured
  /// against another indicator finds it.
  private func closing(
    _ forecast: LedgerForecast, _ outcomes: [IndicatorReference: Observation]
  ) -> LedgerForecast {
    let items = forecast.items.map { item in
      var closed = item.item
      closed.indicators = item.indicators.map { open in
        var indicator = open.indicator
        indicator.observations = outcomes[indicator.reference].map { [$0] } ?? []
        return indicator
      }
      return closed
    }
    return forecaster.forecast(
      Ledger(title: forecast.title, quarter: forecast.quarter.yearEnd, items: items))
  }

  /// The scores of all rows, of a year's, or of those after one of the quarters 1…3.
  ///
  /// - Complexity: linear in the number of rows.
  public func score(year: Int? = nil, quarter: Int? = nil) -> Score {
    let chosen = rows.filter {
      (year == nil || $0.quarter.year == year) && (quarter == nil || $0.quarter.number == quarter)
    }
    func mean(_ values: [Double]) -> Double? {
      values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
    var score = Score()
    score.count = chosen.count
    score.metCount = chosen.count { $0.isMet }
    score.meanProbability = mean(chosen.map(\.probability))
    score.brier = mean(chosen.map { ProbabilityScores.brier($0.probability, met: $0.isMet) })
    score.logarithmic = mean(
      chosen.map { ProbabilityScores.logarithmic($0.probability, met: $0.isMet) })
    if let share = mean(chosen.map { $0.isMet ? 1 : 0 }) {
      score.brierOfBaseRate = share * (1 - share)
    }
    let projected = chosen.compactMap { row in
      row.forecast.projection.map { (projection: $0, outcome: row.outcome) }
    }
    score.coverage80 = mean(projected.map { $0.projection.interval80.contains($0.outcome) ? 1 : 0 })
    score.coverage95 = mean(projected.map { $0.projection.interval95.contains($0.outcome) ? 1 : 0 })
    for row in chosen { score.reliability.add(row.probability, met: row.isMet) }
    return score
  }
}
