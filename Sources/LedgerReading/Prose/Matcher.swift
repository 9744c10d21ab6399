internal import Indicators

/// Decides which number of a progress answers which promise of the item, all of them together.
///
/// The score of a pairing is 0.55 × noun + 0.25 × unit + 0.1 × stage and wording + 0.1 × place.
/// Rules on the numbers of one promise then move it (`Matcher+Preferences`), and ``Assignment``
/// chooses for all promises together, so that no two of them claim one number. Below ``threshold``
/// nothing is claimed.
struct Matcher {
  let promises: [Promise]
  let progress: ProgressReader
  let reports: [ReportedQuantity]
  let dating: Dating
  let keys: [NounKey]

  /// The nouns around each of the reports.
  let contexts: [ReportContext]
  private let ordinals: [Int]
  private let places: [Int]
  /// The row of an item of several rows that each paragraph of the commitment stands in; empty where
  /// they do not go in pairs with those of the progress.
  private let rows: [Int: Int]

  /// No pairing below this score is claimed.
  static let threshold = 0.5

  init(
    promises: [Promise], progress: ProgressReader, reports: [ReportedQuantity], dating: Dating,
    rowCount: Int = 1
  ) {
    self.dating = dating
    self.promises = promises
    self.progress = progress
    self.reports = reports
    keys = promises.map { NounKey($0.noun) }
    let paragraphs = Set(promises.map(\.paragraph)).sorted()
    let isPaired =
      rowCount > 1 && paragraphs.count == rowCount
      && progress.clauses.last?.paragraph == rowCount - 1
    rows =
      isPaired
      ? Dictionary(uniqueKeysWithValues: paragraphs.enumerated().map { ($1, $0) }) : [:]
    contexts = reports.map { ReportContext($0, progress) }
    let numeric = promises.indices.filter { promises[$0].isNumeric }
    ordinals = promises.indices.map { numeric.firstIndex(of: $0) ?? -1 }
    // The place of a number among those that could answer: brackets, shares and remarks do not count.
    var count = -1
    var last: (sentence: Int, clause: Int)?
    places = reports.map { report in
      let isMain =
        !report.isInBrackets && report.role != .shareOfTarget && report.role != .comparison
        && report.role != .change && !report.isEarlierPeriod
      if isMain,
        last == nil || last?.clause != report.clause || report.role == .amount
          || report.role == .growth
      {
        count += 1
        last = (report.sentence, report.clause)
      }
      return isMain ? count : -1
    }
  }

  /// All pairings whose units fit, best first; those with an objection are never claimed.
  func candidates() -> [Candidate] {
    var result: [Candidate] = []
    for promise in promises.indices {
      for report in reports.indices {
        if let candidate = candidate(promise, report, contexts[report]) { result.append(candidate) }
      }
      if (promise + 1) * reports.count > 50_000 { break }
    }
    leaveNamedNumbers(&result)
    leaveOtherWorks(&result)
    preferOwnNames(&result)
    acceptPromisedParts(&result)
    preferExactUnits(&result)
    preferFurtherStages(&result)
    preferPromisedDeeds(&result)
    preferTotals(&result)
    preferLaterWindows(&result)
    return result.sorted { first, second in
      if first.score != second.score { return first.score > second.score }
      if first.promise != second.promise { return first.promise < second.promise }
      return first.report < second.report
    }
  }

  private func candidate(_ index: Int, _ place: Int, _ context: ReportContext) -> Candidate? {
    let (promise, report) = (promises[index], reports[place])
    guard let answer = answer(promise, report) else { return nil }
    let isRate = answersByRateName(index, place)
    let measuresAgain = isSecondMeasure(index, place)
    let noun = agreement(index, place, isKnownRate: isRate, measuresAgain: measuresAgain)
    var score =
      0.55 * (noun ?? (promises.count == 1 ? 0.65 : 0.45)) + 0.25 * (isRate ? 1 : answer.unit)
    if report.stage == .delivered {
      score += 0.06
    } else if report.stage == .started {
      score += 0.03
    }
    // 推荐申报218家 are no stock.
    if promise.kind == .level, report.role == .amount, report.stageIsTold,
      report.stage < .started
    {
      score -= 0.15
    }
    if promise.kind == .completion, Self.overall.isIn(progress.text.scalars, report.before) {
      score += 0.1
    }
    if report.isNew || report.period != nil { score += 0.02 }
    if report.isCumulative, promise.kind == .level { score += 0.03 }
    score += placeScore(index, place)
    if repeatsDeed(index, place) { score += 0.04 }
    if isBeside(promise, report) == false, noun ?? 0 < 0.6 { score -= 0.2 }
    // A month on its own speaks of no year so far.
    if report.isSinglePeriod, promise.kind != .level { score -= 0.15 }
    let isConfirmed = confirmsShare(promise, report, answer.value)
    if isConfirmed { score += 0.2 }
    var objection: AlternativeReading.Reason?
    if let reason = self.objection(promise, report, answer.value, noun: noun) { objection = reason }
    if objection == nil, isSummary(index, place) { objection = .echoOfTarget }
    // Percent of a part of the works names the part, and little of the whole.
    let isPercentOfWorks =
      promise.kind == .completion && promises.count { $0.kind == .completion } == 1
    if objection == nil, let noun, noun < (isPercentOfWorks ? 0.15 : 0.34), !isConfirmed {
      objection = .otherNoun
    }
    if !measuresAgain, touchesOthers(promise, report, noun) {
      score -= 0.25
      objection = objection ?? .otherNoun
    }
    return Candidate(
      promise: index, report: place, score: max(0, min(1, score)), noun: noun, objection: objection,
      value: answer.value, isDerived: answer.isDerived)
  }

