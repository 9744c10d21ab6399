import Indicators

/// 序时进度: the pace rule by which supervision offices call an indicator lagging.
///
/// Source: 宣城市 2020年1–11月 review, “未达到序时进度: 进展情况占比低于91.7%或增幅低于目标任务”
/// (a share of the annual target below 11/12, or growth below the target):
/// <https://www.xuancheng.gov.cn/OpennessContent/show/2044556.html>.
///
/// ```swift
/// let progress = TimeProportionalRule.progress(
///   of: 53.3, target: 100, kind: .cumulative, comparator: .reach, elapsed: 0.75)
/// progress?.isBehind                                 // true
/// progress.map(TimeProportionalRule.gap)             // -21.7 percentage points
/// ```
///
/// A ceiling (控制在…以内) is read the other way round: behind is a count whose share of it is above
/// the elapsed share, or a rate or stock above it, which no time uses up. The rule is a supervision office's, not a forecast: it knows no
/// season, and a stock that starts the year at 90 % of its target is never behind.
public enum TimeProportionalRule {
  /// The progress of a delivered value against its target.
  ///
  /// - Parameters:
  ///   - value: The latest delivered value in the target's unit; the magnitude for a decrease.
  ///   - target: The annual target; the lower end of a range.
  ///   - kind: Growth is compared with the target itself, all else with the elapsed share of it.
  ///   - comparator: Ceilings are read the other way round.
  ///   - elapsed: The share of the year that had passed at the value's date, 0…1.
  /// - Returns: `nil` for a target of zero, a relative target and a qualitative promise.
  public static func progress(
    of value: Double, target: Double, kind: IndicatorKind, comparator: Comparator, elapsed: Double
  ) -> TimeProportionalProgress? {
    guard target != 0, kind != .qualitative, comparator != .relative else { return nil }
    let share = value / target
    let direction = DesiredDirection(comparator)
    let isJudgedAsItStands = kind == .growth || (kind == .level && direction == .decrease)
    let isBehind =
      isJudgedAsItStands
      ? !direction.isReached(value, target: target)
      : !direction.isReached(share, target: elapsed)
    return TimeProportionalProgress(share: share, elapsed: elapsed, isBehind: isBehind)
  }

  /// The share of the target minus the elapsed share, in percentage points; negative is behind.
  public static func gap(of progress: TimeProportionalProgress) -> Double {
    (progress.share - progress.elapsed) * 100
  }
}
