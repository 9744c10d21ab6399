/// How the pooled prior is fitted; the defaults made the shipped one.
public struct TrainingOptions: Sendable, Hashable {
  /// The ridge penalty a row, on standardised regressors: enough to settle what nearly coincides.
  public var ridge: Double
  /// Huber's tuning constant: residuals beyond this many scales count for less.
  public var tuning: Double
  /// The weight of a seasonal copy in regressions on earlier years.
  public var seasonalWeight: Double
  /// The weight of all seasonal copies of a series in regressions without earlier years, where
  /// nothing else tells that a series is seasonal.
  public var seasonalWeightAnchored: Double
  /// How many seasonal copies of a series share that weight.
  public var seasonalCopiesAnchored: Int
  /// The number of parts in which residuals are cross-fitted.
  public var crossFits: Int

  /// Makes options.
  public init(
    ridge: Double = 1e-3, tuning: Double = 2, seasonalWeight: Double = 0.2,
    seasonalWeightAnchored: Double = 0.25, seasonalCopiesAnchored: Int = 2, crossFits: Int = 5
  ) {
    self.ridge = ridge
    self.tuning = tuning
    self.seasonalWeight = seasonalWeight
    self.seasonalWeightAnchored = seasonalWeightAnchored
    self.seasonalCopiesAnchored = seasonalCopiesAnchored
    self.crossFits = crossFits
  }
}
