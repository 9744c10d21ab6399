import Indicators

/// What this year's reports say of an indicator: the value that speaks for it, and its grade.
struct Evidence {
  /// The value that speaks for this year.
  let latest: Observation
  /// Direct for delivered values, indirect for all before.
  let grade: EvidenceGrade

  /// The evidence at the end of a quarter; `nil` where no usable number is reported this year.
  ///
  /// Values of the ledger and of the series are pooled: an indicator that went unmentioned this
  /// quarter is still known by what was said earlier in the year. A stock that was read for a count
  /// within the year is not used.
  init?(_ indicator: Indicator, series: IndicatorSeries, at quarter: Quarter) {
    var pooled = indicator
    pooled.observations = (series.observations + indicator.observations).filter {
      $0.quarter.year == quarter.year && $0.quarter <= quarter && $0.value.isFinite
        && !(indicator.kind == .cumulative && $0.basis == .stock)
    }
    guard let latest = pooled.leadingObservation else { return nil }
    self.latest = latest
    grade = latest.stage == .delivered ? .direct : .indirect
  }

  /// The share of the year that had passed at its date.
  var elapsed: Double { latest.elapsedShare }

  /// Whether it is the year's last word: delivered, at the end of December.
  var isYearEnd: Bool { grade == .direct && elapsed >= 1 }
}
