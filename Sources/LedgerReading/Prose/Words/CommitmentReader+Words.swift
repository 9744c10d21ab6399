/// The words that ``CommitmentReader`` looks for.
extension CommitmentReader {
  /// Rates that only say that the number before is to be reached.
  static let ownRates: Set<String> = ["完成率", "开工率", "竣工率", "完工率", "实施率", "建成率"]

  /// Attributes of what the clause before counts (总长210公里).
  static let dependents: Set<String> = [
    "总长", "总长度", "长度", "全长", "面积", "总面积", "建筑面积", "总规模", "规模", "涉及", "里程", "总里程", "总户数", "户数",
    "总装机", "装机",
    "总容量", "容量",
  ]

  /// Words of a date by which works are to end.
  static let deadlines = WordList("月底前 年底前 年底 年内 底前 月底 末前 上旬 中旬 下旬 国庆节前 春节前")

  /// Ends of works, and what stands around them (具备通车条件).
  static let ends = WordList(PromiseWords.finishingWords + " 条件 具备 基本 全部 全线 正式")

  /// Verbs behind a noun (棚改安置房开工1.6万套).
  static let deeds = WordList("新开工 开工 动工 新建 改扩建 新改扩建 建成 竣工 完工 基本建成 投用 投产")

  /// Opens a part of the promise before.
  static let parts = WordList("其中")

  /// Money that is itself promised, behind a count of projects.
  static let spending = WordList("完成投资 完成年度投资 完成固定资产投资 完成总投资 完成投资额")

  /// Behind a number that is there already (在6万套的基础上).
  static let bases = WordList("基础上 基数上")

  /// Before a number that says for whom or with what (为200所学校).
  static let contextHeads = WordList("为 对 面向 覆盖 惠及 依托 从 由 围绕 针对 投资 总投资 用 占地 第")

  /// Before a number that describes the thing (总投资20亿元).
  static let attributes = WordList(
    "总投资 投资 总长 总长度 总里程 面积 建筑面积 总面积 占地 长度 里程 容量 总规模 总计 计划投资 概算")

  /// Before the number of a class (过10亿元项目).
  static let classHeads = WordList("过 超 超过 满 达")

  /// Behind the number of a class (10亿元以上项目).
  static let classEnds = WordList("以上 以下 及以上 以内 以上的 级以上 级")

  /// What is told apart by such a class.
  static let classMembers = WordList("村 企业 项目 工业企业 工业项目 产业项目 园区 薄弱村 空壳村 集体经济 镇 街道 的村 的企业 的项目")

  /// Between a count of indicators and the target that they share.
  static let collective = WordList("均 各 都 皆")

  /// What shares one target (5大结构性指标).
  static let collectiveNouns = WordList("指标 行业 产业 领域 县 区 市 城市 镇 单位 投资")

  /// One target for each of the nouns before (均达到100%).
  static let all = WordList("均 都 皆 双双")

  /// Words that end with 均 and mean an average.
  static let averages = WordList("平均 人均 户均 年均 月均 日均 亩均 地均")

  /// A growth above zero, without a number.
  static let upright = WordList("正增长")

  /// What makes of a bare 完成 a work with an end.
  static let ending = WordList("通车 运营 投用 完工 竣工 建成 投产 交付 开园 开馆 贯通 投运 封顶 投入使用")
}
