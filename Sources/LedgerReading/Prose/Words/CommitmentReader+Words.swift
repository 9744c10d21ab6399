/// The words that ``CommitmentReader`` looks for.
extension CommitmentReader {
  static let ownRates: Set<String> = ["完成率", "开工率", "竣工率", "完工率", "实施率", "建成率"]

  static let dependents: Set<String> = [
    "总长", "总长度", "长度", "全长", "面积", "总面积", "建筑面积", "总规模", "规模", "涉及", "里程", "总里程", "总户数", "户数",
    "总装机", "装机",
    "总容量", "容量",
  ]

  static let parts = WordList("其中")

  static let spending = WordList("完成投资 完成年度投资 完成固定资产投资 完成总投资 完成投资额")

  static let bases = WordList("基础上 基数上")

  static let contextHeads = WordList("为 对 面向 覆盖 惠及 依托 从 由 围绕 针对 投资 总投资 用 占地 第")

  static let attributes = WordList(
    "总投资 投资 总长 总长度 总里程 面积 建筑面积 总面积 占地 长度 里程 容量 总规模 总计 计划投资 概算")

  static let classHeads = WordList("过 超 超过 满 达")

  static let classEnds = WordList("以上 以下 及以上 以内 以上的 级以上 级")

  static let collective = WordList("均 各 都 皆")

  static let collectiveNouns = WordList("指标 行业 产业 领域 县 区 市 城市 镇 单位 投资")

  static let all = WordList("均 都 皆 双双")

  static let upright = WordList("正增长")

  static let ending = WordList("通车 运营 投用 完工 竣工 建成 投产 交付 开园 开馆 贯通 投运 封顶 投入使用")
}
