/// What a report says of things that are not done: forecasts, plans, and targets that it repeats.
///
/// Goals, in order: no plan and no target is ever taken for progress; an office's estimate of the
/// quarter that it reports on is progress (上半年预计153.57亿元).
extension ProgressReader {
  /// Marks forecasts and repeated targets; the parts of a plan are planned as well.
  func markPlans(
    _ report: inout ReportedQuantity, _ number: Int, _ clause: Clause,
    follows last: ReportedQuantity?, hasOwnStage: Bool
  ) {
    report.isEcho = isDuty(report, clause)
    report.isGoal = isGoal(report.quantity, clause) || isWhole(number, clause)
    report.isForecast =
      (report.isPart && !hasOwnStage && last?.isForecast == true)
      || isForecast(report.quantity, clause, after: report.after, period: report.period)
  }

  /// 计划上半年完成40场，实际完成47场: what is set against the actual number is the plan.
  func markPlansBesideActuals(_ reports: inout [ReportedQuantity]) {
    for index in reports.indices.dropFirst() {
      let (plan, actual) = (reports[index - 1], reports[index])
      guard plan.sentence == actual.sentence, plan.quantity.unit == actual.quantity.unit,
        plan.role == actual.role,
        Self.actually.length(
          in: text.scalars, at: actual.before.lowerBound, before: actual.before.upperBound) != nil
      else { continue }
      let words = max(plan.before.lowerBound, plan.before.upperBound - 10)..<plan.before.upperBound
      if Self.goals.isIn(text.scalars, words) || Self.plans.isIn(text.scalars, words) {
        reports[index - 1].isForecast = true
      }
    }
  }

  /// Whether a number is a plan or a forecast by the words of its clause.
  func isForecast(
    _ quantity: Quantity, _ clause: Clause, after: Range<Int>, period: NamedPeriod?
  ) -> Bool {
    let scalars = text.scalars
    let start = window(clause, quantity).lowerBound
    let head = start..<quantity.range.lowerBound
    if Self.deadlines.isIn(scalars, head), !Self.done.isIn(scalars, head) { return true }
    if let step = nextStep(clause.paragraph), step < quantity.range.lowerBound,
      !reportsAgain(clause, after: step)
    {
      return true
    }
    if let word = lastPlan(head), !Self.done.isIn(scalars, word.upperBound..<head.upperBound) {
      guard Self.estimates.isIn(scalars, word) else {
        return !Self.wishes.isIn(scalars, word)
          || Self.wholeYear.isIn(scalars, word.upperBound..<head.upperBound)
          || Self.promised.isIn(scalars, word.upperBound..<head.upperBound)
      }
      let around = clause.range.lowerBound..<quantity.range.lowerBound
      if isOfYear, Self.thisYear.isIn(scalars, around), !Self.nextYear.isIn(scalars, around) {
        return false
      }
      if Self.wholeYear.isIn(scalars, around) { return true }
      return period?.endMonth == nil
    }
    // 剩余24所将于10月底前完工: the plan stands behind the number.
    return Self.tailPlans.length(in: scalars, at: after.lowerBound, before: after.upperBound) != nil
  }

  private func lastPlan(_ range: Range<Int>) -> Range<Int>? {
    var rest = range
    while let word = Self.plans.last(in: text.scalars, rest) {
      let isNoun = isPlanNoun(word)
      if !isNoun { return word }
      rest = range.lowerBound..<word.lowerBound
    }
    return nil
  }

  /// Whether a word of a plan is a noun: 行动计划, 营养改善计划惠及学生; 全年计划新增1500个 is a plan.
  private func isPlanNoun(_ word: Range<Int>) -> Bool {
    let isListed = (max(0, word.lowerBound - 3)...word.lowerBound).contains { start in
      guard let length = Self.planNouns.length(in: text.scalars, at: start, before: text.count)
      else { return false }
      return start + length >= word.upperBound
    }
    if isListed { return true }
    guard text.text(word) == "计划", !plansAnAct(word) else { return false }
    let before = text[word.lowerBound - 1]
    return (0x4E00...0x9FFF).contains(before.value) && !"年月季度均已个都".unicodeScalars.contains(before)
      || text[word.lowerBound - 2] == "年"
  }

  private func plansAnAct(_ word: Range<Int>) -> Bool {
    let end = word.upperBound
    guard let length = PromiseWords.verbs.length(in: text.scalars, at: end, before: text.count)
    else { return false }
    return text.text(end..<end + length) != "完成"
  }

