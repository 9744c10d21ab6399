/// The words that ``PercentageRole`` looks for.
extension PercentageRole {
  /// Growth of an average over years.
  static let average = WordList("两年平均 三年平均 年均 平均增长 平均增速 两年均")

  /// Compares with another place or period.
  static let comparing = WordList("高于 低于 快于 慢于 好于 高出 超出 超过全 领先 落后 优于 超全 比 较")

  /// The target, of which a share is stated.
  static let plan = WordList(
    "年度目标 全年目标 年目标 年度计划 全年计划 年计划 年度任务 全年任务 年任务 目标任务 目标 计划 任务 年度预算 年预算 全年预算 年初预算 预算数 总任务 序时")

  /// Shares of the target by their own name.
  static let shareHeads = WordList(
    "完成率 完成比例 完成进度 目标完成率 计划完成率 动工率 开工率 竣工率 建成率 执行率 达成率 完成年度 支出进度 资金到位率 投资完成率 投资进度 进度 下达率 达标比例")

  /// Opens a share.
  static let part = WordList("占 分别占 约占 占比 占全")

  /// Names of rates.
  static let rates = WordList("率 占比 比重 比例 满意度 覆盖面 占比达 比达 强度 指数")

  /// Tells a rise.
  static let growth = WordList("增长 增速 增幅 涨幅 同比 上升 提高 提升 增 升 改善")

  /// Tells a fall.
  static let fall = WordList("下降 降低 减少 负增长 降幅 回落 下跌 减 降 收窄 压缩 缩短 压减 精简 减轻")

  /// Percent of a work or of a part of it.
  static let completion = WordList(
    "工程量 形象进度 建设进度 工程进度 总进度 施工进度 总体进度 工程 主体 项目进度 总工程量 已完成 完成总 完成 安装 施工 装修 混凝土 浇筑 绑扎 架线 组塔 总量")

  /// Percent of a work by its own name.
  static let works = WordList(
    "工程量 形象进度 建设进度 工程进度 总进度 施工进度 总体进度 项目进度 工程总进度 总体形象 整体进度 整体形象")

  /// The whole of a work, of which a share is stated.
  static let whole = WordList("总工程量 工程总量 总投资 工程量 概算投资 投资总额")

  /// Before a share of the target.
  static let doing = WordList("完成 占 达 达到 实现 分别 为")

  /// The gap lies under the target.
  static let below = WordList("低于 低 差 慢于 落后")

  /// Names of a fall that narrows or widens to something.
  static let rateOfFall = WordList("降幅 跌幅")

  /// Names of a growth that falls back to something.
  static let rateOfGrowth = WordList("增速 增幅 涨幅")
}
