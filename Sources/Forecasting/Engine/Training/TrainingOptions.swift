/// How the pooled prior is fitted; the defaults made the shipped one.
public struct TrainingOptions: Sendable, Hashable {
  /// The ridge penalty a row, on standardised regressors: enough to settle what nearly coincides.
  public var ridge: Double
  /// Huber's tuning constant: residuals beyond this many scales count for less.
  public var tuning: Double
  /// The weight of a seasonal copy in regressions on earlier years.
  public var seasonalWeight: Double
  /// The weight of a seasonal copy in regressions without earlier years.
  public var seasonalWeightAnchored: Double
  /// The number of parts in which residuals are cross-fitted.
  public var crossFits: Int

  /// Makes options.
  public init(
    ridge: Double = 1e-3, tuning: Double = 2, seasonalWeight: Double = 0.2,
    seasonalWeightAnchored: Double = 0.1, crossFits: Int = 5
  ) {
    self.ridge = ridge
    self.tuning = tuning
    self.seasonalWeight = seasonalWeight
    self.seasonalWeightAnchored = seasonalWeightAnchored
    self.crossFits = crossFits
  }
}
