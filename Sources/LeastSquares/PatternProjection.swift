/// A design without the rows of missing quarters, factored and laid out for the loop over series.
///
/// A class, so that handing it to the loop copies one reference.
final class PatternProjection: Sendable {
  /// The rows of the design that are there.
  let rows: [Int]

  /// (XᵀX)⁻¹ Xᵀ, row after row of X.
  let inverse: [Double]

  /// X, row after row.
  let design: [Double]

  /// The regressors of the projection.
  let regressors: [Double]

  /// Rows less rank.
  let degreesOfFreedom: Int

  /// 1/ν, or NaN where there are no degrees of freedom.
  let reciprocalDegrees: Double

  /// 1 + x₀ᵀ (XᵀX)⁻¹ x₀: prediction variance over residual variance.
  let varianceFactor: Double

  /// Half the width of the prediction interval, in standard errors.
  let quantile: Double

  /// The t distribution of the predictions.
  let tail: StudentTTail

  /// - Parameter tails: The t distributions met so far, by their degrees of freedom.
  init(
    _ full: Matrix, rows: [Int], at regressors: [Double], level: Double, rule: RankRule,
    _ tails: inout [Int: StudentTTail]
  ) throws(LeastSquaresError) {
    let columns = full.columnCount
    var design = Matrix(rowCount: rows.count, columnCount: columns)
    for j in 0..<columns {
      for (i, row) in rows.enumerated() { design[i, j] = full[row, j] }
    }
    if case .fullRank = rule, rows.count < columns {
      throw .tooFewObservations(found: rows.count, required: columns)
    }
    guard !rows.isEmpty else { throw .tooFewObservations(found: 0, required: 1) }
    let factor = try PivotedQR(
      design.elements, rowCount: rows.count, columnCount: columns, tolerance: rule.tolerance)
    try LeastSquaresFit.require(rule, of: factor, columns: columns)
    let q = try factor.orthonormalColumns()
    let inverse = factor.coefficientFactor.times(q.transposed)

    self.rows = rows
    self.inverse = inverse.elements
    self.design = design.transposed.elements
    self.regressors = regressors

    degreesOfFreedom = rows.count - factor.rank
    reciprocalDegrees = degreesOfFreedom > 0 ? 1 / Double(degreesOfFreedom) : .nan
    varianceFactor = 1 + factor.standardized(regressors).reduce(0) { $0 + $1 * $1 }
    // Patterns are many, their degrees of freedom few.
    let tail =
      tails[degreesOfFreedom]
      ?? StudentTTail(StudentT(degreesOfFreedom: Double(degreesOfFreedom)), level: level)
    tails[degreesOfFreedom] = tail
    quantile = tail.quantile
    self.tail = tail
  }
}
