extension Indicator {
  /// The comparison that the year is judged by; `nil` without a target.
  ///
  /// It is the target's own, but for 左右 of something that is held down: a rise of prices 控制在3%左右 is no
  /// goal to climb to, and 0.3 % keeps it.
  ///
  /// ```swift
  /// let prices = Indicator(
  ///   item: "1", part: 1, name: "居民消费价格涨幅", kind: .growth,
  ///   target: Target(comparator: .about, value: 3, unit: "%"))
  /// prices.decidingComparator        // atMost
  /// ```
  public var decidingComparator: Comparator? {
    guard let comparator = target?.comparator else { return nil }
    guard comparator == .about else { return comparator }
    let promise = (target?.source?.text ?? "") + (source?.text ?? "")
    let isHeldDown =
      Self.holding.contains { promise.contains($0) } || Self.heldDown.contains { name.contains($0) }
    return isHeldDown ? .atMost : .about
  }

  /// Verbs that hold something down.
  private static let holding = ["控制", "压降至", "降至", "降到"]

  /// What nobody promises to raise.
  private static let heldDown = ["失业率", "消费价格", "CPI", "物价", "浓度", "死亡", "事故", "不良率"]
}
