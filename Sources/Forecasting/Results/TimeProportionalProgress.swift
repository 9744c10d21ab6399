/// 序时进度: the share of the target that is done against the share of the year that has passed.
///
/// The rule is a supervision office's, not a forecast: behind is a share below the elapsed share,
/// or a growth rate below its target.
public struct TimeProportionalProgress: Hashable, Sendable {
  /// Done ÷ target; for growth, year-to-date growth ÷ target growth.
  public var share: Double
  /// The share of the year that had passed at the value's date.
  public var elapsed: Double
  /// Whether the rule counts it as behind (未达到序时进度).
  public var isBehind: Bool

  /// Makes a progress.
  public init(share: Double, elapsed: Double, isBehind: Bool) {
    self.share = share
    self.elapsed = elapsed
    self.isBehind = isBehind
  }
}
