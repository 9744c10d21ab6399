/// The words that ``QuantityScan`` looks for.
extension QuantityScan {
  /// Numerals that are names.
  static let names = WordList(
    "一对一 一对多 一事一议 两项补贴 三项制度 三项改革 两免一补 一老一小 一村一品 一户一策 一企一策 一站式 一件事 一网通办 一张图")

  /// Before an age that is measured.
  static let lifespans = WordList("寿命 年龄")

  /// Before a 一个 that counts.
  static let making = WordList(
    "建成 新增 开通 新建 打造 创建 争取 建设 完成 引进 改造 投用 新开 培育 举办 新开通 共 实施 获批 认定")

  /// Scales that stand without digits.
  static let roundNumbers = WordList("万亿 千亿 百亿 千万 百万")

  /// Before a scale without digits.
  static let passing = WordList("突破 超过 超 跨越 迈过 破 达到 跨上 迈上")

  /// Scales of numbers.
  static let scales = WordList("万亿 千亿 百亿 千万 百万 亿 万 千 百 十")

  /// Second units behind a slash.
  static let perUnits = WordList("平方公里 万人 千人 人 户 亩 吨 公顷 平方米 立方米 年 月 日 小时 天 千瓦时 升 公里 万元")

  /// A growth of nothing.
  static let standstills = WordList("同比持平 去年同期持平 上年同期持平 去年持平 上年持平 去年同比持平")

  /// Growths of 100 % and of 300 %.
  static let doublings = WordList("翻番 翻一番 翻了一番 翻两番 翻了两番")

  /// Bases of a growth in a year.
  static let lastYear = WordList("上年 去年 上年末 去年底 去年同期 上年同期 全年 今年 年内")

  /// Behind a growth that names a programme.
  static let programmes = WordList("行动 计划 工程 方案 目标 三年 五年 倍增")

  /// Behind the number of a phase (2期工程).
  static let phases = WordList("工程 项目 建设 厂 校区 院区 改造 扩建 竣工 投产")

  /// Units whose numbers are mostly names (24小时值守).
  static let timeUnits: Set<String> = ["小时", "分钟", "天", "工作日", "倍"]

  /// Behind the number of a name (500千伏, 12345热线).
  static let nameTails = WordList("伏 千伏 时 点 分钟 年 月 日 线 热线 路公交 号 米跑 度")

  /// Behind a time that is measured.
  static let timeTails = WordList("以内 以上 以下 左右")

  /// Before a time that is measured.
  static let timeHeads = WordList("至 到 达到 达 不少于 不超过 不低于 为 举办 完成 培训 开展 增长 天数 时间 时长 周期 期限 时限 日数 住院日")
}