  /// The value that a number would give a promise; `nil` where it measures something else.
  private func answer(_ promise: Promise, _ report: ReportedQuantity) -> (
    value: Double, unit: Double, isDerived: Bool
  )? {
    let unit = promise.target?.unit ?? ""
    switch (promise.kind, report.role) {
    case (.growth, .growth):
      // 下降4.4% answers 下降3% as a growth of −4.4: growth is signed throughout.
      return (report.value, 1, false)
    case (.growth, .gap), (.level, .gap):
      guard let target = promise.target?.value, unit == "%" else { return nil }
      let sign = promise.target?.comparator == .decrease ? -1.0 : 1
      return (Self.tidy(sign * (target + report.value)), 0.9, true)
    case (.growth, .other), (.growth, .rate):
      return unit == "%" ? (report.value, 0.6, false) : nil
    case (.level, .rate) where unit == "%": return (report.value, 1, false)
    case (.level, .other) where unit == "%": return (report.value, 0.8, false)
    case (.level, .completion) where unit == "%": return (report.value, 0.8, false)
    case (.level, .shareOfTarget) where unit == "%": return (report.value, 0.6, false)
    case (.level, .amount)
    where unit == "%" && report.quantity.unit.isEmpty && report.quantity.scale == 1:
      return (0...100 ~= report.value) ? (report.value, 0.5, false) : nil
    case (.level, .growth) where unit == "%" && report.quantity.isSigned == false: return nil
    case (.completion, .shareOfTarget) where report.sharedUnit == "元" && promises.count > 1:
      // 完成综合交通投资341.7亿元，占年度计划的75.9% is the money's.
      return nil
    case (.completion, .completion), (.completion, .shareOfTarget), (.completion, .rate):
      return (0...100 ~= report.value) ? (report.value, 1, false) : nil
    case (.completion, .other):
      return (0...100 ~= report.value) ? (report.value, 0.6, false) : nil
    case (.cumulative, .amount), (.level, .amount):
      let agreement = UnitLexicon.agreement(unit, report.quantity.unit)
      if agreement > 0 { return (report.value, agreement, false) }
      let factor = UnitLexicon.factor(from: report.quantity.unit, to: unit)
      return factor == 1 ? nil : (report.value * factor, 0.9, true)
    case (.cumulative, .change):
      // 城镇化率提高1.2个百分点 promises a change.
      return unit == "个百分点" ? (report.value, 1, false) : nil
    case (.cumulative, .comparison):
      // 高于全省平均水平2个百分点 promises a comparison.
      return unit == "个百分点" && compares(promise, report) ? (report.value, 1, false) : nil
    case (.cumulative, .shareOfTarget):
      // Where the share's own amount is printed in the target's unit, that amount answers or none.
      guard let target = promise.target?.value, report.sharedUnit != unit else { return nil }
      return (Self.tidy(target * report.value / 100), 0.55, true)
    default: return nil
    }
  }

  /// Removes the dust of binary arithmetic from a computed value.
  static func tidy(_ value: Double) -> Double {
    guard abs(value) < 1e12 else { return value }
    return (value * 1e6).rounded() / 1e6
  }

  private func placeScore(_ index: Int, _ place: Int) -> Double {
    guard ordinals[index] >= 0, places[place] >= 0 else { return 0 }
    return ordinals[index] == places[place] ? 0.1 : 0
  }

  /// Whether promise and number stand in the same row of an item of several rows; `nil` where that
  /// cannot be told.
  func isBeside(_ promise: Promise, _ report: ReportedQuantity) -> Bool? {
    rows[promise.paragraph].map { $0 == report.paragraph }
  }

  /// Whether value ÷ target is the share that the text states.
  func confirmsShare(_ promise: Promise, _ report: ReportedQuantity, _ value: Double)
    -> Bool
  {
    guard let share = report.share, let target = promise.target?.value, target > 0 else {
      return false
    }
    return abs(value / target * 100 - share) <= max(0.02 * share, 0.6)
  }
}
