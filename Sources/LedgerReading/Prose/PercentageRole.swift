/// Tells what a percentage of the progress is by the words around it.
enum PercentageRole {
  private static let average = WordList("两年平均 三年平均 年均 平均增长 平均增速 两年均")
  private static let comparing = WordList("高于 低于 快于 慢于 好于 高出 超出 超过全 领先 落后 优于 超全 比 较")
  private static let plan = WordList(
    "年度目标 全年目标 年目标 年度计划 全年计划 年计划 年度任务 全年任务 年任务 目标任务 目标 计划 任务 年度预算 年预算 全年预算 年初预算 预算数 总任务 序时")
  private static let shareHeads = WordList(
    "完成率 完成比例 完成进度 目标完成率 计划完成率 动工率 开工率 竣工率 建成率 执行率 达成率 完成年度 支出进度 资金到位率 投资完成率 投资进度 进度 下达率 达标比例")
  private static let part = WordList("占 分别占 约占 占比 占全")
  private static let rates = WordList("率 占比 比重 比例 满意度 覆盖面 占比达 比达 强度 指数")
  private static let growth = WordList("增长 增速 增幅 涨幅 同比 上升 提高 提升 增 升 改善")
  private static let fall = WordList("下降 降低 减少 负增长 降幅 回落 下跌 减 降 收窄")
  private static let completion = WordList(
    "工程量 形象进度 建设进度 工程进度 总进度 施工进度 总体进度 工程 主体 项目进度 总工程量 已完成 完成总 完成 安装 施工 装修 混凝土 浇筑 绑扎 架线 组塔 总量")
  private static let whole = WordList("总工程量 工程总量 总投资 工程量 概算投资 投资总额")
  private static let money = WordList("投资 资金 拨付 支出")

  static func role(
    of quantity: Quantity, text: ProseText, before: Range<Int>, after: Range<Int>,
    clause: Range<Int>
  ) -> (role: ReportedQuantity.Role, sign: Double) {
    let scalars = text.scalars
    let near = max(before.lowerBound, before.upperBound - 14)..<before.upperBound
    if average.isIn(scalars, before) { return (.average, 1) }
    if quantity.unit == "个百分点" {
      let head = clause.lowerBound..<quantity.range.lowerBound
      if comparing.isIn(scalars, near)
        || "差距".unicodeScalars.contains(where: { scalars[near].contains($0) }),
        plan.isIn(scalars, max(head.lowerBound, head.upperBound - 12)..<head.upperBound)
      {
        let isBelow = below.isIn(scalars, near)
        return (.gap, isBelow ? -1 : 1)
      }
      // 提高0.7个百分点 changes, 高于全省0.2个百分点 compares.
      if let length = fall.length(in: scalars, endingAt: near.upperBound, from: near.lowerBound),
        length > 0
      {
        return (.change, -1)
      }
      let rises = growth.length(in: scalars, endingAt: near.upperBound, from: near.lowerBound) != nil
      return (rises ? .change : .comparison, 1)
    }
    if let word = comparing.last(in: scalars, near),
      !growth.isIn(scalars, word.upperBound..<near.upperBound),
      !fall.isIn(scalars, word.upperBound..<near.upperBound)
    {
      // 比重44% is a share, 比全省高 a comparison.
      let isShare =
        text.text(word) == "比"
        && ("重例达率值".unicodeScalars.contains(text[word.upperBound])
          || word.upperBound == near.upperBound || text[word.lowerBound - 1] == "占"
          || text[word.lowerBound - 1] == "同" || text[word.lowerBound - 1] == "环")
      if !isShare { return (.comparison, 1) }
    }
    if whole.isIn(scalars, near), part.isIn(scalars, near) { return (.completion, 1) }
    if plan.isIn(scalars, near),
      part.isIn(scalars, near) || doing.isIn(scalars, clause.lowerBound..<quantity.range.lowerBound)
    {
      return (.shareOfTarget, 1)
    }
    if plan.length(in: scalars, at: quantity.range.upperBound, before: clause.upperBound) != nil {
      return (.shareOfTarget, 1)
    }
    if quantity.isSigned { return (.growth, 1) }
    let growing = growth.last(in: scalars, near).flatMap { isValueAdded(text, $0) ? nil : $0 }
    let falling = fall.last(in: scalars, near)
    if let falling, falling.upperBound > (growing?.lowerBound ?? -1) || growing == nil {
      let goesTo = "至到".unicodeScalars.contains(text[falling.upperBound])
      if goesTo { return (.rate, 1) }
      // 降幅收窄至 is still a fall of that size.
      return (.growth, -1)
    }
    if let growing {
      let goesTo = "至到".unicodeScalars.contains(text[growing.upperBound])
      if rates.isIn(scalars, near), goesTo { return (.rate, 1) }
      if !goesTo || text.text(growing).hasSuffix("速") || text.text(growing).hasSuffix("幅") {
        return (.growth, 1)
      }
      return (.rate, 1)
    }
    if shareHeads.isIn(scalars, near) { return (.shareOfTarget, 1) }
    if let word = part.last(in: scalars, near) {
      let isRate = rates.isIn(scalars, word.lowerBound..<near.upperBound)
      return (isRate ? .rate : .other, 1)
    }
    if rates.isIn(scalars, near) { return (.rate, 1) }
    if completion.isIn(scalars, before) { return (.completion, 1) }
    if completion.isIn(scalars, after) { return (.completion, 1) }
    return (.other, 1)
  }
  /// 增加值 is a noun.
  static func isValueAdded(_ text: ProseText, _ word: Range<Int>) -> Bool {
    text.text(word.lowerBound..<word.lowerBound + 3) == "增加值"
  }
  private static let doing = WordList("完成 占 达 达到 实现 分别 为")
  private static let below = WordList("低于 低 差 慢于 落后")
}
