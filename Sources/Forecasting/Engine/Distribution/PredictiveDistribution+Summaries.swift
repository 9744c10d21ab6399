extension PredictiveDistribution {
  /// The mean of the tabulated distribution, tails beyond the outermost levels included.
  ///
  /// It is that of values linear in the normal deviate between the tabulated quantiles, so it exists
  /// also where a t distribution has none.
  public var mean: Double {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: QuantileLevels.count) { values in
      fillQuantiles(values)
      return PredictiveDistribution.mean(ofQuantiles: UnsafeBufferPointer(values))
    }
  }

  @inline(__always)
  func fillQuantiles(_ values: UnsafeMutableBufferPointer<Double>) {
    shape.quantiles.withUnsafeBufferPointer { errors in
      for i in 0..<QuantileLevels.count { values.initializeElement(at: i, to: value(errors[i])) }
    }
  }

  static func mean(ofQuantiles values: UnsafeBufferPointer<Double>) -> Double {
    var sum = 0.0
    for i in 0..<QuantileLevels.count { sum += meanWeights[i] * values[i] }
    return min(max(sum, values[0]), values[QuantileLevels.count - 1])
  }

  /// How much each tabulated quantile weighs in the mean: what the hat functions around the levels'
  /// normal deviates, the outermost carried on, average to under the normal distribution.
  ///
  /// Integrals of linear pieces times the normal density, in closed form (mpmath 1.3.0, 40 digits).
  private static let meanWeights: [Double] = [
    0.025_781_619_940_779_95, 0.010_545_300_328_877_53, 0.036_478_106_621_193_95,
    0.073_341_973_310_391_06, 0.102_054_903_128_946_1, 0.100_922_027_647_916_1,
    0.100_609_208_847_135_3, 0.100_533_720_349_520_1, 0.100_609_208_847_135_3,
    0.100_922_027_647_916_1, 0.102_054_903_128_946_1, 0.073_341_973_310_391_06,
    0.036_478_106_621_193_95, 0.010_545_300_328_877_53, 0.025_781_619_940_779_95,
  ]
}
