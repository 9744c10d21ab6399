/// The words that ``Matcher`` looks for.
extension Matcher {
  /// Talks, which are never the thing itself, whatever they are about.
  static let contacts: Set<String> = ["对接", "走访", "调研", "邀请", "与"]

  /// Right before a stock.
  static let reaching = WordList("达到 达 总数 总量 增至 保有量 余额 稳定在 突破 超过")

  /// Comparisons that are promised themselves.
  static let comparisons = ["高于", "快于", "低于", "优于", "好于", "高出"]

  /// Ends of the names of rates.
  static let rateEnds = WordList("率 占比 比例 比重 覆盖面 满意度")

  /// A part of the people whose rate a report gives.
  static let groups = WordList(
    "重点人群 重点群体 重点对象 特殊群体 特殊人群 脱贫人口 脱贫户 贫困人口 建档立卡 困难群体 困难群众 高危人群 低收入人口")

  /// Harvests and terms of a part of the year.
  static let seasons = WordList("夏粮 秋粮 早稻 春茶 夏茶 秋茶 春季班 秋季班 夏收 秋收")

  /// Verbs that say what is there.
  static let standing: Set<String> = ["现有", "共有", "拥有"]

  /// Verbs that every promise has.
  static let emptyDeeds: Set<String> = ["完成", "实现", "达到", "项目", "工程", "任务"]

  /// Right before an increase that is promised.
  static let increases = ["增加", "净增", "增长"]

  /// Deeds that are counted themselves.
  static let deeds = WordList("培训 筛查 救助 接种 招聘 体检 义诊 资助 帮扶 演出 放映 宣讲")

  /// Before a second measure of the things that were counted before (完工48个，涉及0.83万户).
  static let measuringAgain: Set<String> = ["涉及", "惠及", "覆盖"]

  /// Before a percentage of the whole work (工程总体进度完成92%).
  static let overall = WordList(
    "总体 整体 整体进度 总体进度 总进度 总工程 总量 形象进度 工程量 工程进度 项目进度 建设进度 施工进度")
}
