import Indicators
import LeastSquares

/// Forecasts commitments: how likely each is to be met, where the year will end, what the rest of it
/// must deliver.
///
/// ```swift
/// let forecast = Forecaster().forecast(ledger, history: history)
/// let item = forecast.item("15")?.indicators[0]
/// item?.probability        // P(新开通5G基站 ≥ 3500)
/// item?.projection?.median
/// ```
///
/// A forecaster has no state: the same input gives the same forecast, bit by bit.
public struct Forecaster: Sendable {
  /// How forecasts are made and read.
  public let configuration: ForecastConfiguration

  /// Makes a forecaster.
  public init(_ configuration: ForecastConfiguration = ForecastConfiguration()) {
    self.configuration = configuration
  }

  /// Forecasts every indicator of a ledger at the end of its quarter.
  ///
  /// - Parameters:
  ///   - ledger: The ledger, as it was read.
  ///   - history: Series of earlier quarters and years, matched by `IndicatorName` and kind as
  ///     ``SeriesIndex`` says; what matches no indicator is not used, and nothing later than the
  ///     ledger's quarter is.
  /// - Complexity: linear in the number of indicators and of observations.
  public func forecast(_ ledger: Ledger, history: [IndicatorSeries] = []) -> LedgerForecast {
    let index = SeriesIndex(history)
    return forecast(ledger) { index($0) }
  }

  /// Forecasts every indicator of a ledger, with the series that a store keeps for it.
  ///
  /// - Parameters:
  ///   - ledger: The ledger, as it was read.
  ///   - seriesFor: The series of an indicator; `nil` where there is none.
  public func forecast(
    _ ledger: Ledger, seriesFor: (Indicator) -> IndicatorSeries?
  ) -> LedgerForecast {
    let direct = LedgerForecast(
      title: ledger.title, quarter: ledger.quarter,
      items: ledger.items.map { item in
        ItemForecast(
          item: item,
          indicators: item.indicators.map {
            forecast($0, series: seriesFor($0), at: ledger.quarter)
          })
      },
      problems: ledger.problems)
    return resolvingRelativeTargets(direct)
  }

  /// Forecasts one indicator at the end of a quarter.
  ///
  /// - Parameters:
  ///   - indicator: Target and what is reported this year.
  ///   - series: Earlier quarters and years; what is later than `quarter` is not used.
  ///   - quarter: The quarter whose end the forecast looks from.
  public func forecast(
    _ indicator: Indicator, series: IndicatorSeries?, at quarter: Quarter
  ) -> IndicatorForecast {
    let known = IndicatorSeries(indicator, history: series, at: quarter)
    let evidence = Evidence(indicator, series: known, at: quarter)
    var forecast = IndicatorForecast(
      indicator: indicator, series: known, latest: evidence?.latest, status: .noData,
      evidence: .none, method: .unavailable(.noNumber))
    guard indicator.kind != .qualitative else {
      forecast.method = .unavailable(.qualitative)
      return forecast
    }
    guard let target = indicator.target else {
      forecast.method = .unavailable(.noTarget)
      return forecast
    }
    guard
      let goal = Goal(
        target, kind: indicator.kind, comparator: indicator.decidingComparator,
        configuration: configuration, isTolerant: false),
      let deciding = Goal(
        target, kind: indicator.kind, comparator: indicator.decidingComparator,
        configuration: configuration, isTolerant: true)
    else {
      forecast.method = .unavailable(
        target.comparator == .relative ? .relativeTarget : .noTarget)
      return forecast
    }
    guard let evidence else { return forecast }
    guard !evidence.isSilentAfterYear(at: quarter) else {
      forecast.method = .unavailable(.nothingDelivered)
      return forecast
    }
    guard let draft = draft(indicator.kind, goal: goal, evidence: evidence, series: known) else {
      forecast.method = .unavailable(.notFittable)
      return forecast
    }
    forecast.evidence = evidence.grade
    forecast.method = draft.method
    forecast.explanation = draft.explanation
    forecast.accidentalQuarters = draft.accidentalQuarters
    forecast.projection = draft.projection
    let isLasting = indicator.kind.isLasting
    let probability = draft.probability(of: goal, latest: evidence, isLasting: isLasting)
    let decisive = draft.probability(of: deciding, latest: evidence, isLasting: isLasting)
    forecast.probability = probability
    if target.comparator == .about { forecast.probabilityWithinTolerance = decisive }
    forecast.status = status(decisive, of: deciding, evidence: evidence, kind: indicator.kind)
    forecast.timeProportional = timeProportional(target, goal: goal, evidence: evidence, indicator)
    if forecast.status != .met, evidence.grade == .direct {
      forecast.requiredPace = RequiredPace(
        goal, kind: indicator.kind, unit: target.unit, latest: evidence.latest,
        at: quarter, series: known,
        reference: configuration.referenceClass)
    }
    return forecast
  }

  private func status(
    _ probability: Double, of goal: Goal, evidence: Evidence, kind: IndicatorKind
  ) -> Status {
    if evidence.grade == .direct {
      let value = evidence.latest.value
      if evidence.isYearEnd { return goal.isMet(by: value) ? .met : .missed }
      if kind.isLasting, !goal.isOpen(at: value) { return goal.isMet(by: value) ? .met : .missed }
    }
    return configuration.thresholds.status(of: probability)
  }

  private func timeProportional(
    _ target: Target, goal: Goal, evidence: Evidence, _ indicator: Indicator
  ) -> TimeProportionalProgress? {
    guard evidence.grade == .direct, let value = target.value else { return nil }
    // A fall is compared by its magnitude.
    let isFall = target.comparator == .decrease && indicator.kind == .growth
    let progress = TimeProportionalRule.progress(
      of: isFall ? -evidence.latest.value : evidence.latest.value, target: value,
      kind: indicator.kind, comparator: indicator.decidingComparator ?? target.comparator,
      elapsed: evidence.elapsed)
    return progress.flatMap { $0.share.isFinite ? $0 : nil }
  }

  /// The year end as the indicator's kind projects it; `nil` where the numbers fit no model.
  func draft(
    _ kind: IndicatorKind, goal: Goal, evidence: Evidence, series: IndicatorSeries
  ) -> Draft? {
    if evidence.isYearEnd { return .settled(evidence.latest.value) }
    let target = goal.threshold
    if kind == .cumulative || kind == .level,
      let pooled = pooled(evidence, target: target, series: series)
    {
      return pooled
    }
    do {
      switch kind {
      case .growth:
        return growth(evidence, series: series)
      case .cumulative where target > 0:
        return try cumulative(
          evidence, target: target, isCeiling: goal.isCeiling, series: series)
      case .completion where target > 0:
        return try completion(evidence, target: target, series: series)
      case .level where evidence.grade == .direct:
        return try level(evidence, target: target, isCeiling: goal.isCeiling, series: series)
      case .cumulative
      where goal.isCeiling && evidence.grade == .direct && !goal.isOpen(at: evidence.latest.value):
        // A ceiling of zero (零事故) that is broken needs no projection.
        return .settled(evidence.latest.value)
      case .cumulative, .completion, .level, .qualitative:
        return nil
      }
    } catch {
      return nil
    }
  }
}

extension IndicatorKind {
  /// Whether what is reached cannot be lost again: a count within the year, a finished project.
  var isLasting: Bool { self == .cumulative || self == .completion }
}
