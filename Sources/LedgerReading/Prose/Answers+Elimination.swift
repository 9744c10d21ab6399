internal import Indicators

/// Numbers that answer because nothing else is left for them to answer.
///
/// Offices call one thing by two names (原煤 for 煤炭, 放款 for 贷款), and no list of synonyms is ever
/// complete. Where one promise of the item is left without an answer and one number in its unit is
/// left without a promise, they belong together, unless something speaks against it. Only a unit that
/// measures the same, a plausible size and a number that is nothing else (no part, no difference,
/// nobody's audience) are enough; a counter that anything is counted in (个, 家) needs a stage as well.
///
/// What is left is looked up once, so that the work grows with the pairings and not with their square;
/// rows with more promises than ``Assignment/exactLimit`` are left as they are.
extension Answers {
  /// The answers that are left, each for a promise without one or with one at an earlier stage.
  func byElimination(_ chosen: [Int: Candidate]) -> [Candidate] {
    guard matcher.promises.count <= Assignment.exactLimit else { return [] }
    let elsewhere = Dictionary(
      grouping: candidates.filter {
        $0.objection == nil && $0.score >= Matcher.threshold && ($0.noun ?? 1) >= 0.5
      }, by: \.report
    ).mapValues { Set($0.map(\.promise)) }
    let open = Dictionary(
      grouping: candidates.filter { candidate in
        // 在建5个 counts what another promise asks for, at another stage.
        let others = elsewhere[candidate.report]?.subtracting([candidate.promise]) ?? []
        return others.isEmpty && isLeft(candidate)
      }, by: \.promise)
    return matcher.promises.indices.compactMap { index in
      if matcher.promises[index].kind == .completion { return percentOfWhole(index, chosen) }
      guard isAlone(index, chosen, open) else { return nil }
      let unit = matcher.promises[index].target?.unit
      let left = open[index] ?? []
      let exact = left.filter { matcher.reports[$0.report].quantity.unit == unit }
      let usable = exact.isEmpty ? left : exact
      if let answer = chosen[index] { return further(usable, than: answer) }
      return onlyOne(usable).flatMap { isPlausible($0) ? $0 : nil }
    }
  }

  /// 工程…形象进度74% answers the only work of the item that has no answer yet, where it names none.
  private func percentOfWhole(_ index: Int, _ chosen: [Int: Candidate]) -> Candidate? {
    let works = matcher.promises.indices.filter { matcher.promises[$0].kind == .completion }
    guard chosen[index] == nil, works == [index] else { return nil }
    let open = candidates.filter {
      let (report, context) = (matcher.reports[$0.report], matcher.contexts[$0.report])
      return $0.promise == index && ($0.objection == nil || $0.objection == .otherNoun)
        && report.role == .completion && !claimed.contains($0.report) && !report.isInBrackets
        && Matcher.overall.isIn(matcher.progress.text.scalars, report.before)
        && (context.lacksNoun || context.nouns.isGeneric)
        && !matcher.promises.indices.contains { other in
          other != index
            && context.inherited.contains {
              matcher.keys[other].found(in: $0.words) >= 0.5
            }
        }
    }
    guard open.count == 1, var whole = open.first else { return nil }
    whole.noun = max(whole.noun ?? 0, 0.5)
    return whole
  }

  /// 入户改造完成47户，另有21户正在施工: the only number of the same sentence at a further stage.
  private func further(_ open: [Candidate], than answer: Candidate) -> Candidate? {
    let report = matcher.reports[answer.report]
    let promise = matcher.promises[answer.promise]
    guard promise.kind == .cumulative, promise.stage == nil, !answer.isDerived,
      report.quantity.unit == promise.target?.unit, report.stageIsTold
    else { return nil }
    let later = open.filter {
      let other = matcher.reports[$0.report]
      return other.sentence == report.sentence && other.stageIsTold && other.stage > report.stage
        && other.quantity.unit == report.quantity.unit
    }
    return later.count == 1 && isPlausible(later[0], besideAnswer: true) ? later[0] : nil
  }

  /// 筛查率和障碍筛查率均为99.3%: one percentage that answers each of the promises that its clause names.
  func shared(_ chosen: [Int: Candidate]) -> [Candidate] {
    matcher.promises.indices.compactMap { index in
      guard chosen[index] == nil else { return nil }
      return candidates.first { candidate in
        let report = matcher.reports[candidate.report]
        let near =
          max(report.before.lowerBound, report.before.upperBound - 4)..<report.before.upperBound
        return candidate.promise == index && candidate.objection == nil
          && candidate.score >= Matcher.threshold && report.quantity.isPercent
          && matcher.keys[index].found(in: matcher.contexts[candidate.report].own) >= 0.8
          && CommitmentReader.all.isIn(matcher.progress.text.scalars, near)
      }
    }
  }

