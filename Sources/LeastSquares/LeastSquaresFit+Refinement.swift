// Refined coefficients, residual variance and (XᵀWX)⁻¹: see AugmentedSystem.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension LeastSquaresFit {
  /// Fits a design and refines the result until it holds every digit that the data determine.
  ///
  /// Coefficients, residual variance and standard errors are accurate to the last places even where the
  /// columns are dependent to ten digits; ``refinement`` says how many steps that took and how many digits
  /// are believed right. Predictions' variances, leverages and shares come from the plain factorisation.
  ///
  /// ```swift
  /// let design = ExtendedMatrix.polynomial(x, degree: 10)     // NIST's Filip data
  /// let fit = try LeastSquaresFit(refining: design, response: y)
  /// fit.refinement?.estimatedDigits                           // 16
  /// ```
  ///
  /// - Parameters:
  ///   - design: One row an observation, one column a coefficient; `ExtendedMatrix(matrix)` for a design
  ///     of exact numbers.
  ///   - response: One number an observation, taken as exact.
  ///   - weights: One number an observation, inverse to its variance; nil for equal weights.
  ///   - tolerance: The reciprocal condition below which columns count as dependent.
  /// - Throws: ``LeastSquaresError``, with ``LeastSquaresError/notConverged(iterations:change:tolerance:)``
  ///   where the design is too close to dependent for corrections to shrink.
  /// - Complexity: O(m n) a step and right-hand side, in double-double arithmetic (some thirty operations
  ///   each), for the coefficients and for each column of the covariance.
  public init(
    refining design: ExtendedMatrix, response: [Double], weights: [Double]? = nil,
    tolerance: Double = RankRule.standard.tolerance
  ) throws(LeastSquaresError) {
    try design.low.requireFinite(.design)
    let plain = try LeastSquaresFit(
      design: design.high, response: response, weights: weights,
      rank: .fullRank(tolerance: tolerance))

    let w = weights ?? Array(repeating: 1, count: response.count)
    let kept = w.indices.filter { w[$0] > 0 }
    var keptDesign = design
    var factor = plain.factor
    if kept.count < w.count {
      keptDesign = design.selecting(rows: kept)
      let rows = try WeightedSystem(
        design: keptDesign.high, response: kept.map { response[$0] }, weights: kept.map { w[$0] })
      factor = try PivotedQR(
        rows.rows, rowCount: kept.count, columnCount: design.columnCount, tolerance: tolerance)
    }
    let system = AugmentedSystem(
      design: keptDesign, weights: kept.map { w[$0] }, factor: factor)
    let zeros = [Double](repeating: 0, count: design.columnCount)
    let solution = try system.solve(f: kept.map { response[$0] }, g: zeros)

    var sum = DoubleDouble.zero
    for (residual, weight) in zip(solution.residuals, system.weights) {
      sum = sum + residual * residual * weight
    }
    var inverse = Matrix(rowCount: design.columnCount, columnCount: design.columnCount)
    var inverseError = 0.0
    for j in zeros.indices {
      var unit = zeros
      unit[j] = -1
      let column = try system.solve(f: kept.map { _ in 0 }, g: unit)
      for i in zeros.indices { inverse[i, j] = column.coefficients[i].high }
      inverseError = max(inverseError, column.error)
    }

    let left = plain.degreesOfFreedom
    try self.init(
      WeightedSystem(design: design.high, response: response, weights: weights), priors: [],
      factor: plain.factor, rotatedResponse: plain.rotatedResponse,
      coefficients: solution.coefficients.map(\.high), residualSumOfSquares: sum.high,
      degreesOfFreedom: left, residualVariance: left > 0 ? sum.high / left : nil)
    refinedUnscaledCovariance = inverse
    refinedResiduals = LeastSquaresFit.scatter(solution.residuals.map(\.high), kept, self)
    refinement = RefinementReport(
      steps: solution.steps, estimatedDigits: LeastSquaresFit.digits(solution.error),
      estimatedStandardErrorDigits: LeastSquaresFit.digits(max(inverseError, solution.error)))
  }

  /// The decimal digits that a relative error leaves, at most the 16 of a `Double`.
  private static func digits(_ error: Double) -> Double {
    error > 0 ? max(0, min(16, -log10(error))) : 16
  }

  /// Residuals of all rows, from those of the rows that were fitted.
  private static func scatter(
    _ residuals: [Double], _ kept: [Int], _ fit: LeastSquaresFit
  ) -> [Double] {
    if kept.count == fit.response.count { return residuals }
    var all = zip(fit.response, fit.fittedValues).map { $0 - $1 }
    for (residual, row) in zip(residuals, kept) { all[row] = residual }
    return all
  }
}

extension ExtendedMatrix {
  func selecting(rows: [Int]) -> ExtendedMatrix {
    var result = ExtendedMatrix(Matrix(rowCount: rows.count, columnCount: columnCount))
    for j in 0..<columnCount {
      for (i, row) in rows.enumerated() { result[i, j] = self[row, j] }
    }
    return result
  }
}
