import Indicators

/// What work at an earlier stage is worth, as a share of a delivered piece: weighted milestones.
///
/// No published ledger in the reference class follows pieces from one stage to the next, so these
/// numbers are **judgement**, not data, and every probability that rests on them is marked
/// indirect. They follow the weighted-milestone rule of earned value (PMI, *Practice Standard for
/// Earned Value Management*): half the value when work has begun, a quarter when a contract or an
/// application is out, a tenth for a plan or an approval, all of it on delivery.
///
/// ```swift
/// StageCredits()[.started] * 46   // 46 started of 100 are worth 23 delivered
/// ```
public struct StageCredits: Hashable, Sendable {
  /// The worth of a piece that is planned or approved.
  public var planned: Double
  /// The worth of a piece that is applied for.
  public var applied: Double
  /// The worth of a piece that is tendered or contracted.
  public var tendered: Double
  /// The worth of a piece whose work has begun.
  public var started: Double
  /// The standard deviation of log(worth): how little a stage says of the year end.
  public var spread: Double
  /// By how much the spread around the target is widened where nothing delivered is known.
  public var widening: Double

  /// Makes credits; the defaults are the house's judgement.
  public init(
    planned: Double = 0.10, applied: Double = 0.25, tendered: Double = 0.30,
    started: Double = 0.50, spread: Double = 0.5, widening: Double = 1.5
  ) {
    self.planned = planned
    self.applied = applied
    self.tendered = tendered
    self.started = started
    self.spread = spread
    self.widening = widening
  }

  /// The worth of a piece at a stage; 1 on delivery.
  public subscript(stage: Stage) -> Double {
    switch stage {
    case .planned: planned
    case .applied: applied
    case .tendered: tendered
    case .started: started
    case .delivered: 1
    }
  }
}
