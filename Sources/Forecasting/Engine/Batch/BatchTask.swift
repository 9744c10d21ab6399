/// One task of `forecast batch`: a history, a target, and which year end is meant.
public struct BatchTask: Sendable, Equatable {
  /// The identifier as it was written, quotes included; `null` where there was none.
  public var identifier: [UInt8]
  /// The number of earlier years, 0…20.
  public var earlierYears: Int
  /// The latest quarter, 1…3.
  public var quarter: Int
  /// Which year end is meant.
  public var variant: SeriesVariant
  /// 4 k + q values, oldest first; NaN is a gap.
  public var history: [Double]
  /// The annual target.
  public var target: Double

  init() {
    identifier = []
    earlierYears = 0
    quarter = 0
    variant = .flow
    history = []
    target = 0
  }

  /// Whether the history has a gap.
  var hasGap: Bool { history.contains { $0.isNaN } }
}
