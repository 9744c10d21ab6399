// Leave-one-out by the hat matrix: Allen (1974), Technometrics 16, 125–127, and Belsley, Kuh and Welsch
// (1980), Regression Diagnostics, section 2.1.

extension LeastSquaresFit {
  /// The fitted value of each observation.
  ///
  /// - Complexity: O(m n).
  public var fittedValues: [Double] { design.times(coefficients) }

  /// What each observation lies above its fitted value.
  ///
  /// - Complexity: O(m n).
  public var residuals: [Double] {
    refinedResiduals ?? zip(response, fittedValues).map { $0 - $1 }
  }

  /// (XᵀWX)⁻¹, or its generalised inverse where the rank is deficient.
  ///
  /// - Complexity: O(n³).
  public var unscaledCovariance: Matrix {
    if let refinedUnscaledCovariance { return refinedUnscaledCovariance }
    let u = factor.coefficientFactor
    var result = Matrix(rowCount: u.rowCount, columnCount: u.rowCount)
    for j in 0..<u.rowCount {
      for i in 0...j {
        let sum = (0..<u.columnCount).reduce(0) { $0 + u[i, $1] * u[j, $1] }
        result[i, j] = sum
        result[j, i] = sum
      }
    }
    return result
  }

  /// The covariance of the coefficients; nil where no degrees of freedom are left.
  ///
  /// - Complexity: O(n³).
  public var covariance: Matrix? {
    guard let residualVariance else { return nil }
    var result = unscaledCovariance
    for i in result.elements.indices { result.elements[i] *= residualVariance }
    return result
  }

  /// The standard error of each coefficient; nil where no degrees of freedom are left.
  ///
  /// - Complexity: O(n³).
  public var standardErrors: [Double]? {
    guard let residualVariance else { return nil }
    return unscaledCovariance.diagonal.map { ($0 * residualVariance).squareRoot() }
  }

  /// How much each observation decides its own fitted value: the diagonal of the hat matrix.
  ///
  /// Without prior rows they add up to the rank; with them, to ``effectiveParameterCount()``.
  ///
  /// - Throws: ``LeastSquaresError/lapack(routine:info:)``, which no finite design gives.
  /// - Complexity: O(m n²).
  public func leverages() throws(LeastSquaresError) -> [Double] {
    let q = try factor.orthonormalColumns()
    return (0..<design.rowCount).map { i in
      (0..<q.columnCount).reduce(0) { $0 + q[i, $1] * q[i, $1] }
    }
  }

  /// The number of parameters that the observations, as against the prior rows, decide: the trace of
  /// the hat matrix.
  ///
  /// - Throws: As ``leverages()``.
  public func effectiveParameterCount() throws(LeastSquaresError) -> Double {
    try leverages().reduce(0, +)
  }

  /// What each observation lies above the value that the others predict for it: eᵢ / (1 − hᵢ).
  ///
  /// Nil for an observation that alone decides a coefficient (leverage 1), which the others cannot
  /// predict.
  ///
  /// - Throws: As ``leverages()``.
  /// - Complexity: O(m n²).
  public func leaveOneOutResiduals() throws(LeastSquaresError) -> [Double?] {
    zip(residuals, try leverages()).map { residual, leverage in
      // A leverage is worked out to a few roundings: nearer to 1 than this, 1 − h is rounding only.
      leverage < 1 - 1e-12 ? residual / (1 - leverage) : nil
    }
  }

  /// The sum of squared leave-one-out residuals, by weight (PRESS); nil where one does not exist.
  ///
  /// - Throws: As ``leverages()``.
  /// - Complexity: O(m n²).
  public func predictedResidualSumOfSquares() throws(LeastSquaresError) -> Double? {
    var sum = 0.0
    for (i, residual) in try leaveOneOutResiduals().enumerated() {
      guard let residual else { return nil }
      sum += (weights?[i] ?? 1) * residual * residual
    }
    return sum
  }

  /// The residual variance of the fit without each observation in turn (s²₍ᵢ₎).
  ///
  /// Nil where the others leave no degrees of freedom, or cannot predict the observation.
  ///
  /// - Throws: As ``leverages()``.
  public func leaveOneOutVariances() throws(LeastSquaresError) -> [Double?] {
    let left = degreesOfFreedom - 1
    return zip(residuals, try leaveOneOutResiduals()).enumerated().map { i, pair in
      guard left > 0, left.isFinite, let leftOut = pair.1 else { return nil }
      let weight = weights?[i] ?? 1
      return max(0, residualSumOfSquares - weight * pair.0 * leftOut)
        / (weight > 0 ? left : left + 1)
    }
  }

  /// The share of the variation of the responses that the fit explains.
  ///
  /// Variation is counted from the weighted mean where the design can represent a constant (a column
  /// of ones, or seasonal dummies that add up to one), and from zero where it cannot. Nil where the
  /// responses do not vary.
  ///
  /// - Throws: As ``leverages()``.
  /// - Complexity: O(m n).
  public func rSquared() throws(LeastSquaresError) -> Double? {
    let w = weights ?? Array(repeating: 1, count: response.count)
    let centre: Double
    if try representsConstant(w) {
      let total = w.reduce(0, +)
      centre = zip(w, response).reduce(0) { $0 + $1.0 * $1.1 } / total
    } else {
      centre = 0
    }
    let variation = zip(w, response).reduce(0) { sum, pair in
      sum + pair.0 * (pair.1 - centre) * (pair.1 - centre)
    }
    return variation > 0 ? 1 - residualSumOfSquares / variation : nil
  }

  /// Whether a constant is a combination of the columns, to half the digits of a `Double`.
  private func representsConstant(_ w: [Double]) throws(LeastSquaresError) -> Bool {
    guard priors.isEmpty else {
      let plain = try LeastSquaresFit(
        design: design, response: response, weights: weights,
        rank: .minimumNorm(tolerance: RankRule.standard.tolerance))
      return try plain.representsConstant(w)
    }
    let rotated = try factor.rotated(w.map { $0.squareRoot() })
    return LeastSquaresFit.sumOfSquares(rotated, from: rank) <= 1e-16 * w.reduce(0, +)
  }
}
