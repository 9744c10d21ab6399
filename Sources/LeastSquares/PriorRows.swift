/// Something known beforehand about the coefficients, as rows of the same regression: r = R b + v.
///
/// ```swift
/// // The slope is 2.5, give or take 0.5.
/// let slope = try PriorRows(design: Matrix(rows: [[0, 1]]), values: [2.5], variances: [0.25])
/// ```
///
/// Theil and Goldberger (1961), "On pure and mixed statistical estimation in economics",
/// International Economic Review 2, 65–78.
public struct PriorRows: Sendable, Equatable {
  /// In what the variances of prior rows are counted.
  public enum Scale: Sendable, Equatable {
    /// In the squared units of the response, as in mixed estimation.
    case absolute

    /// In multiples of the noise variance of an observation: a prior row of variance 0.01 counts as
    /// much as 100 observations, whatever the noise.
    case relativeToNoise
  }

  /// What the rows are called where shares are reported.
  public let name: String

  /// One row a statement, one column a coefficient.
  public let design: Matrix

  /// What each statement says.
  public let values: [Double]

  /// In what the variances are counted.
  public let scale: Scale

  /// Rows and values brought to variance 1: multiplied by the inverse Cholesky factor.
  let whitenedDesign: Matrix
  let whitenedValues: [Double]

  /// Independent statements, each with its own variance.
  ///
  /// - Throws: ``LeastSquaresError`` where shapes differ, a number is not finite or a variance is not
  ///   positive.
  public init(
    name: String = "prior", design: Matrix, values: [Double], variances: [Double],
    scale: Scale = .absolute
  ) throws(LeastSquaresError) {
    try PriorRows.check(design, values)
    guard variances.count == values.count else {
      throw .shapeMismatch(.covariance, expected: values.count, found: variances.count)
    }
    try variances.requireFinite(.prior)
    if let row = variances.firstIndex(where: { $0 <= 0 }) {
      throw .outOfRange(.prior, row: row, value: variances[row])
    }
    let deviations = variances.map { $0.squareRoot() }
    var whitened = design
    for j in 0..<design.columnCount {
      for i in 0..<design.rowCount { whitened[i, j] /= deviations[i] }
    }
    self.init(
      name: name, design: design, values: values, scale: scale, whitenedDesign: whitened,
      whitenedValues: zip(values, deviations).map { $0 / $1 })
  }

  /// Statements whose errors go together, with their covariance.
  ///
  /// - Throws: As above, and ``LeastSquaresError/notPositiveDefinite(_:leadingBlock:)``.
  public init(
    name: String = "prior", design: Matrix, values: [Double], covariance: Matrix,
    scale: Scale = .absolute
  ) throws(LeastSquaresError) {
    try PriorRows.check(design, values)
    let factor = try CholeskyFactor(covariance, size: values.count, input: .prior)
    self.init(
      name: name, design: design, values: values, scale: scale,
      whitenedDesign: try factor.whitened(design),
      whitenedValues: try factor.whitened(values))
  }

  /// A belief about the coefficients themselves: their means and covariance, such as the result of an
  /// earlier fit.
  ///
  /// - Throws: As above.
  public init(
    name: String = "prior", coefficients means: [Double], covariance: Matrix,
    scale: Scale = .absolute
  ) throws(LeastSquaresError) {
    try self.init(
      name: name, design: .identity(means.count), values: means, covariance: covariance,
      scale: scale)
  }

  /// Ridge regression: the sum of squares is increased by `penalty` · Σ bⱼ².
  ///
  /// - Parameters:
  ///   - penalty: The ridge parameter λ, in units of squared regressors.
  ///   - columnCount: The number of coefficients.
  ///   - unpenalized: Columns that are left free, for example the constant.
  /// - Throws: ``LeastSquaresError/outOfRange(_:row:value:)`` where the penalty is not positive.
  public static func ridge(
    penalty: Double, columnCount: Int, unpenalized: Set<Int> = []
  ) throws(LeastSquaresError) -> PriorRows {
    guard penalty > 0, penalty.isFinite else {
      throw .outOfRange(.prior, row: 0, value: penalty)
    }
    let penalized = (0..<columnCount).filter { !unpenalized.contains($0) }
    var design = Matrix(rowCount: penalized.count, columnCount: columnCount)
    for (i, j) in penalized.enumerated() { design[i, j] = 1 }
    return try PriorRows(
      name: "ridge", design: design, values: penalized.map { _ in 0 },
      variances: penalized.map { _ in 1 / penalty }, scale: .relativeToNoise)
  }

  private init(
    name: String, design: Matrix, values: [Double], scale: Scale, whitenedDesign: Matrix,
    whitenedValues: [Double]
  ) {
    self.name = name
    self.design = design
    self.values = values
    self.scale = scale
    self.whitenedDesign = whitenedDesign
    self.whitenedValues = whitenedValues
  }

  private static func check(_ design: Matrix, _ values: [Double]) throws(LeastSquaresError) {
    guard values.count == design.rowCount else {
      throw .shapeMismatch(.values, expected: design.rowCount, found: values.count)
    }
    try design.requireFinite(.prior)
    try values.requireFinite(.prior)
  }
}
