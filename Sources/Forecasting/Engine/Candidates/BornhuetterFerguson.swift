/// Year ends between what has emerged and what was expected beforehand, from the shares of a chain
/// ladder.
///
/// Bornhuetter and Ferguson (1972); Bühlmann and Straub's Cape Cod (1983); Benktander (1976), all as in
/// Mack (2000), "Credible claims reserves: the Benktander method", ASTIN Bulletin 30, 333–347. For a
/// target the expectation is the target itself.
public enum BornhuetterFerguson {
  /// U = C + (1 − share) · expectation: what is delivered, and the rest as expected.
  ///
  /// - Parameters:
  ///   - delivered: The amount so far.
  ///   - share: The share of a year that is usually delivered by now, 0…1.
  ///   - expectation: What the year was expected to bring.
  public static func yearEnd(delivered: Double, share: Double, expectation: Double) -> Double {
    delivered + (1 - share) * expectation
  }

  /// Benktander's iteration: each result is the next expectation.
  ///
  /// One step is Bornhuetter–Ferguson,
  /// infinitely many are the chain ladder.
  public static func benktander(
    delivered: Double, share: Double, expectation: Double, steps: Int
  ) -> Double {
    var result = expectation
    for _ in 0..<max(steps, 0) {
      result = yearEnd(delivered: delivered, share: share, expectation: result)
    }
    return result
  }

  /// The common ratio of amount to exposure that the emerged amounts imply: Σ delivered ÷ Σ (exposure ·
  /// share).
  ///
  /// With targets as exposures: which part of their targets the ledger's indicators are heading for.
  public static func capeCodRatio(
    delivered: [Double], shares: [Double], exposures: [Double]
  ) -> Double {
    let used = zip(shares, exposures).reduce(0) { $0 + $1.0 * $1.1 }
    return delivered.reduce(0, +) / used
  }

  /// The year end with the target as the expectation, as a distribution.
  ///
  /// - Parameters:
  ///   - delivered: The amount so far.
  ///   - share: The share of a year that is usually delivered by now.
  ///   - target: The expectation.
  ///   - deviation: The relative standard deviation of the remaining quarters around theirs.
  ///   - degreesOfFreedom: How well that is known.
  public static func distribution(
    delivered: Double, share: Double, target: Double, deviation: Double,
    degreesOfFreedom: Double = 5
  ) -> PredictiveDistribution {
    PredictiveDistribution(
      scale: .linear, offset: delivered, unit: max(target.magnitude, 1e-9), location: 1 - share,
      spread: (1 - share) * deviation, shape: .studentT(degreesOfFreedom: degreesOfFreedom),
      lowerBound: delivered)
  }
}