  /// 后期将加快推进。背街后巷：…已完成28条: a new heading behind an outlook, and what is done under it.
  private func reportsAgain(_ clause: Clause, after step: Int) -> Bool {
    // The cap keeps hostile text linear.
    guard clause.range.lowerBound - step < 400 else { return false }
    let between = step..<clause.range.upperBound
    guard let stop = text.scalars[between].lastIndex(of: "。"),
      text.scalars[stop..<between.upperBound].contains(":")
    else { return false }
    return Self.done.isIn(text.scalars, clause.range)
  }

  /// Where the outlook of a paragraph begins.
  private func nextStep(_ paragraph: Int) -> Int? { outlooks[paragraph] }

  /// The first clause of each paragraph that opens an outlook.
  static func outlooks(_ text: ProseText, _ clauses: [Clause]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for clause in clauses where result[clause.paragraph] == nil {
      let start = clause.range.lowerBound
      let opening = start..<min(clause.range.upperBound, start + 8)
      // 为下步申报打下基础 tells what was done.
      if let word = nextSteps.first(in: text.scalars, opening), text[word.lowerBound - 1] != "为" {
        result[clause.paragraph] = word.lowerBound
      }
    }
    return result
  }

  /// Whether a number repeats the target by its own words: 占4.5万人目标任务的56.97%, 改造公厕45座任务已分解.
  func isGoal(_ quantity: Quantity, _ clause: Clause) -> Bool {
    guard !quantity.isPercent, quantity.unit != "个百分点" else { return false }
    let scalars = text.scalars
    if Self.goals.length(
      in: scalars, endingAt: quantity.range.lowerBound, from: clause.range.lowerBound) != nil
    {
      return true
    }
    let behind =
      quantity.range.upperBound..<min(clause.range.upperBound, quantity.range.upperBound + 24)
    return Self.goalsBehind.length(in: scalars, at: behind.lowerBound, before: behind.upperBound)
      != nil || Self.handedOut.isIn(scalars, behind)
  }

  /// Whether the number only says of how many the next one is a part: 12所幼儿园中已竣工5所,
  /// 22座水库除险加固工程中，完工14座, 10个中心建成4个.
  func isWhole(_ number: Int, _ clause: Clause) -> Bool {
    let quantity = scan.quantities[number]
    guard !quantity.isPercent else { return false }
    guard number + 1 < clause.quantities.upperBound else {
      return isMiddle(clause.range.upperBound - 1, from: quantity.range.upperBound, clause)
    }
    let next = scan.quantities[number + 1]
    let gap = quantity.range.upperBound..<next.range.lowerBound
    guard gap.count <= 24 else { return false }
    for position in gap where isMiddle(position, from: gap.lowerBound, clause) { return true }
    guard number == clause.quantities.lowerBound,
      scan.depth[next.range.lowerBound] == 0,
      !text.scalars[gap].contains(where: { "、其".unicodeScalars.contains($0) })
    else { return false }
    // Nothing but the number opens the clause.
    var head = clause.range.lowerBound..<quantity.range.lowerBound
    if let length = Self.areas.length(
      in: text.scalars, at: head.lowerBound, before: head.upperBound)
    {
      head = head.lowerBound + length..<head.upperBound
    }
    guard head.count <= 40, ReportContext.content(progress: self, head) == 0 else { return false }
    let verb = max(gap.lowerBound, gap.upperBound - 7)..<gap.upperBound
    // 14个项目完成投资26.3亿元 delivers no project.
    if next.unit == "元" { return Self.spending.isIn(text.scalars, verb) }
    // 76处工程平均进度达到85%
    if next.isPercent {
      return PercentageRole.completion.isIn(text.scalars, gap) || Self.pace.isIn(text.scalars, gap)
    }
    guard next.unit == quantity.unit, next.value <= quantity.value else { return false }
    return gap.count >= 4 && StageWords.told(text, verb) != nil
  }

  /// Whether a 中 means "of these" and is no part of a word.
  private func isMiddle(_ position: Int, from start: Int, _ clause: Clause) -> Bool {
    guard position >= start, text[position] == "中" else { return false }
    return Self.middles.length(in: text.scalars, at: position, before: clause.range.upperBound)
      == nil
      && Self.middleEnds.length(in: text.scalars, endingAt: position + 1, from: start) == nil
  }

  /// Whether the clause only repeats what is to be done, so that a number equal to the target is
  /// its echo.
  func isDuty(_ report: ReportedQuantity, _ clause: Clause) -> Bool {
    let words = window(clause, report.quantity)
    return Self.duties.isIn(text.scalars, words) && !Self.accomplished.isIn(text.scalars, words)
  }
}
