/// One source that pulled an estimate, and by how much.
///
/// The weights of a forecast's contributions sum to 1. In a fit on target and pace they are the shares that
/// its least-squares rows have in the estimate; in the pooled regression the shares of all that pulls the
/// year end away from last year again, by size; for a growth rate the shares of the rates that it is carried
/// on from.
public struct Contribution: Hashable, Sendable {
  /// Where rows of the fit come from.
  public enum Source: Hashable, Sendable {
    /// This year's value so far.
    case yearToDate
    /// Earlier years of the indicator itself.
    case ownYear(Int)
    /// The indicator's other observations together.
    case ownSeries
    /// The pace of the year so far, carried on.
    case pace
    /// The target as a prior: most targets are met or nearly met.
    case target
    /// What published ledgers of the same class show.
    case referenceClass
    /// The regression fitted on a public panel.
    case pooledPrior
    /// The planner's own panel of indicators.
    case ownPanel
    /// Base rates of work at earlier stages.
    case stageBaseRate
  }

  /// Where the rows come from.
  public var source: Source
  /// The share of the estimate that these rows carry, 0…1.
  public var weight: Double
  /// What these rows alone would say for the year end; `nil` where they say nothing alone.
  public var value: Double?

  /// Makes a contribution.
  public init(source: Source, weight: Double, value: Double? = nil) {
    self.source = source
    self.weight = weight
    self.value = value
  }
}

extension Contribution.Source {
  /// The word for the source in every exported file: `yearToDate`, `ownYear2023`, ….
  public var name: String {
    switch self {
    case .yearToDate: "yearToDate"
    case .ownYear(let year): "ownYear\(year)"
    case .ownSeries: "ownSeries"
    case .pace: "pace"
    case .target: "target"
    case .referenceClass: "referenceClass"
    case .pooledPrior: "pooledPrior"
    case .ownPanel: "ownPanel"
    case .stageBaseRate: "stageBaseRate"
    }
  }
}
