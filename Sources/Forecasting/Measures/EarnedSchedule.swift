/// Earned schedule: the time by which the work that is done should have been done.
///
/// Source: Lipke, “Schedule is different”, *The Measurable News* (2003): ES = N + (EV − PV_N) ÷
/// (PV_{N+1} − PV_N), where N counts the whole periods whose plan is done. Unlike SPI it stays below
/// 1 for work that finished late.
///
/// ```swift
/// let schedule = EarnedSchedule(plan: [0.10, 0.25, 0.50, 0.75, 1], earned: 0.4, actualTime: 3)
/// schedule?.earned        // 2.6 periods
/// schedule?.performance   // 0.867
/// ```
public struct EarnedSchedule: Hashable, Sendable {
  /// The earned schedule in periods.
  public let earned: Double
  /// The periods that have passed, AT.
  public let actualTime: Double
  /// The planned duration in periods, PD.
  public let plannedDuration: Double

  /// Reads a state of work off its plan.
  ///
  /// - Parameters:
  ///   - plan: The cumulative plan at the end of each period, never falling; shares or amounts.
  ///   - earned: What is done, in the plan's unit; more than the plan's end counts as the end.
  ///   - actualTime: The periods that have passed, above 0.
  /// - Returns: `nil` where the plan is empty, falls, or has no positive end, or a number is not
  ///   finite.
  /// - Complexity: O(*n*) in the number of periods.
  public init?(plan: [Double], earned: Double, actualTime: Double) {
    guard let end = plan.last, end > 0, actualTime > 0, earned.isFinite, actualTime.isFinite,
      plan.allSatisfy(\.isFinite), zip(plan, plan.dropFirst()).allSatisfy(<=)
    else { return nil }
    var time = 0.0
    var before = 0.0
    for due in plan {
      if earned < due || before == end {
        // `due > before` wherever the work stops short of `due`; a finished plan adds nothing.
        if due > before { time += max(earned - before, 0) / (due - before) }
        break
      }
      time += 1
      before = due
    }
    self.earned = time
    self.actualTime = actualTime
    plannedDuration = Double(plan.count)
  }

  /// SPI(t) = ES ÷ AT.
  public var performance: Double { earned / actualTime }

  /// IEAC(t) = PD ÷ SPI(t): the duration at this performance, in periods; `nil` where nothing is
  /// done.
  public var estimatedDuration: Double? { earned > 0 ? plannedDuration / performance : nil }

  /// TSPI = (PD − ES) ÷ (PD − AT): the performance that the rest needs; `nil` once the plan's time
  /// is over.
  public var toCompletePerformance: Double? {
    plannedDuration > actualTime ? (plannedDuration - earned) / (plannedDuration - actualTime) : nil
  }
}
