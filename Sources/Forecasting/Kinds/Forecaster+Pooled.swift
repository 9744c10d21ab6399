import Indicators

extension Forecaster {
  /// A count, amount or stock with whole earlier years: the pooled regression.
  ///
  /// It needs every quarter of this year so far and of last year, each known at its end; a value of
  /// another month, a missing quarter or an earlier stage leaves the indicator to the anchored fit,
  /// which takes what there is.
  func pooled(_ evidence: Evidence, target: Double, series: IndicatorSeries) -> Draft? {
    let quarter = evidence.latest.quarter
    guard evidence.grade == .direct, quarter.number < 4,
      series.quarterEnd(quarter) == evidence.latest
    else { return nil }
    var years = 0
    while series.hasWholeYear(quarter.year - years - 1) { years += 1 }
    let history = series.history(years: years, through: quarter)
    guard years > 0, history.allSatisfy({ $0 != nil }) else { return nil }
    let variant: SeriesVariant = series.kind == .cumulative ? .flow : .level
    let isShare = variant == .level && series.unit == "%" && target <= 100
    guard
      let estimate = try? configuration.prior.predict(
        history: history, quarter: quarter.number, variant: variant, target: target,
        bounds: isShare && evidence.latest.value <= 100 ? 0...100 : nil)
    else { return nil }
    var draft = Draft(
      yearEnd: .pooled(estimate.distribution),
      method: estimate.key.form == .additive
        ? .additive : .pooledRegression(earlierYears: estimate.earlierYears),
      explanation: estimate.contributions)
    draft?.accidentalQuarters = estimate.accidentalQuarters.map {
      .init(
        quarter: Quarter(ordinal: (quarter.year - years) * 4 + $0.place), value: $0.value,
        readAs: $0.readAs)
    }
    return draft
  }
}

extension IndicatorSeries {
  /// Whether every quarter of a year is known by itself.
  fileprivate func hasWholeYear(_ year: Int) -> Bool {
    (0..<4).allSatisfy { quarterlyValue(Quarter(ordinal: year * 4 + $0)) != nil }
  }
}
