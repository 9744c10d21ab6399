internal import Indicators

/// Decides which number of a progress answers which promise of the item, all of them together.
///
/// The score of a pairing is 0.55 × noun + 0.25 × unit + 0.1 × stage and wording + 0.1 × place.
/// Pairings are taken best first, so that two promises never claim one number; below
/// ``threshold`` nothing is claimed.
struct Matcher {
  let promises: [Promise]
  let progress: ProgressReader
  let reports: [ReportedQuantity]
  private let dating: Dating
  let keys: [NounKey]
  private let ordinals: [Int]
  private let places: [Int]

  /// No pairing below this score is claimed.
  static let threshold = 0.5

  init(
    promises: [Promise], progress: ProgressReader, reports: [ReportedQuantity], dating: Dating
  ) {
    self.dating = dating
    self.promises = promises
    self.progress = progress
    self.reports = reports
    keys = promises.map { NounKey($0.noun) }
    let numeric = promises.indices.filter { promises[$0].isNumeric }
    ordinals = promises.indices.map { numeric.firstIndex(of: $0) ?? -1 }
    // The place of a number among those that could answer: brackets, shares and remarks do not count.
    var count = -1
    var last: (sentence: Int, clause: Int)?
    places = reports.map { report in
      let isMain =
        !report.isInBrackets && report.role != .shareOfTarget && report.role != .comparison && report.role != .change
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
    let contexts = reports.map { ReportContext($0, progress) }
    var result: [Candidate] = []
    for promise in promises.indices {
      for report in reports.indices {
        if let candidate = candidate(promise, report, contexts[report]) { result.append(candidate) }
      }
      if (promise + 1) * reports.count > 50_000 { break }
    }
    acceptPromisedParts(&result, contexts)
    preferExactUnits(&result, contexts)
    preferFurtherStages(&result, contexts)
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
    var noun = nounScore(keys[index], promise, report, context)
    if promises.count == 1, promise.kind == .completion, report.role == .completion {
      // The only work of the item is what its percentages speak of, under whatever name.
      noun = max(noun ?? 0.65, context.lacksNoun ? 0.55 : 0.4)
    }
    let isBare = context.lacksNoun || (context.nouns.isGeneric && report.touching == nil)
    if promises.count == 1, promise.kind == .cumulative, isBare, report.stageIsTold,
      !report.isDifference, report.quantity.unit == promise.target?.unit
    {
      // 开工17座，投入运营9座: a verb alone speaks of the only things that are promised.
      noun = max(noun ?? 0.65, 0.5)
    }
    var score = 0.55 * (noun ?? (promises.count == 1 ? 0.65 : 0.45)) + 0.25 * answer.unit
    if report.stage == .delivered {
      score += 0.06
    } else if report.stage == .started {
      score += 0.03
    }
    if report.isNew || report.period != nil { score += 0.02 }
    if report.isCumulative, promise.kind == .level { score += 0.03 }
    score += placeScore(index, place)
    // A month on its own speaks of no year so far.
    if report.isSinglePeriod, promise.kind != .level { score -= 0.15 }
    let isConfirmed = confirmsShare(promise, report, answer.value)
    if isConfirmed { score += 0.2 }
    var objection: AlternativeReading.Reason?
    if let reason = self.objection(promise, report, answer.value) { objection = reason }
    // Percent of a part of the works names the part, and little of the whole.
    let isPercentOfWorks =
      promise.kind == .completion && promises.count { $0.kind == .completion } == 1
    if objection == nil, let noun, noun < (isPercentOfWorks ? 0.15 : 0.34), !isConfirmed {
      objection = .otherNoun
    }
    if touchesOthers(promise, report, noun) {
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
    case (.cumulative, .shareOfTarget):
      guard let target = promise.target?.value, report.share == nil else { return nil }
      return (Self.tidy(target * report.value / 100), 0.55, true)
    default: return nil
    }
  }

  /// Removes the dust of binary arithmetic from a computed value.
  static func tidy(_ value: Double) -> Double {
    guard abs(value) < 1e12 else { return value }
    return (value * 1e6).rounded() / 1e6
  }

  private func nounScore(
    _ key: NounKey, _ promise: Promise, _ report: ReportedQuantity, _ context: ReportContext
  ) -> Double? {
    if key.isEmpty { return context.isNameless ? nil : 0.4 }
    if context.isNameless {
      let heading = key.found(in: context.heading)
      return heading > 0.5 && heading > 0 ? heading : nil
    }
    var score = key.found(in: context.own)
    // What the words say must also be what is asked for.
    let precision =
      context.behind.isEmpty || context.behind.isGeneric ? nil : context.behind.found(in: key)
    if let precision, precision < 0.15 { score *= 0.4 }
    if let precision, precision > 0.6 { score = max(score, 0.35 + 0.4 * precision) }
    var factor = context.lacksNoun ? 0.97 : 0.72
    for inherited in context.inherited {
      let nouns = inherited.nouns.isGeneric ? 0 : inherited.nouns.found(in: key)
      let reverse = max(inherited.words.found(in: key), nouns)
      let carried = max(key.found(in: inherited.words), 0.85 * reverse) * factor
      if precision == nil || precision ?? 0 >= 0.15 { score = max(score, carried) }
      factor *= 0.9
    }
    if !context.lacksNoun {
      // A short name of the report (失业率) may be all of what a long one says.
      score = max(score, min(0.9, 0.9 * context.own.found(in: key)))
      if !context.nouns.isGeneric { score = max(score, 0.85 * context.nouns.found(in: key)) }
    }
    if context.lacksNoun || precision ?? 0 > 0.5 {
      score = max(score, 0.75 * key.found(in: context.heading))
    } else if precision == nil || precision ?? 0 >= 0.15 {
      score = max(score, 0.5 * key.found(in: context.heading))
    }
    if key.isAbbreviated(by: context.nouns) { score = max(score, 0.55) }
    if !context.lacksNoun, key.contradicts(context.own) { score *= 0.35 }
    return score
  }

  private func placeScore(_ index: Int, _ place: Int) -> Double {
    guard ordinals[index] >= 0, places[place] >= 0 else { return 0 }
    return ordinals[index] == places[place] ? 0.1 : 0
  }

  /// Whether a number counts people or places that the work touches, where the promise does not
  /// count them itself (惠及1.2万户).
  private func touchesOthers(_ promise: Promise, _ report: ReportedQuantity, _ noun: Double?) -> Bool
  {
    let promised = promise.source.text
    if report.isAudience { return true }
    guard let verb = report.touching, !promised.contains(verb) else { return false }
    return (noun ?? 0) < 0.8 || Self.contacts.contains(verb)
      || StageWords.isDriver(verb)
  }
  /// Talks, which are never the thing itself, whatever they are about.
  private static let contacts: Set<String> = ["对接", "走访", "调研", "邀请"]

  /// Whether value ÷ target is the share that the text states.
  private func confirmsShare(_ promise: Promise, _ report: ReportedQuantity, _ value: Double)
    -> Bool
  {
    guard let share = report.share, let target = promise.target?.value, target > 0 else {
      return false
    }
    return abs(value / target * 100 - share) <= max(0.02 * share, 0.6)
  }

  /// What forbids a number to answer.
  private func objection(
    _ promise: Promise, _ report: ReportedQuantity, _ value: Double
  ) -> AlternativeReading.Reason? {
    if report.isEarlierPeriod || dating.date(report.period) == nil { return .otherPeriod }
    if report.isForecast { return .forecast }
    if report.isGoal { return .echoOfTarget }
    if report.isOtherArea { return .comparison }
    if report.isDifference, promise.kind == .level || !progress.isSinceYearStart(report) {
      return .comparison
    }
    if report.role == .comparison || report.role == .average { return .comparison }
    guard report.role == .amount else {
      return report.isPart && promise.kind != .completion ? .partOfWhole : nil
    }
    if let target = promise.target?.value, value == target, report.isEcho { return .echoOfTarget }
    if promise.kind == .cumulative, promise.asksForNew, report.isCumulative, !report.isNew {
      let target = promise.target?.value ?? 0
      let isFlow =
        progress.text.text(report.before).contains("完成")
        || progress.text.text(report.before).contains("今年")
      if !isFlow || value > 3 * target { return .otherBasis }
    }
    if promise.kind == .cumulative, promise.asksForNew, !report.isNew, isReached(report),
      let target = promise.target?.value,
      value > 2 * target
    {
      return .otherBasis
    }
    if promise.kind == .cumulative, report.isCumulative || promise.asksForNew, !report.isNew,
      !report.isDifference, hasAddition(report)
    {
      return .otherBasis
    }
    if promise.kind == .level, report.isNew, !report.isCumulative, !isReached(report),
      (promise.target?.value ?? 0) > 2 * value
    {
      return .otherBasis
    }
    if report.isPart, !isPartOfTarget(report, promise) { return .partOfWhole }
    return nil
  }

  /// 现有特派员412名，今年新选派218名: whether the sentence goes on to what the year added.
  private func hasAddition(_ report: ReportedQuantity) -> Bool {
    reports.contains {
      $0.sentence == report.sentence && $0.isNew && $0.role == .amount
        && $0.quantity.unit == report.quantity.unit
        && $0.quantity.range.lowerBound > report.quantity.range.lowerBound
    }
  }

  /// 加快32个项目建设，其中15个已建成: a part of the echoed target is progress.
  private func isPartOfTarget(_ report: ReportedQuantity, _ promise: Promise) -> Bool {
    guard report.stageIsTold, !report.isInBrackets, let target = promise.target?.value else {
      return false
    }
    let whole = reports.last {
      $0.role == .amount && !$0.isPart && $0.sentence == report.sentence
        && $0.quantity.range.lowerBound < report.quantity.range.lowerBound
    }
    return whole.map { $0.value == target && $0.isEcho } ?? false
  }

  private static let reaching = WordList("达到 达 总数 总量 增至 保有量 稳定在")
  private func isReached(_ report: ReportedQuantity) -> Bool {
    Self.reaching.isIn(
      progress.text.scalars,
      max(report.before.lowerBound, report.before.upperBound - 6)..<report.before.upperBound)
  }
}
