import Indicators

/// The growth rate that a relative target (与经济增长同步) was measured against.
public struct ReferenceRate: Hashable, Sendable {
  /// The indicator of the same ledger.
  public var indicator: IndicatorReference
  /// Its name.
  public var name: String
  /// Its latest value in percent.
  public var latest: Double
  /// Its projected year end in percent.
  public var median: Double
  /// How far below it still counts as met, in percentage points; 0 for a target above it (高于).
  public var tolerance: Double

  /// Makes a reference rate.
  public init(
    indicator: IndicatorReference, name: String, latest: Double, median: Double,
    tolerance: Double
  ) {
    self.indicator = indicator
    self.name = name
    self.latest = latest
    self.median = median
    self.tolerance = tolerance
  }
}
