internal import Indicators

/// Claims pairings, best first, and makes indicators of promises and their numbers.
struct Answers {
  let matcher: Matcher
  let candidates: [Candidate]
  let dating: Dating
  private(set) var claimed: Set<Int> = []
  private(set) var problems: [RowProblem] = []

  init(matcher: Matcher, candidates: [Candidate], dating: Dating) {
    self.matcher = matcher
    self.candidates = candidates
    self.dating = dating
  }

  /// The indicators of an item, in the order of its promises.
  mutating func indicators(item: String) -> [Indicator] {
    let usable = candidates.filter {
      $0.objection == nil && $0.score >= Matcher.threshold
        && matcher.promises[$0.promise].kind != .qualitative
    }
    var chosen: [Int: Candidate] = [:]
    for candidate in Assignment.best(usable, above: Matcher.threshold) {
      chosen[candidate.promise] = candidate
      claimed.insert(candidate.report)
    }
    for candidate in chosen.values {
      claimed.formUnion(matcher.reports[candidate.report].siblings)
    }
    for candidate in byElimination(chosen) where !claimed.contains(candidate.report) {
      if let earlier = chosen[candidate.promise] { claimed.remove(earlier.report) }
      chosen[candidate.promise] = candidate
      // What is left over is never surer than the least that is claimed for its words.
      chosen[candidate.promise]?.score = Matcher.threshold
      claimed.insert(candidate.report)
    }
    for candidate in shared(chosen) { chosen[candidate.promise] = candidate }
    for (index, promise) in matcher.promises.enumerated() where chosen[index] == nil {
      reportOtherUnit(promise, index)
      reportMissingUnit(promise, index)
    }
    return matcher.promises.enumerated().map { index, promise in
      indicator(item: item, part: index + 1, promise, chosen[index], index)
    }
  }

  private mutating func indicator(
    item: String, part: Int, _ promise: Promise, _ best: Candidate?, _ index: Int
  ) -> Indicator {
    var indicator = Indicator(
      item: item, part: part, name: promise.name, kind: promise.kind, target: promise.target,
      source: promise.source)
    if let best {
      if let observation = observation(best, promise) { indicator.observations.append(observation) }
      indicator.observations += furtherStages(best, index, promise)
      indicator.amounts = amounts(beside: best, promise)
      check(best, promise)
    }
    var seen: Set<Int> = []
    for candidate in candidates where candidate.promise == index && candidate.report != best?.report
    {
      guard indicator.alternatives.count < 8, seen.insert(candidate.report).inserted else {
        continue
      }
      let report = matcher.reports[candidate.report]
      let isUsed = indicator.observations.contains { $0.source == span(report) }
      guard !isUsed else { continue }
      let reason =
        candidate.objection
        ?? (claimed.contains(candidate.report)
          ? .answersOtherIndicator
          : candidate.score < Matcher.threshold
            ? .otherNoun
            : report.stage < (best.map { matcher.reports[$0.report].stage } ?? .planned)
              ? .earlierStage : .lowerScore)
      indicator.alternatives.append(
        AlternativeReading(
          value: candidate.value,
          unit: candidate.isDerived ? promise.target?.unit ?? "" : report.quantity.unit,
          stage: report.stage,
          score: Self.shown(candidate.score), reason: reason, source: span(report)))
    }
    return indicator
  }

  private func span(_ report: ReportedQuantity) -> SourceSpan {
    matcher.progress.text.span(report.quantity.range)
  }

  private func observation(_ candidate: Candidate, _ promise: Promise) -> Observation? {
    let report = matcher.reports[candidate.report]
    guard let date = dating.date(report.period) else { return nil }
    var value = candidate.value
    var isDerived = candidate.isDerived
    for sibling in report.siblings {
      value += matcher.reports[sibling].value
      isDerived = true
    }
    return Observation(
      quarter: date.quarter, asOf: date.asOf, value: value,
      unit: promise.target?.unit.isEmpty == false
        ? promise.target?.unit ?? "" : report.quantity.unit,
      stage: stage(candidate, promise),
      basis: promise.kind == .level || promise.kind == .completion ? .stock : .yearToDate,
      isDerived: isDerived, score: Self.shown(candidate.score), source: span(report))
  }

  /// Percent of a part of the work is work under way, not delivered.
  private func stage(_ candidate: Candidate, _ promise: Promise) -> Stage {
    let report = matcher.reports[candidate.report]
    switch promise.kind {
    case .growth: return .delivered
    // What is measured is measured, however far the works beside it have come.
    case .level where report.quantity.isPercent || report.quantity.unit.contains("/"):
      return .delivered
    case .completion:
      let text = matcher.progress.text
      let isPart =
        namesPart(text, report.before, of: promise)
        // 盾构累计掘进1986米，占隧道总长的83%
        || (text[report.before.lowerBound] == "占"
          && report.inherited.first.map {
            namesPart(text, $0, of: promise)
          } == true)
        || ((candidate.noun ?? 1) < 0.5 && !speaksOfWhole(candidate.report, candidate.promise))
      return isPart ? .started : .delivered
    // Who promises to start works has kept it where they are started.
    case .cumulative where promise.stage == report.stage: return .delivered
    default: return report.stage
    }
  }

