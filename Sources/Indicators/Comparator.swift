/// How the year-end value is compared with the target.
public enum Comparator: String, Hashable, Sendable, CaseIterable {
  /// 以上, 不低于, 不少于, 超过, 至少.
  case atLeast
  /// A bare number, 达到, 完成, 实现: met at the number or above it.
  case reach
  /// 以内, 以下, 控制在, 不超过, 低于.
  case atMost
  /// 左右, 约: met within a tolerance below the number, or above it.
  case about
  /// Between two numbers: 6%-6.5%, 30至35个.
  case range
  /// 下降3.43%: a positive magnitude of a fall, met at that magnitude or a larger one.
  case decrease
  /// 与经济增长同步: measured against another indicator, without a number of its own.
  case relative
}
