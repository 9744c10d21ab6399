/// The words that ``ReportContext`` looks for.
extension ReportContext {
  /// Words around a number that name nothing.
  static let noise = WordList(
    """
    发生 新开工 (间) (套) (户) 基本建成 基本完成 基本完工 基本竣工 完成 实现 达到 达 已 目前 截至 累计 同比 增长 下降 新增 其中 一季度 全市 今年 以来 年度 占 约 分别 超过 建成 开工 竣工 动工 比 上年 去年 共 其 中 投资完成 总计 上半年 前三季度
    成功 顺利 、面积 建筑面积 总建筑面积 总长 全长 总里程 县级已 市级已 省级已 区级已 镇级已 县级验收 市级验收 省级验收 为 均 较 高于 低于 全年 计划 目标 任务 预计 的 率 增速 增幅 年 月 底 至 截止 实际 左右 以上 降 了 减 近 自然口径 增 进度 累计完成 提升 提高 已完成 落地 总数 总量 数量 合计 共计 余 多 预计 动工 率 占 达标 年任务 年计划 年度预算 预算 总投资 动工率 竣工率 开工率 完成率 进度 现 现已 另有 另 还有 剩余 其余 第一批 首批 第二批 所有 其他 总体 形象进度 总工程量 工程总量 工程量 总进度 工程进度 建设进度 施工进度 总体形象 已有 现有 拥有 进入 阶段 环节 名义 同口径 可比价 可比口径 按可比价格计算 按不变价格计算 按可比口径 全部 降幅 跌幅 收窄 回落 尚未 均未 暂未 未 没有 仅 仍 当月 本月 当季 本季度
    """)

  /// Nouns that begin like a word that names nothing (中).
  static let middles = WordList("中心 中学 中小 中医 中药 中等 中西")

  /// Words that begin the verb behind a counted noun.
  static let stops = WordList(
    "已 正 均 全部 完成 通过 获批 获 入选 待 未 参评 签订 顺利 成功 投 开工 竣工 被 列入 纳入 达到 报 申报 提交 进场 进入")

  /// Stand for whatever is promised (实施项目16个).
  static let placeholders = WordList("项目 工程 任务 点位 事项")

  /// Scales and times behind digits.
  static let scales = WordList("余 多 万亿 亿 万 千万 百万 千 月 年 日")
}
