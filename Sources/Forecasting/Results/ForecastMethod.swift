/// How a projection was made.
public enum ForecastMethod: Hashable, Sendable {
  /// Year-to-date growth carried to the year end, with the spread of past drifts.
  case growthCarried
  /// The pooled regression on this many earlier years.
  case pooledRegression(earlierYears: Int)
  /// No earlier year: anchored on the target and on the pace of the reference class.
  case targetAndPace
  /// Percent complete, bounded, from the pace of projects.
  case completionPace
  /// Base rates of earlier stages; always indirect.
  case stageModel
  /// A fit of its own without logarithms, for series with zeros or negative values.
  case additive
  /// The target is reached already, or the year is over: nothing is left to project.
  case settled
  /// No projection, and why.
  case unavailable(Unavailable)

  /// Why there is no projection.
  public enum Unavailable: String, Hashable, Sendable, CaseIterable {
    /// A promise without a number.
    case qualitative
    /// The ledger reports no number for it yet.
    case noNumber
    /// The year is over, and the ledger reports nothing delivered, earlier stages alone.
    case nothingDelivered
    /// The target is measured against another indicator.
    case relativeTarget
    /// No target is stated.
    case noTarget
    /// The numbers that are there do not determine a fit.
    case notFittable
  }

  /// The word for the method in every exported file: `growthCarried`, `targetAndPace`, ….
  public var name: String {
    switch self {
    case .growthCarried: "growthCarried"
    case .pooledRegression: "pooledRegression"
    case .targetAndPace: "targetAndPace"
    case .completionPace: "completionPace"
    case .stageModel: "stageModel"
    case .additive: "additive"
    case .settled: "settled"
    case .unavailable(let reason): "unavailable.\(reason.rawValue)"
    }
  }
}
