/// The words that ``NounKey`` looks for.
extension NounKey {
  /// Words that many nouns share weigh a quarter.
  static let generic = WordList(
    """
    项目 工程 建设 工作 企业 单位 公司 场景 全市 全省 全区 全县 任务 改造 提升 新增 新建 完成 累计 一批 重点 市级 年度 以上 平台 中心 创建 打造 培育
    设施 服务 活动 示范 治理 整治 地区 城市 实施 推进 总额 增速 增加 新开 投资 收入 保障 公共 指标
    """)

  /// Other spellings of a thing, and the one that is compared.
  private static let pairsOfSpellings: [(String, String)] = [
    ("国内生产总值", "生产总值"), ("地区生产总值", "生产总值"), ("GDP", "生产总值"),
    ("固投", "固定资产投资"), ("固定投资", "固定资产投资"), ("CPI", "居民消费价格"),
    ("社零", "社会消费品零售"), ("COD", "化学需氧量"), ("SO2", "二氧化硫"),
    ("NOx", "氮氧化物"), ("规上", "规模以上"), ("总投资", "投资"),
    ("棚改", "棚户区改造"), ("高企", "高新技术企业"), ("公共预算收入", "一般公共预算收入"),
    ("中小学", "学校"), ("养老院", "养老机构"), ("农民", "农村居民"),
    ("专项债券", "专项债"), ("竣工", "完工"), ("创收", "创收入"), ("放款", "发放贷款"), ("医保", "医疗保险"), ("社保", "社会保险"),
    ("职工养老保险", "养老保险"), ("PM₂.₅", "PM2.5"), ("细颗粒物", "PM2.5"),
    ("一般公共预算收入", "一般公共预算收入"),
  ]

  /// The spellings, to be looked up.
  static let synonyms = WordList(pairsOfSpellings.map(\.0).joined(separator: " "))

  /// What each of them becomes.
  static let spellings: [[Unicode.Scalar]: [Unicode.Scalar]] = Dictionary(
    pairsOfSpellings.map { (Array($0.0.unicodeScalars), Array($0.1.unicodeScalars)) },
    uniquingKeysWith: { first, _ in first })

  /// Levels of government, which must not disagree.
  static let levelWords = WordList("国家级 省级 市级 区级 县级 镇级 村级 全国 国家")

  /// The levels of offices, the highest first.
  static let ranks = ["国家级", "省级", "市级", "县级", "镇级", "村级"]

  /// Grades of scenic spots, hotels, hospitals and the like, which must not disagree; the highest first.
  static let grades = ["5A", "4A", "3A", "2A"]

  /// Behind a level that higher ones meet as well.
  static let andAbove = WordList("以上 及以上")

  /// Measures for each of something.
  static let averages = WordList("人均 户均 亩均 地均 每万 每千 单位GDP 单位面积")
}
