import Indicators

extension RequiredPace {
  /// What the rest of the year must deliver for a goal; `nil` where nothing is left to require or
  /// no time is left to deliver it.
  ///
  /// A rate or an average has no pace: no quarter adds to it.
  ///
  /// Where this quarter brought no number, the time left is counted from the quarter's end, not from
  /// the older number's date.
  init?(
    _ goal: Goal, kind: IndicatorKind, unit: String, latest: Observation, at quarter: Quarter,
    series: IndicatorSeries, reference: ReferenceClass
  ) {
    let elapsed = latest.quarter < quarter ? quarter.elapsedShare : latest.elapsedShare
    // Shares of a year are whole months, but twelfths are not exact.
    let remainingMonths = Int(((1 - elapsed) * 12).rounded())
    guard remainingMonths > 0 else { return nil }
    if kind == .growth {
      let known = RemainingShare(series, latest: latest, reference: reference)
      guard let algebra = RestOfYearGrowth(remainingShare: known.share) else { return nil }
      let required = algebra.required(forYear: goal.threshold, soFar: latest.value)
      guard required.isFinite else { return nil }
      self.init(
        value: required, unit: "%",
        per: .restOfYear, isApproximate: known.isApproximate,
        remainingMonths: remainingMonths,
        best: series.bestRest(at: latest, algebra: algebra, isCeiling: goal.isCeiling))
      return
    }
    // An average or a share of something (35微克/立方米, 82%) is not delivered quarter by quarter.
    guard kind != .level || !(unit == "%" || unit == "‰" || unit.contains("/")) else { return nil }
    let gap = goal.threshold - latest.value
    // A stock above its ceiling has to fall; all else has to be added, or may be.
    let mustFall = kind == .level && goal.isCeiling
    guard gap.isFinite, mustFall ? gap < 0 : gap > 0 else { return nil }
    // With less than a quarter left, a pace a quarter would ask for more than is missing.
    self.init(
      value: gap / max(1, Double(remainingMonths) / 3), unit: unit, per: .quarter,
      remainingMonths: remainingMonths,
      best: series.bestQuarter(isCeiling: goal.isCeiling))
  }
}

extension IndicatorSeries {
  /// The best growth that the same part of an earlier year had, dated by that year's end; all years
  /// weighed by the shares of last year.
  fileprivate func bestRest(
    at latest: Observation, algebra: RestOfYearGrowth, isCeiling: Bool
  ) -> RequiredPace.Best? {
    earlierYears(at: latest)
      .map {
        RequiredPace.Best(
          value: algebra.required(forYear: $0.yearEnd, soFar: $0.soFar),
          quarter: Quarter(ordinal: $0.year * 4 + 3))
      }
      .filter(\.value.isFinite)
      .max { isCeiling ? $0.value > $1.value : $0.value < $1.value }
  }

  /// The quarter that added most, or least under a ceiling: a flow's own value, the change of a
  /// stock; `nil` where no quarter is known by itself.
  fileprivate func bestQuarter(isCeiling: Bool) -> RequiredPace.Best? {
    var best: RequiredPace.Best?
    for quarter in observations.map(\.quarter) {
      guard let value = quarterlyValue(quarter)?.value else { continue }
      let before = kind == .cumulative ? 0 : quarterlyValue(quarter.advanced(by: -1))?.value
      guard let before, (value - before).isFinite else { continue }
      let added = value - before
      if best.map({ isCeiling ? added < $0.value : added > $0.value }) ?? true {
        best = RequiredPace.Best(value: added, quarter: quarter)
      }
    }
    return best
  }
}
