import Indicators

/// What this year's reports say of an indicator: the value that speaks for it, and its grade.
struct Evidence {
  /// The value that speaks for this year.
  let latest: Observation
  /// Direct for delivered values, indirect for all before.
  let grade: EvidenceGrade
  /// What is under way beyond what is delivered: larger numbers of earlier stages, of the same date.
  let underway: [Observation]

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
    underway =
      latest.stage == .delivered
      ? pooled.observations.filter {
        $0.stage != .delivered && $0.quarter == latest.quarter
          && $0.elapsedShare == latest.elapsedShare && $0.value > latest.value
      } : []
    grade = latest.stage == .delivered ? .direct : .indirect
  }

  /// A number of an earlier stage as if that many were delivered, up to a bound.
  init(delivered observation: Observation, atMost bound: Double) {
    var delivered = observation
    delivered.stage = .delivered
    delivered.value = min(observation.value, bound)
    latest = delivered
    grade = .direct
    underway = []
  }

  /// The share of the year that had passed at its date.
  var elapsed: Double { latest.elapsedShare }

  /// What the work under way beyond the delivered is worth: the stage that is worth most.
  ///
  /// The rows stay as sure as for delivered values alone, so that a number of a stage that hardly
  /// exceeds the delivered one changes hardly anything, and more work begun never lowers a probability.
  func worthUnderway(_ credits: StageCredits) -> Double {
    underway.map { max(0, credits[$0.stage]) * ($0.value - latest.value) }.max() ?? 0
  }

  /// Whether the year is over at the end of a quarter, and nothing was reported delivered in it.
  ///
  /// A value of November leaves December open; a value of spring does not leave the year open when
  /// the ledger of its end says nothing more.
  func isSilentAfterYear(at quarter: Quarter) -> Bool {
    grade == .indirect && quarter.number == 4 && (latest.quarter < quarter || elapsed >= 1)
  }

  /// Whether it is the year's last word: delivered, at the end of December.
  var isYearEnd: Bool { grade == .direct && elapsed >= 1 }
}
