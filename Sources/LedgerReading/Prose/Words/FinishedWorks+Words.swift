/// The words that ``FinishedTokens`` looks for.
extension FinishedTokens {
  /// Milestones of the structure.
  static let milestones = WordList("封顶 合龙 合拢 贯通 全线贯通 下闸蓄水 蓄水 结构封顶")

  /// The work is built.
  static let built = WordList(
    "建成 完工 竣工 竣工验收 交工验收 通过交工验收 交工 完成竣工验收 通过竣工验收 完成建设 建设完成 完成 完成改造 完成施工 收官 落成 建设完毕")

  /// The work is used.
  static let inUse = WordList(
    """
    投用 投入使用 交付使用 交付 通车 通车运营 运营 开通 开通运营 投运 投产 投入运营 投入运行 投入生产 启用 开放 对外开放 通水 通航 通气 并网 并网发电 开园
    开馆 开诊 开业 开学 全线放行 放行 投产运营 上线运行 投入试生产 试运营 投入试运营 试运行 投入试运行 试营业
    """)

  /// Words that say that it is done.
  static let marks = WordList("前已 已 已经 现已 均已 已全部 全部 全面 顺利 正式 如期 按期 提前 成功 了")

  /// Words of time and manner, and nouns that stand for any work.
  static let manner = WordList(
    """
    目前 现在 截至 截止 今年 上半年 月底 年底 月初 底 初 上旬 中旬 下旬 月 日 于 在 并 且 和 及 、 向 社会 公众 市民 群众 通过 实现 整体 全线 均 都
    该 本 项目 工程 建设 验收 备案 使用 交付 整体搬迁 搬迁 国庆 期间 的 之 年内 招生 办学 接诊
    """)

  /// Whether a text tells any end.
  static func anyEnd(_ text: ProseText) -> Bool {
    [milestones, built, inUse].contains { $0.isIn(text.scalars, 0..<text.count) }
  }
}

/// The words that ``WorksStatement`` looks for.
extension WorksStatement {
  /// It is still to come, or under way.
  static let unfinished = WordList(
    "将 拟 预计 计划 力争 争取 即将 尚未 未 正在 正进行 正有 正抓紧 正加 有望 确保 剩余 尚 待 在建 年底 月底前 年内 下半年 前建成 前完工 前竣工 前投 推进 加快 抓紧 力促 准备 具备 陆续 逐步 可"
  )

  /// Words that hold one of those and mean something else.
  static let otherWords = WordList("未来 接待 待遇 招待 许可 认可 可研 可视")

  /// Used on trial, which is no end unless it is promised.
  static let trials = WordList("试运 试开 试营")

  /// Behind an end from which on something is counted.
  static let since = WordList("以来 期间")

  /// Works that go on.
  static let works = WordList("施工 装修 装饰 安装 收尾 调试 建设 改造 浇筑 铺设 内装 装潢 扫尾")

  /// What begins in a building that is finished.
  static let fittingOut = WordList("布展 布馆 陈列 搬迁 搬家 家具 招聘 开办 开馆筹备 备案 结算 决算")

  /// Sections of a work.
  static let sections = WordList(
    "一期 二期 三期 四期 首期 标段 路段 部分 其中 首段 首批 先行 首条 单体 东段 西段 南段 北段 中段 主线 支线 辅道 号楼 栋 其余 分院 北区 南区 东区 西区 一阶段 二阶段"
  )
}
