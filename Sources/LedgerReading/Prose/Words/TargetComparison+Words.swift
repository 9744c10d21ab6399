/// The words that ``TargetComparison`` looks for.
extension TargetComparison {
  /// Floors, behind the number.
  static let leastAfter = WordList("以上 及以上 之上")

  /// About, behind the number.
  static let aboutAfter = WordList("左右 上下")

  /// Ceilings, behind the number.
  static let mostAfter = WordList("以内 以下 之内 及以下")

  /// Floors, before the number.
  static let leastBefore = WordList(
    "不低于 不少于 不小于 超过 突破 至少 高于 大于 不低於 超 保底 优于 达到或超过 > ≥ 不低于于")

  /// About, before the number.
  static let aboutBefore = WordList("约 大约 约为 近 大概 接近")

  /// Ceilings, before the number.
  static let mostBefore = WordList(
    "不超过 不高于 低于 小于 控制在 不突破 限制在 少于 不大于 不超 压缩至 压缩到 降至 降到 下降到 下降至 减至 减少到 压减到 < ≤ 控制 缩短至 缩短到 降低到 降低至")

  /// A fall by the number.
  static let fall = WordList("下降 降低 减少 压减 压降 再降 下调 削减 降幅 降 缩短 压缩 减")

  /// Nouns that begin like a fall.
  static let falsefall = WordList("减排 减碳 降碳 减负 减税 减贫 降本 减灾 降费")

  /// Asks without promising.
  static let striving = WordList("力争 争取 努力 奋斗目标")

  /// A bracket between number and comparison.
  static let bracket = WordList("(含) (含)以上")

  /// A rank that is a floor, which makes one of the count.
  static let rank = WordList("省级以上 市级以上 国家级以上 区级以上 县级以上 省级及以上 市级及以上")
}