  /// 项目整体形象进度达到72%, with no other works named before it in the sentence.
  private func speaksOfWhole(_ place: Int, _ promise: Int) -> Bool {
    guard Matcher.overall.isIn(matcher.progress.text.scalars, matcher.reports[place].before) else {
      return false
    }
    let isOfWork = matcher.contexts[place].inherited.allSatisfy {
      $0.nouns.isGeneric || matcher.keys[promise].found(in: $0.words) >= 0.5
    }
    // 路基、桥涵全部完成，全线总体形象进度94%
    return isOfWork
      || matcher.reports[place].inherited.allSatisfy { range in
        ReportContext.content(progress: matcher.progress, range) < 2
          || Self.partWords.isIn(matcher.progress.text.scalars, range)
      }
  }

  /// Whether a stretch names a part of the works that the promise itself does not name.
  private func namesPart(_ text: ProseText, _ range: Range<Int>, of promise: Promise) -> Bool {
    var rest = range
    while let word = Self.partWords.first(in: text.scalars, rest) {
      if !promise.noun.contains(text.text(word)) { return true }
      rest = word.upperBound..<range.upperBound
    }
    return false
  }

  /// Numbers of the same noun at other stages: 开工65件, 完成26件.
  private func furtherStages(_ best: Candidate, _ index: Int, _ promise: Promise) -> [Observation] {
    guard promise.kind == .cumulative else { return [] }
    var stages: Set<Stage> = [matcher.reports[best.report].stage]
    var result: [Observation] = []
    for candidate in candidates where candidate.promise == index && candidate.report != best.report
    {
      let report = matcher.reports[candidate.report]
      // 开工建设100所，建成1所: where one thing is promised, a verb alone speaks of it.
      let least = matcher.promises.count == 1 ? 0.6 : 0.72
      guard candidate.objection == nil, candidate.score >= least,
        !claimed.contains(candidate.report),
        report.stageIsTold, !stages.contains(report.stage), !candidate.isDerived,
        let observation = observation(candidate, promise)
      else { continue }
      stages.insert(report.stage)
      result.append(observation)
    }
    return result
  }

  /// Amounts in the sentence of a growth rate: 完成384.6亿元，同比增长0.9%.
  private func amounts(beside best: Candidate, _ promise: Promise) -> [Observation] {
    guard promise.kind == .growth else { return [] }
    let growth = matcher.reports[best.report]
    guard
      let amount = matcher.reports[..<best.report].last(where: {
        $0.role == .amount && $0.sentence == growth.sentence
          && ($0.quantity.unit == "元" || $0.quantity.unit.hasSuffix("元")) && !$0.isPart
      }), let date = dating.date(amount.period)
    else { return [] }
    return [
      Observation(
        quarter: date.quarter, asOf: date.asOf, value: amount.value, unit: amount.quantity.unit,
        score: Self.shown(best.score), source: span(amount))
    ]
  }

  /// 培育家政服务企业20家, reported as 9人: a number of just that noun whose unit measures something else.
  private mutating func reportOtherUnit(_ promise: Promise, _ index: Int) {
    guard promise.kind == .cumulative, let expected = promise.target?.unit,
      UnitLexicon.isCounter(expected),
      let report = matcher.numberInOtherUnit(for: index, except: claimed)
    else { return }
    problems.append(
      RowProblem(
        column: .progress, excerpt: span(report).text,
        reason: .unitMismatch(expected: expected, found: report.quantity.unit)))
  }

  /// 完成工业投资100亿元, reported as 48: a number that answers but for its missing unit.
  private mutating func reportMissingUnit(_ promise: Promise, _ index: Int) {
    let bare = candidates.first {
      $0.promise == index && $0.objection == .otherUnit && ($0.noun ?? 1) >= 0.34
        && matcher.lacksMeasure(promise, matcher.reports[$0.report])
    }
    guard let bare, let expected = promise.target?.unit else { return }
    problems.append(
      RowProblem(
        column: .progress, excerpt: span(matcher.reports[bare.report]).text,
        reason: .unitMismatch(expected: expected, found: "")))
  }

  /// A score with as many digits as it is worth.
  private static func shown(_ score: Double) -> Double { (score * 1000).rounded() / 1000 }

  /// A stated share that the numbers do not bear out.
  private mutating func check(_ best: Candidate, _ promise: Promise) {
    let report = matcher.reports[best.report]
    guard let share = report.share, let target = promise.target?.value, target > 0,
      promise.kind == .cumulative
    else { return }
    let computed = best.value / target * 100
    guard abs(computed - share) > max(0.05 * share, 2) else { return }
    problems.append(
      RowProblem(
        column: .progress, excerpt: span(report).text,
        reason: .shareMismatch(stated: share / 100, computed: computed / 100)))
  }
}
