// Goals, in order: right where the noise covariance is nearly or exactly singular; nothing inverted.
//
// Kourouklis and Paige (1981), "A constrained least squares approach to the general Gauss-Markov linear
// model", Journal of the American Statistical Association 76, 620–625: minimise ‖u‖ subject to
// y = X b + B u, by LAPACK's dggglm. With Q₂ᵀX = 0 and N spanning the null space of Q₂ᵀB, the error of b is
// X⁺ B N Nᵀ u, which gives its covariance without inverting B.

/// A fit to observations whose errors go together: y = X b + B u, with u independent of variance σ².
///
/// The errors have covariance σ² B Bᵀ, which may be singular: a row of zeros in B is an observation
/// without error.
///
/// ```swift
/// // Growth rates published as moving averages share their errors.
/// let fit = try GeneralizedFit(design: design, response: rates, covariance: covariance)
/// fit.coefficients
/// ```
public struct GeneralizedFit: Sendable {
  /// The design, one row an observation.
  public let design: Matrix

  /// The observed values.
  public let response: [Double]

  /// B: one row an observation, one column a source of noise.
  public let noiseFactor: Matrix

  /// One coefficient a column of the design.
  public let coefficients: [Double]

  /// The smallest noise that explains the observations, one number a source.
  public let noise: [Double]

  /// Observations less coefficients.
  public let degreesOfFreedom: Double

  /// The estimated variance σ² of a source of noise; nil where no degrees of freedom are left.
  public let residualVariance: Double?

  /// The factor U whose square U Uᵀ is the covariance of the coefficients over σ².
  private let coefficientFactor: Matrix

  /// Fits with a factor B of the noise covariance.
  ///
  /// - Parameters:
  ///   - design: One row an observation, one column a coefficient.
  ///   - response: One number an observation.
  ///   - noiseFactor: One row an observation; at least as many columns as observations less coefficients.
  ///   - tolerance: The reciprocal condition below which columns count as dependent.
  /// - Throws: ``LeastSquaresError``, with ``LeastSquaresError/degenerateNoise(rank:required:)`` where
  ///   some combination of observations has no error, and could not be met exactly.
  /// - Complexity: O((m + p) m²) for m observations and p sources of noise.
  public init(
    design: Matrix, response: [Double], noiseFactor: Matrix,
    tolerance: Double = RankRule.standard.tolerance
  ) throws(LeastSquaresError) {
    let system = try WeightedSystem(design: design, response: response, weights: nil)
    let rows = design.rowCount
    let columns = design.columnCount
    let left = rows - columns
    guard noiseFactor.rowCount == rows else {
      throw .shapeMismatch(.covariance, expected: rows, found: noiseFactor.rowCount)
    }
    try noiseFactor.requireFinite(.covariance)
    guard left >= 0 else { throw .tooFewObservations(found: rows, required: columns) }
    guard noiseFactor.columnCount >= left else {
      throw .degenerateNoise(rank: noiseFactor.columnCount, required: left)
    }
    let factor = try PivotedQR(
      system.rows, rowCount: rows, columnCount: columns, tolerance: tolerance)
    try LeastSquaresFit.require(.fullRank(tolerance: tolerance), of: factor, columns: columns)
    let coefficientFactor = try GeneralizedFit.factor(factor, noiseFactor, tolerance)

    var a = design.elements
    var b = noiseFactor.elements
    var d = response
    let solution = try LAPACK.generalized(
      &a, rows: rows, columns: columns, &b, noises: noiseFactor.columnCount, &d)
    self.design = design
    self.response = response
    self.noiseFactor = noiseFactor
    coefficients = solution.coefficients
    noise = solution.noise
    degreesOfFreedom = Double(left)
    let sum = LeastSquaresFit.sumOfSquares(solution.noise, from: 0)
    guard sum.isFinite, coefficients.allSatisfy(\.isFinite) else { throw .overflow }
    residualVariance = left > 0 ? sum / Double(left) : nil
    self.coefficientFactor = coefficientFactor
  }

