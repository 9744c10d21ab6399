/// What a fit says of one more observation: Student's t around a mean.
public struct Prediction: Sendable, Equatable {
  /// The expected value.
  public let mean: Double

  /// The variance of the mean: how well the coefficients are known.
  public let meanVariance: Double

  /// The variance of the observation itself: the mean's, plus the noise of one observation.
  public let variance: Double

  /// Degrees of freedom of the variance; infinite where it was given, not estimated.
  public let degreesOfFreedom: Double

  /// A prediction from its parts.
  public init(mean: Double, meanVariance: Double, variance: Double, degreesOfFreedom: Double) {
    self.mean = mean
    self.meanVariance = meanVariance
    self.variance = variance
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The square root of the variance: the scale of the t distribution.
  public var standardError: Double { variance.squareRoot() }

  /// The t distribution of (value − mean) / standardError.
  public var distribution: StudentT { StudentT(degreesOfFreedom: degreesOfFreedom) }

  /// The probability that the observation is at least a threshold.
  ///
  /// Where the variance is 0, that is 1 or 0.
  public func probability(atLeast threshold: Double) -> Double {
    let distance = threshold - mean
    if variance == 0 { return distance <= 0 ? 1 : 0 }
    return distribution.survival(distance / standardError)
  }

  /// The value that the observation stays below with probability `p`.
  public func quantile(_ p: Double) -> Double {
    variance == 0 ? mean : mean + standardError * distribution.quantile(p)
  }

  /// The central interval that holds the observation with probability `level`, for example 0.95.
  public func interval(level: Double) -> (lower: Double, upper: Double) {
    let half = variance == 0 ? 0 : standardError * distribution.upperQuantile((1 - level) / 2)
    return (mean - half, mean + half)
  }

  /// The density of the observation at a value.
  public func density(_ value: Double) -> Double {
    distribution.density((value - mean) / standardError) / standardError
  }
}

extension LeastSquaresFit {
  /// The fitted value at a row of regressors.
  ///
  /// - Throws: ``LeastSquaresError/shapeMismatch(_:expected:found:)`` or
  ///   ``LeastSquaresError/notFinite(_:row:column:)``.
  public func mean(at regressors: [Double]) throws(LeastSquaresError) -> Double {
    try check(regressors)
    return zip(regressors, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// xᵀ (XᵀWX)⁻¹ x: the variance of the fitted value at x, in units of the residual variance.
  ///
  /// - Throws: as ``mean(at:)``.
  public func varianceFactor(at regressors: [Double]) throws(LeastSquaresError) -> Double {
    try check(regressors)
    // U, not a refined covariance: xᵀ C x of a nearly dependent design cancels.
    return factor.standardized(regressors).reduce(0) { $0 + $1 * $1 }
  }

  /// The prediction of one more observation at a row of regressors.
  ///
  /// - Parameters:
  ///   - regressors: As many numbers as the design has columns.
  ///   - weight: The weight of the new observation: its noise has variance σ²/weight. Infinity asks
  ///     for the mean itself.
  /// - Throws: As ``mean(at:)``; ``LeastSquaresError/tooFewObservations(found:required:)`` where no
  ///   degrees of freedom are left to estimate the variance from.
  /// - Complexity: O(n²) for n coefficients.
  public func prediction(
    at regressors: [Double], weight: Double = 1
  ) throws(LeastSquaresError) -> Prediction {
    let mean = try mean(at: regressors)
    guard weight > 0 else { throw .outOfRange(.weights, row: 0, value: weight) }
    guard let residualVariance else {
      throw .tooFewObservations(found: observationCount, required: rank + 1)
    }
    let meanVariance = residualVariance * (try varianceFactor(at: regressors))
    return Prediction(
      mean: mean, meanVariance: meanVariance,
      variance: meanVariance + residualVariance / weight, degreesOfFreedom: degreesOfFreedom)
  }

  private func check(_ regressors: [Double]) throws(LeastSquaresError) {
    guard regressors.count == design.columnCount else {
      throw .shapeMismatch(.columns, expected: design.columnCount, found: regressors.count)
    }
    try regressors.requireFinite(.regressors)
  }
}
