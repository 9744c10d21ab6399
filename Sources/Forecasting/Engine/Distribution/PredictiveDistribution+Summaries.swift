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
  /// normal deviates average to under the normal distribution.
  private static let meanWeights: [Double] = [
    0.025_153_132_522_5, 0.011_167_666_153_9, 0.036_481_363_153_2, 0.073_343_579_873_9,
    0.102_055_590_424, 0.100_922_322_417, 0.100_609_401_251, 0.100_533_888_407,
    0.100_609_401_251, 0.100_922_322_417, 0.102_055_590_424, 0.073_343_579_873_9,
    0.036_481_363_153_2, 0.011_167_666_153_9, 0.025_153_132_522_5,
  ]
}
