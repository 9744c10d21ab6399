import LeastSquares

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The shape of a predictive distribution: the quantiles of a standardised error.
///
/// Between the tabulated levels the error is linear in the standard normal deviate; a normal
/// distribution is therefore reproduced exactly.
public struct DistributionShape: Sendable, Hashable {
  /// The standardised errors at ``QuantileLevels/standard``, strictly rising.
  public let quantiles: [Double]

  /// Makes a shape from the errors at ``QuantileLevels/standard``.
  ///
  /// Equal neighbours are set apart by a hair, so that a probability is always defined.
  public init(quantiles: [Double]) {
    precondition(
      quantiles.count == QuantileLevels.count, "a shape needs one quantile for each level")
    var rising = quantiles
    for i in 1..<rising.count { rising[i] = max(rising[i], rising[i - 1] + 1e-9) }
    self.quantiles = rising
  }

  /// The standard normal shape.
  public static let normal = DistributionShape(quantiles: QuantileLevels.normalScores)

  /// Student's t with this many degrees of freedom.
  public static func studentT(degreesOfFreedom: Double) -> DistributionShape {
    let t = StudentT(degreesOfFreedom: degreesOfFreedom)
    return DistributionShape(quantiles: QuantileLevels.standard.map { t.quantile($0) })
  }

  /// The error that is not exceeded with this probability.
  ///
  /// - Complexity: O(1).
  public func quantile(_ probability: Double) -> Double {
    if let index = QuantileLevels.standard.firstIndex(of: probability) { return quantiles[index] }
    return DistributionShape.interpolate(
      StudentT.normal.quantile(probability), from: QuantileLevels.normalScores, to: quantiles)
  }

  /// The probability of an error of at least this size.
  ///
  /// - Complexity: O(1).
  public func probability(atLeast error: Double) -> Double {
    let score = DistributionShape.interpolate(
      error, from: quantiles, to: QuantileLevels.normalScores)
    return 0.5 * erfc(score * 0.5.squareRoot())
  }

  /// Piecewise linear, going on with the outermost slopes.
  @inline(__always)
  private static func interpolate(
    _ x: Double, from knots: [Double], to values: [Double]
  ) -> Double {
    knots.withUnsafeBufferPointer { knots in
      values.withUnsafeBufferPointer { values in
        var i = 0
        while i < knots.count - 2, knots[i + 1] < x { i += 1 }
        let slope = (values[i + 1] - values[i]) / (knots[i + 1] - knots[i])
        return values[i] + (x - knots[i]) * slope
      }
    }
  }
}
