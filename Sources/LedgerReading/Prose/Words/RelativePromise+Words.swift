/// The words that ``RelativePromise`` looks for.
extension RelativePromise {
  /// Before the yardstick of a pair (与经济增长同步).
  static let pairing = WordList("与 同 和 跟")

  /// Behind it.
  static let matching = WordList("同步 相匹配 匹配 相适应 持平 一致 同频")

  /// Before a yardstick that is to be passed.
  static let beating = WordList("高于 快于 不低于 好于 优于 领先于 领先 超过 低于")

  /// What is measured against.
  static let yardsticks = WordList(
    "经济增速 经济增长 GDP增速 生产总值增速 全国 全省 全市 平均 经济 GDP 生产总值 财政收入 省定 同期 周边")

  /// Names of growth.
  static let rates = WordList("增速 增长 增幅")
}
