/// A design without the rows of missing quarters, factored and laid out for the loop over series.
struct PatternProjection: Sendable {
  /// The rows of the design that are there.
  let rows: [Int]

  /// Coefficients are worked out four at a time; the last block is filled up with zeros.
  let blockCount: Int

  /// (XᵀX)⁻¹ Xᵀ: for each row, a coefficient's factor in every lane, padded to whole blocks.
  let inverse: [SIMD4<Double>]

  /// X in the same layout.
  let design: [SIMD4<Double>]

  /// The regressors of the projection, padded.
  let regressors: [SIMD4<Double>]

  /// 1/ν, or NaN where there are no degrees of freedom.
  let reciprocalDegrees: Double

  /// 1 + x₀ᵀ (XᵀX)⁻¹ x₀: prediction variance over residual variance.
  let varianceFactor: Double

  /// Half the width of the prediction interval, in standard errors.
  let quantile: Double

  /// The t distribution of the predictions.
  let tail: StudentTTail

  init(
    _ full: Matrix, rows: [Int], at regressors: [Double], level: Double, rule: RankRule
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
    blockCount = (columns + 3) / 4
    let padded = blockCount * 4
    var inverseLanes = [SIMD4<Double>](repeating: .zero, count: rows.count * padded)
    var designLanes = inverseLanes
    for i in rows.indices {
      for j in 0..<columns {
        inverseLanes[i * padded + j] = SIMD4(repeating: inverse[j, i])
        designLanes[i * padded + j] = SIMD4(repeating: design[i, j])
      }
    }
    self.inverse = inverseLanes
    self.design = designLanes
    self.regressors =
      regressors.map { SIMD4(repeating: $0) }
      + Array(repeating: SIMD4<Double>.zero, count: padded - columns)

    let degreesOfFreedom = Double(rows.count - factor.rank)
    let distribution = StudentT(degreesOfFreedom: degreesOfFreedom)
    reciprocalDegrees = degreesOfFreedom > 0 ? 1 / degreesOfFreedom : .nan
    varianceFactor = 1 + factor.standardized(regressors).reduce(0) { $0 + $1 * $1 }
    quantile = distribution.upperQuantile((1 - level) / 2)
    tail = StudentTTail(distribution)
  }
}
