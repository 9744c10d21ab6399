import Foundation
import Indicators
import LeastSquares

extension Forecaster {
  /// A count or amount that accumulates within the year.
  ///
  /// An earlier stage is evidence up to the target, and none of anything beyond it; and work that has
  /// begun is no better than the same work delivered.
  func cumulative(
    _ evidence: Evidence, target: Double, isCeiling: Bool, series: IndicatorSeries
  ) throws(LeastSquaresError) -> Draft? {
    func draft(
      _ evidence: Evidence, underway: Double = 0, isFloor: Bool = true
    ) throws(LeastSquaresError) -> Draft? {
      try cumulative(
        evidence, underway: underway, isFloor: isFloor, target: target, isCeiling: isCeiling,
        series: series)
    }
    func chance(_ draft: Draft?) -> Double { draft?.yearEnd?.probability(atLeast: target) ?? -1 }
    let alone = try draft(evidence)
    // What is under way speaks for a target; how much of a ceiling it will use up, it does not say.
    guard !isCeiling else { return alone }
    guard evidence.grade == .direct else {
      let delivered = try draft(
        Evidence(delivered: evidence.latest, atMost: target), isFloor: false)
      return alone?.boundedAbove(by: delivered)
    }
    let credits = configuration.stageCredits
    let underway = evidence.worthUnderway(credits)
    guard underway > 0 else { return alone }
    // Two readings of work that has begun, each of which only rises with what is delivered and with
    // what has begun. Either it is worth a part of a delivered piece, as surely as that is known …
    var best = alone
    let together = try draft(evidence, underway: underway)
    // Far below a target, where the rows contradict each other, less is likelier by up to 0.001:
    // their contradiction widens the year end.
    if chance(together) >= chance(best) { best = together }
    // … or it comes in time, with that probability, or not at all.
    for stage in evidence.underway {
      let delivered = try draft(
        Evidence(delivered: stage, atMost: max(target, evidence.latest.value)))
      let credit = min(max(credits[stage.stage], 0), 1)
      let either = alone?.or(delivered?.restingOnStages, probability: credit)
      if chance(either) > chance(best) { best = either }
    }
    return best
  }

  /// - Parameters:
  ///   - underway: What work that has begun beyond the delivered is worth.
  ///   - isFloor: Whether the year cannot end below what is delivered.
  private func cumulative(
    _ evidence: Evidence, underway: Double, isFloor: Bool, target: Double, isCeiling: Bool,
    series: IndicatorSeries
  ) throws(LeastSquaresError) -> Draft? {
    let development = self.development(evidence, isCeiling: isCeiling)
    let rows = self.rows(
      evidence, underway: underway, target: target, development: development,
      earlierYears: series.earlierYears(at: evidence.latest))
    let fit = try AnchoredFit(
      rows: rows, degreesOfFreedom: ShareModel.degreesOfFreedom, isCeiling: isCeiling)
    return Draft(
      yearEnd: YearEnd(
        fit.prediction, scale: .log(unit: target, pile: development.pile),
        floor: evidence.grade == .direct && isFloor ? evidence.latest.value : nil,
        ceiling: evidence.grade == .direct && isFloor || isCeiling
          ? nil : max(target, evidence.latest.value)),
      method: evidence.grade == .direct ? .targetAndPace : .stageModel,
      explanation: fit.explanation)
  }

  /// Percent complete of one project, bounded by 100.
  func completion(
    _ evidence: Evidence, target: Double, series: IndicatorSeries
  ) throws(LeastSquaresError) -> Draft? {
    let development = ProjectDuration.development(
      self.development(evidence, isCeiling: false), elapsed: evidence.elapsed)
    var rows = self.rows(
      evidence, underway: 0, target: target, development: development, earlierYears: [])
    if evidence.grade == .direct,
      let ownPace = series.ownPace(to: evidence.latest, target: target, development.spread)
    {
      rows.append(ownPace)
    }
    let fit = try AnchoredFit(
      rows: rows, degreesOfFreedom: ShareModel.degreesOfFreedom, isCeiling: false)
    return Draft(
      yearEnd: YearEnd(
        fit.prediction, scale: .log(unit: target),
        floor: evidence.grade == .direct ? evidence.latest.value : nil,
        ceiling: max(100, evidence.latest.value)),
      method: evidence.grade == .direct ? .completionPace : .stageModel,
      explanation: fit.explanation)
  }

  /// What the rest of the year is like for something that is built up from January.
  private func development(_ evidence: Evidence, isCeiling: Bool) -> AnchoredFit.Development {
    let model = configuration.referenceClass.shareModel
    let lean = isCeiling ? -model.lean : model.lean
    let widening = evidence.grade == .direct ? 1 : configuration.stageCredits.widening
    return AnchoredFit.Development(
      logFactor: -log(model.doneShare(elapsed: evidence.elapsed)),
      spread: model.paceSpread(elapsed: evidence.elapsed),
      outcomeSpread: model.outcomeSpread * widening, lean: lean,
      pile: isCeiling ? -model.pile : model.pile)
  }

  private func rows(
    _ evidence: Evidence, underway: Double, target: Double, development: AnchoredFit.Development,
    earlierYears: [AnchoredFit.EarlierYear]
  ) -> [AnchoredFit.Row] {
    let credits = configuration.stageCredits
    return AnchoredFit.rows(
      worth: evidence.latest.value * credits[evidence.latest.stage] + underway, target: target,
      development: development, earlierYears: earlierYears,
      source: evidence.grade == .direct && underway == 0 ? .yearToDate : .stageBaseRate,
      extraSpread: evidence.grade == .direct ? 0 : credits.spread)
  }
}

extension IndicatorSeries {
  /// The project's own pace between its last two reports, carried to the year end.
  ///
  /// A project has no season, so two reports are a pace; they must lie within a year and a half.
  fileprivate func ownPace(
    to latest: Observation, target: Double, _ spread: Double
  ) -> AnchoredFit.Row? {
    func time(_ observation: Observation) -> Double {
      Double(observation.quarter.year) + observation.elapsedShare
    }
    guard let before = observations.last(where: { time($0) < time(latest) - 1e-9 }),
      time(latest) - time(before) <= 1.5
    else { return nil }
    let pace = max(0, latest.value - before.value) / (time(latest) - time(before))
    let end = latest.value + pace * (1 - latest.elapsedShare)
    guard end > 0 else { return nil }
    // As for the value itself: the logarithm of next to nothing would drown every other row.
    let used = max(end, AnchoredFit.smallestShare * target)
    return AnchoredFit.Row(
      source: .pace, design: [1, 0], value: log(used / target), spread: spread, yearEnd: end)
  }
}
