/// What a planner may set about how forecasts are made and read.
///
/// ```swift
/// var configuration = ForecastConfiguration()
/// configuration.growthTolerance = 0.5   // 左右 means half a percentage point here
/// let forecaster = Forecaster(configuration)
/// ```
public struct ForecastConfiguration: Sendable {
  /// The probabilities at which the status changes.
  public var thresholds: StatusThresholds
  /// How far below an `about` target growth may end, in percentage points.
  public var growthTolerance: Double
  /// How far below an `about` target all other kinds may end, as a share of the target.
  public var relativeTolerance: Double
  /// What ending above a range (6%–6.5%) means.
  public var rangeRule: RangeRule
  /// What is known of pace and outcome where an indicator has no history of its own.
  public var referenceClass: ReferenceClass
  /// The regressions of an indicator that has whole earlier years.
  public var prior: PooledPrior {
    get { ownPrior ?? .shipped }
    set { ownPrior = newValue }
  }
  /// How year-to-date growth ends the year.
  public var growthModel: GrowthModel
  /// Which growth rates are wilder than the ones that the growth model was fitted on.
  public var growthVolatility: GrowthVolatility
  /// What work at an earlier stage is worth.
  public var stageCredits: StageCredits

  /// Empty until a planner sets one, so that the shipped prior is only read where it is needed.
  private var ownPrior: PooledPrior?

  /// What ending above the upper end of a range means.
  public enum RangeRule: String, Hashable, Sendable, CaseIterable {
    /// The lower end is the promise: ending above the range meets it.
    case atLeastLowerEnd
    /// Only a value inside the range meets it.
    case within
  }

  /// Makes a configuration; the defaults are the house's, for `prior` too.
  public init(
    thresholds: StatusThresholds = StatusThresholds(), growthTolerance: Double = 0.3,
    relativeTolerance: Double = 0.05, rangeRule: RangeRule = .atLeastLowerEnd,
    referenceClass: ReferenceClass = .published, growthModel: GrowthModel = .shipped,
    growthVolatility: GrowthVolatility = .published, stageCredits: StageCredits = StageCredits(),
    prior: PooledPrior? = nil
  ) {
    self.thresholds = thresholds
    self.growthTolerance = growthTolerance
    self.relativeTolerance = relativeTolerance
    self.rangeRule = rangeRule
    self.referenceClass = referenceClass
    self.growthModel = growthModel
    self.growthVolatility = growthVolatility
    self.stageCredits = stageCredits
    ownPrior = prior
  }
}
