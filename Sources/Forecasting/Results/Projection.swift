/// The predictive distribution of the year-end value, as a planner reads it.
public struct Projection: Hashable, Sendable {
  /// The value that the year end is as likely to exceed as to miss, in the target's unit.
  public var median: Double
  /// The interval that holds the year end with probability 0.80.
  public var interval80: ClosedRange<Double>
  /// The interval that holds the year end with probability 0.95.
  public var interval95: ClosedRange<Double>

  /// Makes a projection.
  public init(
    median: Double, interval80: ClosedRange<Double>, interval95: ClosedRange<Double>
  ) {
    self.median = median
    self.interval80 = interval80
    self.interval95 = interval95
  }
}
