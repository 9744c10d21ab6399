/// Equations that the coefficients must satisfy exactly: C b = d.
///
/// ```swift
/// // Four quarterly shares add up to one.
/// let total = try EqualityConstraints(matrix: Matrix(rows: [[1, 1, 1, 1]]), values: [1])
/// ```
public struct EqualityConstraints: Sendable, Equatable {
  /// One row an equation, one column a coefficient.
  public let matrix: Matrix

  /// What each equation is equal to.
  public let values: [Double]

  /// Equations from their left and right sides.
  ///
  /// - Throws: ``LeastSquaresError`` where shapes differ or a number is not finite.
  public init(matrix: Matrix, values: [Double]) throws(LeastSquaresError) {
    guard values.count == matrix.rowCount else {
      throw .shapeMismatch(.values, expected: matrix.rowCount, found: values.count)
    }
    try matrix.requireFinite(.constraints)
    try values.requireFinite(.constraints)
    self.matrix = matrix
    self.values = values
  }
}
