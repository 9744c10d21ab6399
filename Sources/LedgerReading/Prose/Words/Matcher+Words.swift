/// The words that ``Matcher`` looks for.
extension Matcher {
  /// Talks, which are never the thing itself, whatever they are about.
  static let contacts: Set<String> = ["对接", "走访", "调研", "邀请"]

  /// Right before a stock.
  static let reaching = WordList("达到 达 总数 总量 增至 保有量 稳定在")
}
