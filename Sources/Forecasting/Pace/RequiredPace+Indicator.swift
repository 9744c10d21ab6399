import Indicators

extension RequiredPace {
  /// What the rest of the year must deliver for a goal; `nil` where nothing is left to require or
  /// no time is left to deliver it.
  init?(
    _ goal: Goal, kind: IndicatorKind, unit: String, latest: Observation,
    series: IndicatorSeries, reference: ReferenceClass
  ) {
    let left = (1 - latest.elapsedShare) * 4
    // Twelfths of a year are not exact: a third of a month is no quarter.
    let remainingQuarters = Int((left - 1e-9).rounded(.up))
    guard remainingQuarters > 0 else { return nil }
    if kind == .growth {
      let known = RemainingShare(series, latest: latest, reference: reference)
      guard let algebra = RestOfYearGrowth(remainingShare: known.share) else { return nil }
      self.init(
        value: algebra.required(forYear: goal.threshold, soFar: latest.value), unit: "%",
        per: .restOfYear, isApproximate: known.isApproximate,
        remainingQuarters: remainingQuarters)
      return
    }
    let gap = goal.threshold - latest.value
    guard gap > 0 else { return nil }
    // With less than a quarter left, a pace a quarter would ask for more than is missing.
    self.init(
      value: left >= 1 ? gap / left : gap, unit: unit, per: left >= 1 ? .quarter : .restOfYear,
      remainingQuarters: remainingQuarters, best: series.bestQuarter)
  }
}

extension IndicatorSeries {
  /// The quarter that added most: year-to-date values against the quarter before, stocks against the
  /// quarter before across years; `nil` where no two neighbours are known.
  var bestQuarter: RequiredPace.Best? {
    var best: RequiredPace.Best?
    for observation in observations where observation.asOf?.endsQuarter ?? true {
      let quarter = observation.quarter
      let before = self[quarter.advanced(by: -1)]
      let added: Double
      if kind == .cumulative, quarter.number == 1 {
        added = observation.value
      } else if let before, before.asOf?.endsQuarter ?? true {
        added = observation.value - before.value
      } else {
        continue
      }
      if best.map({ added > $0.value }) ?? true {
        best = RequiredPace.Best(value: added, quarter: quarter)
      }
    }
    return best
  }
}