  /// Fits with the covariance of the errors, up to the factor σ².
  ///
  /// - Throws: As above, and ``LeastSquaresError/notPositiveDefinite(_:leadingBlock:)``.
  public init(
    design: Matrix, response: [Double], covariance: Matrix,
    tolerance: Double = RankRule.standard.tolerance
  ) throws(LeastSquaresError) {
    let factor = try CholeskyFactor(covariance, size: response.count, input: .covariance)
    try self.init(
      design: design, response: response, noiseFactor: factor.upper.transposed,
      tolerance: tolerance)
  }

  /// X⁺ B N.
  private static func factor(
    _ factor: PivotedQR, _ noise: Matrix, _ tolerance: Double
  ) throws(LeastSquaresError) -> Matrix {
    let columns = factor.rank
    let left = factor.rowCount - columns
    var rotated = noise
    for k in 0..<noise.columnCount {
      let column = try factor.rotated(noise.column(k))
      for i in 0..<noise.rowCount { rotated[i, k] = column[i] }
    }
    var free = Matrix.identity(noise.columnCount)
    if left > 0 {
      var contrasts = Matrix(rowCount: noise.columnCount, columnCount: left)
      for i in 0..<left {
        for k in 0..<noise.columnCount { contrasts[k, i] = rotated[columns + i, k] }
      }
      let reach = try PivotedQR(
        contrasts.elements, rowCount: noise.columnCount, columnCount: left, tolerance: tolerance)
      guard reach.rank == left else {
        throw .degenerateNoise(rank: reach.rank, required: left)
      }
      guard noise.columnCount > left else {
        return Matrix(rowCount: columns, columnCount: 0)
      }
      free = try reach.orthogonalComplement()
    }
    let mapped = rotated.times(free)
    var upper = Matrix(rowCount: columns, columnCount: mapped.columnCount)
    for k in 0..<mapped.columnCount {
      for i in 0..<columns { upper[i, k] = mapped[i, k] }
    }
    return factor.coefficientFactor.times(upper)
  }

  /// The covariance of the coefficients; nil where no degrees of freedom are left.
  public var covariance: Matrix? {
    guard let residualVariance else { return nil }
    var result = coefficientFactor.times(coefficientFactor.transposed)
    for i in result.elements.indices { result.elements[i] *= residualVariance }
    return result
  }

  /// The standard error of each coefficient; nil where no degrees of freedom are left.
  public var standardErrors: [Double]? { covariance?.diagonal.map { $0.squareRoot() } }

  /// What each observation lies above its fitted value: B u.
  public var residuals: [Double] { noiseFactor.times(noise) }

  /// The prediction of one more observation, whose error is independent of those fitted.
  ///
  /// - Parameters:
  ///   - regressors: As many numbers as the design has columns.
  ///   - weight: The new observation's noise has variance σ²/weight; infinity asks for the mean itself.
  /// - Throws: ``LeastSquaresError``: shapes that differ, NaN or infinity, no degrees of freedom.
  public func prediction(
    at regressors: [Double], weight: Double = 1
  ) throws(LeastSquaresError) -> Prediction {
    guard regressors.count == design.columnCount else {
      throw .shapeMismatch(.columns, expected: design.columnCount, found: regressors.count)
    }
    try regressors.requireFinite(.regressors)
    guard weight > 0 else { throw .outOfRange(.weights, row: 0, value: weight) }
    guard let residualVariance else {
      throw .tooFewObservations(found: response.count, required: design.columnCount + 1)
    }
    let spread = coefficientFactor.transposedTimes(regressors).reduce(0) { $0 + $1 * $1 }
    return Prediction(
      mean: zip(regressors, coefficients).reduce(0) { $0 + $1.0 * $1.1 },
      meanVariance: residualVariance * spread,
      variance: residualVariance * (spread + 1 / weight), degreesOfFreedom: degreesOfFreedom)
  }
}
