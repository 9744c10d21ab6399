import Foundation

/// The assessment of the UN Statistics Division's SDG Progress Chart.
///
/// The value is carried to the target year at its compound growth, and the distance then covered is
/// compared with the distance to cover.
///
/// Source: UNSD, *Progress Chart Technical Note* (2023),
/// <https://unstats.un.org/sdgs/files/report/2023/Progress_Chart_Technical_Note_2023.pdf>.
///
/// ```swift
/// let chart = ProgressChart(
///   base: 14.5, baseYear: 2015, current: 10.2, currentYear: 2023, target: 7.25, targetYear: 2030)
/// chart?.expected     // 7.4977
/// chart?.ratio        // 0.9658
/// chart?.assessment   // .onTrack
/// ```
public struct ProgressChart: Hashable, Sendable {
  /// The verdict.
  public enum Assessment: String, Hashable, Sendable, CaseIterable {
    /// 95 % of the distance or more.
    case onTrack
    /// From 10 %.
    case fairProgress
    /// Less: stagnation or regression.
    case stagnationOrRegression
  }

  /// Growth a year so far.
  public let actualGrowth: Double
  /// Growth a year that the target needs; `nil` where it is not defined.
  public let neededGrowth: Double?
  /// The value in the target year at the growth so far.
  public let expected: Double
  /// The share of the distance that is then covered.
  public let ratio: Double
  /// The verdict.
  public let assessment: Assessment

  /// Assesses progress towards a target.
  ///
  /// - Parameters:
  ///   - base: The value of the base year.
  ///   - baseYear: The base year.
  ///   - current: The latest value.
  ///   - currentYear: Its year.
  ///   - target: The target value; a value within 1 % of a target of 0 or 100 counts as met where
  ///     `isPercentage` says so.
  ///   - targetYear: The target's year.
  ///   - isPercentage: Whether the indicator is a percentage.
  /// - Returns: `nil` where the base is zero or the target, the signs differ or no time has passed.
  public init?(
    base: Double, baseYear: Double, current: Double, currentYear: Double, target: Double,
    targetYear: Double, isPercentage: Bool = false
  ) {
    guard target != base,
      let actual = CompoundGrowth.rate(from: base, to: current, years: currentYear - baseYear)
    else { return nil }
    actualGrowth = actual
    neededGrowth = CompoundGrowth.rate(from: base, to: target, years: targetYear - baseYear)
    expected = current * pow(1 + actual, targetYear - currentYear)
    ratio = (expected - base) / (target - base)
    let isMet =
      isPercentage && (target == 0 || target == 100) && (current - target).magnitude <= 1
    if isMet || ratio >= 0.95 {
      assessment = .onTrack
    } else {
      assessment = ratio >= 0.1 ? .fairProgress : .stagnationOrRegression
    }
  }
}
