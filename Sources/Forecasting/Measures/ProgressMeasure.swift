import Foundation

/// The progress measure of Eurostat as Statistics Canada and Open SDG compute it.
///
/// Actual compound growth is compared with the growth that the target needs; without a target the
/// actual growth is compared with fixed thresholds, tightened near a natural limit.
///
/// Source: Open SDG, *Progress methodology*
/// (<https://open-sdg.readthedocs.io/en/latest/progress-methodology/>), after Eurostat, *Sustainable
/// development in the European Union*. Formulas restated in our words; all 374 rows published by
/// Statistics Canada come out to 1e-9 (`Tests/Fixtures/Reports/statcan-progress-vectors.csv`).
///
/// ```swift
/// let measure = ProgressMeasure(
///   base: 14.5, baseYear: 2015, current: 10.2, currentYear: 2023,
///   target: 7.25, targetYear: 2030, direction: .decrease)
/// measure.value    // 0.9526: 95 % of the pace that the target needs
/// measure.status   // .substantialProgress
/// ```
///
/// Known weaknesses, shown beside the probability for that reason: only the first and the last value
/// count, a tiny base makes any path look sufficient, and the compound growth of a growth rate has no
/// meaning.
public struct ProgressMeasure: Hashable, Sendable {
  /// The verdict, in the words of the publication.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// The target is reached, whatever the trend.
    case targetAchieved = "target_achieved"
    /// At 95 % of the needed growth or above; without a target, 1.5 % a year.
    case substantialProgress = "substantial_progress"
    /// From 60 %; without a target, 0.5 % a year.
    case moderateProgress = "moderate_progress"
    /// From 0.
    case limitedProgress = "limited_progress"
    /// Away from the target.
    case deterioration = "deterioration"
    /// Fewer than two points, or values of opposite signs.
    case notAvailable = "not_available"
  }

  /// With a target, actual ÷ needed growth; without, growth a year in the desired direction; `nil`
  /// where neither is defined.
  public let value: Double?
  /// The score, −5…5; `nil` where not available.
  public let score: Double?
  /// The verdict.
  public let status: Status

  /// Measures progress between two points in time.
  ///
  /// - Parameters:
  ///   - base: The value of the base year.
  ///   - baseYear: The base year.
  ///   - current: The latest value.
  ///   - currentYear: Its year; not available unless after the base year.
  ///   - target: The target value, if there is one.
  ///   - targetYear: The target's year.
  ///   - direction: Which way is progress.
  ///   - limit: The natural limit of the indicator (100 for a percentage), used without a target.
  public init(
    base: Double, baseYear: Double, current: Double, currentYear: Double, target: Double? = nil,
    targetYear: Double, direction: DesiredDirection, limit: Double? = nil
  ) {
    // Zero has no growth rate; the publication puts a thousandth in its place.
    let start = base == 0 ? 0.001 : base
    guard let actual = CompoundGrowth.rate(from: start, to: current, years: currentYear - baseYear)
    else {
      (value, score, status) = (nil, nil, .notAvailable)
      return
    }
    let directed = (start < 0 ? -1 : 1) * direction.sign * actual
    if let target {
      let goal = target == 0 ? 0.001 : target
      let needed = CompoundGrowth.rate(from: start, to: goal, years: targetYear - baseYear)
      let ratio = needed.flatMap { $0 == 0 ? nil : directed / $0.magnitude }
      value = ratio
      if direction.isReached(current, target: goal) {
        (score, status) = (5, .targetAchieved)
      } else if let ratio {
        (score, status) = (Self.targetScore(ratio), Self.targetStatus(ratio))
      } else {
        (score, status) = (nil, .notAvailable)
      }
    } else {
      let tightening = limit.map { Self.tightening(base: start, limit: $0) } ?? 1
      value = directed
      score = Self.trendScore(directed, tightening: tightening)
      status = Self.trendStatus(directed, tightening: tightening)
    }
  }

  private static func targetScore(_ ratio: Double) -> Double {
    ratio >= 0.6 ? min(7.1429 * ratio - 4.2857, 5) : max(4.1667 * ratio - 2.5, -5)
  }

  private static func targetStatus(_ ratio: Double) -> Status {
    if ratio >= 0.95 { return .substantialProgress }
    if ratio >= 0.6 { return .moderateProgress }
    return ratio >= 0 ? .limitedProgress : .deterioration
  }

  /// How much the thresholds shrink near a limit: 1 − (base ÷ limit)^4.44, mirrored above it.
  private static func tightening(base: Double, limit: Double) -> Double {
    if base >= 0, base <= limit { return 1 - pow(base / limit, 4.44) }
    if base > limit, base < 2 * limit { return 1 - pow((2 * limit - base) / limit, 4.44) }
    return 1
  }

  private static func trendScore(_ growth: Double, tightening: Double) -> Double {
    if growth < 0 { return max(125 * growth - 2.5, -5) }
    if tightening == 0 { return 5 }
    if growth >= 0.015 * tightening { return min(500 * growth / tightening - 5, 5) }
    if growth >= 0.005 * tightening { return 250 * growth / tightening - 1.25 }
    return 500 * growth / tightening - 2.5
  }

  private static func trendStatus(_ growth: Double, tightening: Double) -> Status {
    if growth < 0 { return .deterioration }
    if growth >= 0.015 * tightening { return .substantialProgress }
    return growth >= 0.005 * tightening ? .moderateProgress : .limitedProgress
  }
}
