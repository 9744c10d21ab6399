/// A forecast of the engine: the distribution of the year end, and what pulled it.
public struct YearEndEstimate: Sendable, Hashable {
  /// The distribution of the year end, in the series' unit.
  public var distribution: PredictiveDistribution
  /// P(year end ≥ target) for the target that was given; `nil` without one.
  ///
  /// With earlier years it is that of the distribution. Without one the target is evidence, the
  /// distribution moves with it, and this number is held to what a planner expects of it: it falls as
  /// the target rises.
  public var targetProbability: Double?
  /// Which regression made it.
  public var key: RegressionKey
  /// What pulled the estimate, with weights that sum to 1.
  public var contributions: [Contribution]
  /// The number of earlier years that it rests on.
  public var earlierYears: Int
  /// The number of gaps that were filled, each of which widened the distribution.
  public var filledGaps: Int

  /// The value that is not exceeded with this probability.
  public func quantile(_ probability: Double) -> Double { distribution.quantile(probability) }

  /// P(year end ≥ target) of the distribution.
  public func probability(atLeast target: Double) -> Double {
    distribution.probability(atLeast: target)
  }
}
