/// The factor U of a covariance UᵀU, used to bring correlated rows to variance 1.
struct CholeskyFactor: Sendable {
  let size: Int

  /// U in the upper triangle, zeros below.
  let upper: Matrix

  init(
    _ covariance: Matrix, size: Int, input: LeastSquaresError.Input
  ) throws(LeastSquaresError) {
    guard covariance.rowCount == size, covariance.columnCount == size else {
      let found = covariance.rowCount == size ? covariance.columnCount : covariance.rowCount
      throw .shapeMismatch(.covariance, expected: size, found: found)
    }
    try covariance.requireFinite(input)
    self.size = size
    var factor = covariance
    if size > 0 {
      let failed = try LAPACK.cholesky(&factor.elements, size: size)
      if failed > 0 { throw .notPositiveDefinite(input, leadingBlock: failed) }
      for j in 0..<size {
        for i in j + 1..<max(size, j + 1) { factor[i, j] = 0 }
      }
    }
    upper = factor
  }

  /// U⁻ᵀ x.
  func whitened(_ x: [Double]) throws(LeastSquaresError) -> [Double] {
    guard size > 0 else { return x }
    var result = x
    try LAPACK.solveUpper(
      upper.elements, size: size, rows: size, transposed: true, &result, bRows: size)
    return result
  }

  /// U⁻ᵀ X.
  func whitened(_ x: Matrix) throws(LeastSquaresError) -> Matrix {
    guard size > 0 else { return x }
    var result = x
    try LAPACK.solveUpper(
      upper.elements, size: size, rows: size, transposed: true, &result.elements, bRows: size,
      count: x.columnCount)
    return result
  }
}
