#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether prior rows and observations can both be right: Theil's compatibility statistic.
///
/// (r − R b)ᵀ [σ² R (XᵀWX)⁻¹ Rᵀ + Ψ]⁻¹ (r − R b), with b fitted to the observations alone, is chi-squared
/// with one degree of freedom a prior row where both are right. Theil (1963), Journal of the American
/// Statistical Association 58, 401–414, section 3.
public struct PriorCompatibility: Sendable, Equatable {
  /// The statistic.
  public let statistic: Double

  /// The number of prior rows.
  public let degreesOfFreedom: Int

  /// The probability of a statistic at least as large where both are right.
  ///
  /// Exact where the noise variance is known; too small where it was estimated from few observations.
  public var probability: Double {
    chiSquaredSurvival(statistic, degreesOfFreedom: degreesOfFreedom)
  }

  /// A statistic with its degrees of freedom.
  public init(statistic: Double, degreesOfFreedom: Int) {
    self.statistic = statistic
    self.degreesOfFreedom = degreesOfFreedom
  }
}

extension LeastSquaresFit {
  /// Compares the prior rows of a mixed fit with its observations.
  ///
  /// - Returns: Nil where there are no prior rows, where the observations alone do not determine the
  ///   coefficients, or where no noise variance is known.
  /// - Throws: ``LeastSquaresError``, which no fit that was made gives.
  /// - Complexity: O(m n² + k³) for m observations, n coefficients and k prior rows.
  public func priorCompatibility() throws(LeastSquaresError) -> PriorCompatibility? {
    let rows = priors.reduce(0) { $0 + $1.values.count }
    guard rows > 0, let variance = residualVariance, variance > 0 else { return nil }
    let alone = try LeastSquaresFit(
      WeightedSystem(design: design, response: response, weights: weights),
      rank: .minimumNorm(tolerance: RankRule.standard.tolerance))
    guard alone.rank == design.columnCount else { return nil }

    // In units of the noise: prior rows of variance 1, and what the observations say of them.
    let deviation = variance.squareRoot()
    var distances: [Double] = []
    var reach = Matrix(rowCount: 0, columnCount: alone.rank)
    for prior in priors {
      let factor = prior.scale == .absolute ? 1 : 1 / deviation
      let expected = prior.whitenedDesign.times(alone.coefficients)
      distances += zip(prior.whitenedValues, expected).map { ($0 - $1) * factor }
      var spread = prior.whitenedDesign.times(alone.factor.coefficientFactor)
      for i in spread.elements.indices { spread.elements[i] *= factor * deviation }
      reach = try reach.appendingRows(spread)
    }
    var covariance = reach.times(reach.transposed)
    for i in 0..<rows { covariance[i, i] += 1 }
    let whitened = try CholeskyFactor(covariance, size: rows, input: .prior).whitened(distances)
    return PriorCompatibility(
      statistic: LeastSquaresFit.sumOfSquares(whitened, from: 0), degreesOfFreedom: rows)
  }
}

/// P(χ² ≥ x) for whole degrees of freedom, by its finite sums of positive terms.
///
/// NIST Handbook of Mathematical Functions, 8.4.6, 8.4.10 and 8.8.2.
func chiSquaredSurvival(_ x: Double, degreesOfFreedom: Int) -> Double {
  guard x > 0, degreesOfFreedom > 0 else { return x.isNaN ? .nan : 1 }
  let half = x / 2
  let isOdd = degreesOfFreedom % 2 == 1
  var sum = isOdd ? erfc(half.squareRoot()) : 0
  // x^a e^−x / Γ(a + 1) from a = 0 or a = ½ on.
  var term = isOdd ? 2 * (half / Double.pi).squareRoot() * exp(-half) : exp(-half)
  var a = isOdd ? 0.5 : 0.0
  while a < Double(degreesOfFreedom) / 2 - 0.75 {
    sum += term
    a += 1
    term *= half / a
  }
  return min(1, sum)
}
