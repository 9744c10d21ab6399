/// What a report says of things that are not done: forecasts, plans, and targets that it repeats.
///
/// Goals, in order: no plan and no target is ever taken for progress; an office's estimate of the
/// quarter that it reports on is progress (上半年预计153.57亿元).
extension ProgressReader {
  private static let duties = WordList(
    "推进 实施 围绕 聚焦 加快 建立 计划 系统推进 任务 目标 拟 将 确定 明确 部署 制定 印发 编制 年度 全年 统筹推进 扎实推进")
  private static let accomplished = WordList(
    "已 获批 完成 全部 建成 开工 落实 落地 竣工 立项 开通 新增 通过 入选 认定 正在 实现 投用 培训 发放 动工")

  /// Words behind which everything of the paragraph is still to come.
  private static let nextSteps = WordList("下一步 下步 下一阶段 下阶段 接下来 后续将 后期将")
  private static let plans = WordList(
    """
    计划 拟 力争 争取 有望 可望 预期 预计 确保 剩余 尚余 还需 尚需 再完成 将于 将在 将达 将完成 将实现 将建成 将新 将再 将力争 将开展
    将继续 将进一步 预计将
    """)
  /// These are plans where they speak of the year or of an end: 争取资金 and 确保安全 are not.
  private static let wishes = WordList("确保 争取")
  private static let estimates = WordList("预计 预测 预估 初步预计")
  private static let wholeYear = WordList("全年 年底 年末 年内 明年 下半年 下月 月底前 月前 月中旬前 可 将")
  private static let done = WordList("已 现已 目前 实际 均已 完成了")

  /// Nouns that hold a word of a plan.
  private static let planNouns = WordList(
    "计划生育 计划数 行动计划 三年计划 五年计划 计划投资 按计划 计划单列 将军 计划的 计划完成 超计划 计划内 虚拟 模拟 草拟 比拟 拟定")

  /// Whether a number is a plan or a forecast by the words of its clause.
  func isForecast(
    _ quantity: Quantity, _ clause: Clause, after: Range<Int>, period: NamedPeriod?
  ) -> Bool {
    let scalars = text.scalars
    let start = window(clause, quantity).lowerBound
    let head = start..<quantity.range.lowerBound
    if Self.deadlines.isIn(scalars, head), !Self.done.isIn(scalars, head) { return true }
    if let step = nextStep(clause.paragraph), step < quantity.range.lowerBound { return true }
    if let word = lastPlan(head), !Self.done.isIn(scalars, word.upperBound..<head.upperBound) {
      guard Self.estimates.isIn(scalars, word) else {
        return !Self.wishes.isIn(scalars, word)
          || Self.wholeYear.isIn(scalars, word.upperBound..<head.upperBound)
          || Self.promised.isIn(scalars, word.upperBound..<head.upperBound)
      }
      let around = clause.range.lowerBound..<quantity.range.lowerBound
      if Self.wholeYear.isIn(scalars, around) { return true }
      return period?.endMonth == nil
    }
    // 剩余24所将于10月底前完工: the plan stands behind the number.
    return Self.tailPlans.length(in: scalars, at: after.lowerBound, before: after.upperBound) != nil
  }
  private static let deadlines = WordList("月底前 月末前 年底前 月前 日前完成")
  private static let promised = WordList("完成 实现 达到 超额 如期 按期")
  private static let tailPlans = WordList("将于 计划于 预计于 将在 预计 计划 拟于")

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

  /// Where the outlook of a paragraph begins.
  private func nextStep(_ paragraph: Int) -> Int? { outlooks[paragraph] }

  /// The first clause of each paragraph that opens an outlook.
  static func outlooks(_ text: ProseText, _ clauses: [Clause]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for clause in clauses where result[clause.paragraph] == nil {
      let start = clause.range.lowerBound
      let opening = start..<min(clause.range.upperBound, start + 8)
      if let word = nextSteps.first(in: text.scalars, opening) {
        result[clause.paragraph] = word.lowerBound
      }
    }
    return result
  }

  // MARK: Repeated targets

  private static let goals = WordList(
    "目标 任务 任务数 目标任务 年度目标 全年目标 目标值 目标数 年度任务 全年任务 计划数 任务量 目标任务数 目标为 任务为 目标是 任务是 任务数为 目标值为 全年计划 年度计划 任务总数")
  private static let handedOut = WordList(
    "任务已分解 任务分解 任务已下达 任务下达 任务已细化 任务已全部分解 任务全部分解 任务已明确 指标已下达 指标已分解 指标分解 指标下达 任务清单")
  private static let goalsBehind = WordList("任务 的任务 目标 的目标 年度目标 的年度目标 全年目标 的全年目标 目标任务 建设任务 改造任务")

  /// Whether a number repeats the target by its own words: 占4.5万人目标任务的56.97%, 改造公厕45座任务已分解.
  func isGoal(_ quantity: Quantity, _ clause: Clause) -> Bool {
    guard !quantity.isPercent, quantity.unit != "个百分点" else { return false }
    let scalars = text.scalars
    if Self.goals.length(
      in: scalars, endingAt: quantity.range.lowerBound, from: clause.range.lowerBound) != nil
    {
      return true
    }
    let behind = quantity.range.upperBound..<min(clause.range.upperBound, quantity.range.upperBound + 24)
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
    let opens = ReportContext.content(progress: self, clause.range.lowerBound..<quantity.range.lowerBound) == 0
    guard number == clause.quantities.lowerBound, opens,
      scan.depth[next.range.lowerBound] == 0,
      !text.scalars[gap].contains(where: { "、其".unicodeScalars.contains($0) })
    else { return false }
    let verb = max(gap.lowerBound, gap.upperBound - 7)..<gap.upperBound
    // 14个项目完成投资26.3亿元 delivers no project.
    if next.unit == "元" { return Self.spending.isIn(text.scalars, verb) }
    guard next.unit == quantity.unit, next.value <= quantity.value else { return false }
    return gap.count >= 4 && StageWords.told(text, verb) != nil
  }

  private static let spending = WordList("投资 支付 拨付 到位 支出")

  /// Whether a 中 means "of these" and is no part of a word.
  private func isMiddle(_ position: Int, from start: Int, _ clause: Clause) -> Bool {
    guard position >= start, text[position] == "中" else { return false }
    return Self.middles.length(in: text.scalars, at: position, before: clause.range.upperBound) == nil
      && Self.middleEnds.length(in: text.scalars, endingAt: position + 1, from: start) == nil
  }
  private static let middles = WordList("中心 中小 中学 中央 中国 中标 中医 中药 中型 中期 中华 中级 中试 中高 中等 中部 中队 中职 中央")
  private static let middleEnds = WordList("其中 集中 高中 初中 年中 建设中 施工中 进行中 改造中 推进中 空中")

  /// Whether the clause only repeats what is to be done, so that a number equal to the target is
  /// its echo.
  func isDuty(_ report: ReportedQuantity, _ clause: Clause) -> Bool {
    let words = window(clause, report.quantity)
    return Self.duties.isIn(text.scalars, words) && !Self.accomplished.isIn(text.scalars, words)
  }
}
