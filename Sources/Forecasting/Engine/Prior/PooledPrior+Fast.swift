#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension PooledPrior {
  /// Whether a window goes through logarithms as it stands: an earlier year, no gap, all positive.
  @inline(__always)
  static func isPlain(_ y: UnsafePointer<Double>, count: Int) -> Bool {
    var plain = true
    // NaN fails the comparison, and so does what is too large.
    for i in 0..<count { plain = plain && y[i] > 1e-290 && y[i] < 1e290 }
    return plain
  }

  /// The distribution of a plain window, without explanation and without memory of its own.
  ///
  /// - Parameters:
  ///   - y: The window: the last 4 k + q values, k at most ``RegressionKey/longestWindow``.
  ///   - cell: The regression of the window's key.
  ///   - scratch: Room for ``fastScratch`` numbers.
  @inline(__always)
  static func plainDistribution(
    _ y: UnsafePointer<Double>, _ cell: CompiledCell, scratch: UnsafeMutablePointer<Double>
  ) -> PredictiveDistribution {
    let key = cell.key
    var sink = FeatureSink(location: scratch, spread: scratch + FeatureSink.capacity)
    let frame = LogarithmicFeatures.fill(
      y, earlierYears: key.earlierYears, quarter: key.quarter, variant: key.variant,
      logs: scratch + 2 * FeatureSink.capacity, into: &sink)
    return PredictiveDistribution(
      scale: .logarithmic, offset: frame.offset, unit: frame.unit,
      location: clipped(cell.location(scratch), RegressionCell.locationLimit),
      spread: cell.spread(scratch + FeatureSink.capacity), shape: cell.shape)
  }

  /// How many numbers ``plainDistribution(_:_:scratch:)`` needs room for.
  static let fastScratch = 2 * FeatureSink.capacity + LogarithmicFeatures.scratchCapacity
}
