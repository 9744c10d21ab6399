// Goals, in order: steps that add up to the whole change, whatever happened; each step the answer to
// a question that a planner asks; nothing that needs more than the two forecasts.
//
// Each step is a forecast with one thing changed: target, then restated values, then time (the
// expected value arrives), then the value that really arrived.

import Indicators

extension Forecaster {
  /// Says why an indicator's probability moved between two quarters of one year.
  ///
  /// - Parameters:
  ///   - before: The forecast at the earlier quarter.
  ///   - earlier: The quarter that it looked from.
  ///   - after: The forecast at the later quarter.
  ///   - later: The quarter that it looked from.
  /// - Complexity: three forecasts.
  public func change(
    from before: IndicatorForecast, at earlier: Quarter, to after: IndicatorForecast,
    at later: Quarter
  ) -> ForecastChange {
    var change = ForecastChange(
      indicator: after.indicator.reference, before: before.decidingProbability,
      after: after.decidingProbability, evidenceBefore: before.evidence, steps: [])
    guard let start = change.before else {
      if change.after != nil, let latest = after.latest {
        change.steps = [.init(reason: .firstNumber(value: latest.value, date: latest.quarter))]
      }
      return change
    }
    guard let end = change.after else {
      change.steps = [.init(reason: .numberWithdrawn)]
      return change
    }
    var indicator = before.indicator
    var series = before.series
    var reached = start
    func apply(_ reason: ForecastChange.Reason, at quarter: Quarter) -> IndicatorForecast? {
      let forecast = self.forecast(indicator, series: series, at: quarter)
      guard let probability = forecast.decidingProbability else { return nil }
      if probability != reached {
        change.steps.append(.init(reason: reason, effect: probability - reached))
      }
      reached = probability
      return forecast
    }
    var current = before
    if after.indicator.target != indicator.target {
      let old = indicator.target?.value
      indicator.target = after.indicator.target
      let reason = ForecastChange.Reason.target(from: old, to: indicator.target?.value)
      current = apply(reason, at: earlier) ?? current
    }
    let revisions = Self.revisions(before.series, after.series, upTo: earlier)
    if !revisions.isEmpty {
      indicator.observations = indicator.observations.map { observation in
        var restated = observation
        if observation.stage == .delivered, let now = after.series[observation.quarter] {
          restated = now
        }
        return restated
      }
      series = IndicatorSeries(
        name: series.name, kind: series.kind, unit: series.unit,
        observations: series.observations + after.series.upTo(earlier).observations,
        amounts: series.amounts + after.series.upTo(earlier).amounts)
      current = apply(.revision(revisions), at: earlier) ?? current
    }
    var expected: Double?
    if let latest = after.latest, latest.quarter > earlier, latest.elapsedShare < 1,
      let arriving = expectedObservation(current, at: latest)
    {
      // What has begun is no expectation of what will be finished.
      if arriving.stage == .delivered { expected = arriving.value }
      indicator.observations.append(arriving)
      current = apply(.passingTime, at: later) ?? current
    }
    if end != reached, let latest = after.latest {
      let isNew = latest.quarter > earlier
      change.steps.append(
        .init(
          reason: isNew
            ? .newNumber(value: latest.value, expected: expected, date: latest.quarter)
            : .revision(revisions),
          effect: end - reached))
    }
    return change
  }

  /// Says why probabilities moved between two ledgers of one year; indicators that only one of the
  /// two has are left out, as are those whose kind changed.
  ///
  /// - Parameters:
  ///   - before: The forecast of the earlier ledger.
  ///   - after: The forecast of the later ledger.
  ///   - counterparts: The earlier reference of each later one, as a store finds them; without it
  ///     indicators are matched by item and part.
  public func changes(
    from before: LedgerForecast, to after: LedgerForecast,
    counterparts: [IndicatorReference: IndicatorReference]? = nil
  ) -> [ForecastChange] {
    let earlier = Dictionary(
      before.indicators.map { ($0.indicator.reference, $0) },
      uniquingKeysWith: { first, _ in first })
    return after.indicators.compactMap { forecast in
      let reference = forecast.indicator.reference
      guard let old = counterparts.map({ $0[reference] }) ?? reference,
        let past = earlier[old], past.indicator.kind == forecast.indicator.kind
      else { return nil }
      return change(from: past, at: before.quarter, to: forecast, at: after.quarter)
    }
  }

  /// The value that a forecast expects at a later date: on the way from the value so far to the
  /// median, as far as the reference class has the year by then.
  ///
  /// A value at an earlier stage is expected to stay as it is: nothing says when stages change.
  private func expectedObservation(
    _ forecast: IndicatorForecast, at date: Observation
  ) -> Observation? {
    guard let latest = forecast.latest, let median = forecast.projection?.median,
      latest.elapsedShare < date.elapsedShare
    else { return nil }
    var expected = latest
    expected.quarter = date.quarter
    expected.asOf = date.asOf
    expected.source = nil
    guard latest.stage == .delivered else { return expected }
    let model = configuration.referenceClass.shareModel
    let isBuiltUp = forecast.indicator.kind == .cumulative
    let now = isBuiltUp ? model.doneShare(elapsed: latest.elapsedShare) : latest.elapsedShare
    let then = isBuiltUp ? model.doneShare(elapsed: date.elapsedShare) : date.elapsedShare
    expected.value += (median - latest.value) * (then - now) / (1 - now)
    return expected
  }

  private static func revisions(
    _ before: IndicatorSeries, _ after: IndicatorSeries, upTo quarter: Quarter
  ) -> [ForecastChange.Revision] {
    before.observations.compactMap { old in
      guard old.quarter <= quarter, let new = after[old.quarter], new.value != old.value else {
        return nil
      }
      return ForecastChange.Revision(quarter: old.quarter, from: old.value, to: new.value)
    }
  }
}