  /// Whether no other promise without an answer is counted in the same unit.
  private func isAlone(
    _ index: Int, _ chosen: [Int: Candidate], _ open: [Int: [Candidate]]
  ) -> Bool {
    let promise = matcher.promises[index]
    guard let unit = promise.target?.unit, !unit.isEmpty, unit != "%", unit != "个百分点",
      promise.kind == .cumulative || promise.kind == .level
    else { return false }
    return !matcher.promises.indices.contains { other in
      other != index && chosen[other] == nil && matcher.promises[other].target?.unit == unit
        && open[other] != nil
    }
  }

  /// Whether nothing but its words speaks against a number, and it answers nothing yet.
  private func isLeft(_ candidate: Candidate) -> Bool {
    let report = matcher.reports[candidate.report]
    return (candidate.objection == nil || candidate.objection == .otherNoun)
      && report.role == .amount && !report.quantity.unit.isEmpty && !candidate.isDerived
      && !claimed.contains(candidate.report)
      && UnitLexicon.agreement(
        matcher.promises[candidate.promise].target?.unit ?? "", report.quantity.unit) >= 0.6
      && !matcher.touchesOthers(matcher.promises[candidate.promise], report, nil)
      && !report.isPart && !report.isInBrackets
      && (!report.isDifference || matcher.isNet(candidate.promise, candidate.report))
      && matcher.isBeside(matcher.promises[candidate.promise], report) != false
  }

  /// The only number left; of several, the only one at the furthest stage, or the total of them.
  private func onlyOne(_ open: [Candidate]) -> Candidate? {
    guard open.count > 1 else { return open.first }
    // 新入规12家、退库5家，净增7家 of 净增规上工业企业20家
    let net = open.filter { matcher.isNet($0.promise, $0.report) }
    if net.count == 1 { return net[0] }
    let totals = open.filter { matcher.reports[$0.report].isCumulative }
    if totals.count == 1 { return totals[0] }
    let told = open.filter { matcher.reports[$0.report].stageIsTold }
    guard told.count == open.count, let goal = told.map({ matcher.reports[$0.report].stage }).max()
    else { return nil }
    let furthest = told.filter { matcher.reports[$0.report].stage == goal }
    return furthest.count == 1 ? furthest[0] : nil
  }

  /// Whether the size and the words allow that a number answers.
  private func isPlausible(_ candidate: Candidate, besideAnswer: Bool = false) -> Bool {
    let (report, context) = (
      matcher.reports[candidate.report], matcher.contexts[candidate.report]
    )
    let isLevel = matcher.promises[candidate.promise].kind == .level
    guard let target = matcher.promises[candidate.promise].target?.value, target > 0,
      // 小麦面积386万亩 is no 粮食播种面积720万亩: a level moves little in a year.
      !isLevel || (0.6...1.7).contains(candidate.value / target),
      // More are applied for than will make it.
      (0.02...(report.stage < .tendered ? 5 : 2.5)).contains(candidate.value / target),
      !matcher.keys[candidate.promise].contradicts(context.own)
    else { return false }
    // 第一批326个厢房 names what is counted, and it is something else.
    let counted = context.behind
    if !counted.isGeneric, candidate.value != target,
      counted.lettersFound(in: matcher.keys[candidate.promise]) < 0.5
    {
      return false
    }
    // 风电在建项目3个，总规模18万千瓦 speaks of no 光伏装机.
    // 完成入户评估300户，完成改造176户 goes on with the same things.
    let goesOn = matcher.reports[..<candidate.report].contains {
      $0.sentence == report.sentence && $0.quantity.unit == report.quantity.unit
    }
    let subject = goesOn ? nil : context.inherited.first { !$0.nouns.isGeneric }?.nouns
    if !besideAnswer, !report.isCumulative, context.ahead.isGeneric, counted.isEmpty, let subject,
      subject.lettersFound(in: matcher.keys[candidate.promise]) == 0
    {
      return false
    }
    let noun = candidate.noun ?? 0
    // 新建规模化牧场7座 is no 联合体6个.
    if report.quantity.unit != matcher.promises[candidate.promise].target?.unit, noun < 0.2,
      !context.ahead.isGeneric
    {
      return false
    }
    if matcher.isNet(candidate.promise, candidate.report) { return true }
    if Self.common.contains(report.quantity.unit) {
      // 建成厢房41个
      if !besideAnswer, !context.ahead.isGeneric, candidate.value != target,
        context.ahead.lettersFound(in: matcher.keys[candidate.promise]) == 0
      {
        return false
      }
      // 易地扶贫搬迁方面，安置点竣工29个 is no 贫困村退出.
      if !besideAnswer, !report.isCumulative, let subject, noun < 0.2,
        subject.found(in: matcher.keys[candidate.promise]) == 0
      {
        return false
      }
      let own = context.lacksNoun ? noun : matcher.keys[candidate.promise].found(in: context.own)
      return report.stageIsTold && report.stage != .planned || report.isCumulative || own >= 0.25
    }
    // Money is everywhere in a report.
    return report.quantity.unit.hasSuffix("元") ? noun >= 0.25 : true
  }
}
