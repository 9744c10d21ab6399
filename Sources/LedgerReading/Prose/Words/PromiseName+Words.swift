/// The words that ``PromiseName`` looks for.
extension PromiseName {
  /// Ends of a name that belong to the comparison.
  static let tails = WordList(
    """
    达到 达 总量 总数 数量 超过 增长 为 至 到 控制在 提高到 提高至 提升到 提升至 突破 不低于 不少于 同比 稳定在 保持在 保持 完成 实现 新增 各 均 预期
    增加到 增至 达到或 增加 提高 提升 下降 降低 降至 降到 减少 压减 由 累计 累计达 力争 争取 约 近 目标 ： : 全年 确保 分别 增速 再降 再 降 压缩 缩短 削减 精简 共 共计 合计 总计 计划 上升 基本 左右 以 在 增幅 涨幅 不超过 低于 高于 等 全部
    """)

  /// Ends of the names of changes, and what makes changes of them.
  static let changeEnds = WordList("率 幅 幅度 增速 速度 比例 速")
  static let changes = WordList("下降 增长 降低 增幅 降幅 涨幅 增速 上升 提升 减少 压减 削减 增加")

  /// What stands between a number and the noun behind it.
  static let heads = WordList("的 以上 个 家 以 并 等 和 及 、 左右 以内 , 新 (含)")
}
