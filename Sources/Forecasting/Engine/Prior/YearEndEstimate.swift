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
  /// The quarters of earlier years that the regression read as their neighbours, oldest first.
  public var accidentalQuarters: [AccidentalQuarter]

  /// A quarter that lies so far from all its neighbours that it was not read as it stands.
  public struct AccidentalQuarter: Sendable, Hashable {
    /// Its place in the history, counted from 0.
    public var place: Int
    /// Its value there.
    public var value: Double
    /// What the regression took in its place.
    public var readAs: Double
  }

  /// The value that is not exceeded with this probability.
  public func quantile(_ probability: Double) -> Double { distribution.quantile(probability) }

  /// P(year end ≥ target) of the distribution.
  public func probability(atLeast target: Double) -> Double {
    distribution.probability(atLeast: target)
  }
}
