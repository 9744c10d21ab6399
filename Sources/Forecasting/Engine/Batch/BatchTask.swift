/// One task of `forecast batch`: a history, a target, and which year end is meant.
struct BatchTask: Sendable, Equatable {
  /// The identifier as it was written, quotes included; empty where there was none.
  var identifier: [UInt8]
  /// The number of earlier years, 0…20.
  var earlierYears: Int
  /// The latest quarter, 1…3.
  var quarter: Int
  /// Which year end is meant.
  var variant: SeriesVariant
  /// 4 k + q values, oldest first; NaN is a gap.
  var history: [Double]
  /// The annual target.
  var target: Double

  init() {
    identifier = []
    earlierYears = 0
    quarter = 0
    variant = .flow
    history = []
    target = 0
  }
}
