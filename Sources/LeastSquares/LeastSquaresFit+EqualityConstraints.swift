// The coefficients come from LAPACK's generalised RQ factorisation (dgglse). Their covariance lives in
// the null space of the constraints: with C Z = 0 and ZᵀZ = I it is σ² Z (ZᵀXᵀWXZ)⁻¹ Zᵀ.
// Golub and Van Loan, 4th edition, section 6.2; Björck (1996), section 5.1.

extension LeastSquaresFit {
  /// Fits a design to observations under equality constraints.
  ///
  /// Each independent constraint adds a degree of freedom. The variance of a combination that the
  /// constraints fix is 0, to rounding. ``rank`` counts the directions left free by the constraints.
  ///
  /// - Parameters:
  ///   - design: One row an observation, one column a coefficient. Columns may be dependent where the
  ///     constraints settle what the observations leave open.
  ///   - response: One number an observation.
  ///   - weights: One number an observation, inverse to its variance; nil for equal weights.
  ///   - constraints: Equations that the coefficients satisfy exactly.
  ///   - tolerance: The reciprocal condition below which columns or constraints count as dependent.
  /// - Throws: ``LeastSquaresError``, with ``LeastSquaresError/dependentConstraints(rank:constraints:)``
  ///   where constraints repeat or contradict each other.
  /// - Complexity: O((m + n) n²) for m observations and n coefficients.
  public init(
    design: Matrix, response: [Double], weights: [Double]? = nil,
    constraints: EqualityConstraints, tolerance: Double = RankRule.standard.tolerance
  ) throws(LeastSquaresError) {
    let system = try WeightedSystem(design: design, response: response, weights: weights)
    let columns = design.columnCount
    let equations = constraints.matrix.rowCount
    guard constraints.matrix.columnCount == columns else {
      throw .shapeMismatch(.columns, expected: columns, found: constraints.matrix.columnCount)
    }
    guard equations > 0 else {
      self = try LeastSquaresFit(system, rank: .fullRank(tolerance: tolerance))
      return
    }
    guard equations < columns else {
      throw .dependentConstraints(rank: columns - 1, constraints: equations)
    }
    guard system.observationCount >= columns - equations else {
      throw .tooFewObservations(found: system.observationCount, required: columns - equations)
    }

    let free = try LeastSquaresFit.nullSpace(of: constraints.matrix, tolerance: tolerance)
    var rows = Matrix(rowCount: design.rowCount, columnCount: columns)
    rows.elements = system.rows
    let reduced = rows.times(free)
    let inner = try PivotedQR(
      reduced.elements, rowCount: reduced.rowCount, columnCount: free.columnCount,
      tolerance: tolerance)
    guard inner.rank == free.columnCount else {
      throw .rankDeficient(
        rank: inner.rank + equations, columns: columns, tolerance: tolerance,
        dependentColumns: inner.dependentColumns)
    }

    var a = system.rows
    var b = constraints.matrix.elements
    var c = system.values
    var d = constraints.values
    let coefficients = try LAPACK.equalityConstrained(
      &a, rows: design.rowCount, columns: columns, &b, constraints: equations, &c, &d)

    let fitted = design.times(coefficients)
    let sum = response.indices.reduce(0.0) { sum, i in
      let residual = response[i] - fitted[i]
      return sum + (weights?[i] ?? 1) * residual * residual
    }
    let degreesOfFreedom = system.observationCount - inner.rank
    let factor = inner.mapped(by: free)
    try self.init(
      system, priors: [], factor: factor, rotatedResponse: try factor.rotated(system.values),
      coefficients: coefficients, residualSumOfSquares: sum,
      degreesOfFreedom: Double(degreesOfFreedom),
      residualVariance: degreesOfFreedom > 0 ? sum / Double(degreesOfFreedom) : nil)
  }

  /// Orthonormal columns that the constraints send to zero.
  private static func nullSpace(
    of matrix: Matrix, tolerance: Double
  ) throws(LeastSquaresError) -> Matrix {
    let transposed = matrix.transposed
    let factor = try PivotedQR(
      transposed.elements, rowCount: transposed.rowCount, columnCount: transposed.columnCount,
      tolerance: tolerance)
    guard factor.rank == matrix.rowCount else {
      throw .dependentConstraints(rank: factor.rank, constraints: matrix.rowCount)
    }
    return try factor.orthogonalComplement()
  }
}

extension PivotedQR {
  /// The columns of Q that the factored columns do not reach.
  func orthogonalComplement() throws(LeastSquaresError) -> Matrix {
    var columns: [[Double]] = []
    for k in rank..<rowCount {
      var unit = [Double](repeating: 0, count: rowCount)
      unit[k] = 1
      columns.append(try rotatedBack(unit))
    }
    return try Matrix(columns: columns)
  }
}
