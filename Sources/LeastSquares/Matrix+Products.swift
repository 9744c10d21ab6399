extension Matrix {
  /// The product of the matrix and a column of numbers.
  ///
  /// - Precondition: `vector` has `columnCount` numbers.
  /// - Complexity: O(`rowCount` · `columnCount`).
  public func times(_ vector: [Double]) -> [Double] {
    precondition(vector.count == columnCount, "a matrix takes as many numbers as it has columns")
    var result = [Double](repeating: 0, count: rowCount)
    for j in 0..<columnCount {
      let factor = vector[j]
      let start = j * rowCount
      for i in 0..<rowCount { result[i] += elements[start + i] * factor }
    }
    return result
  }

  /// The product of the transposed matrix and a column of numbers.
  ///
  /// - Precondition: `vector` has `rowCount` numbers.
  /// - Complexity: O(`rowCount` · `columnCount`).
  public func transposedTimes(_ vector: [Double]) -> [Double] {
    precondition(
      vector.count == rowCount, "a transposed matrix takes as many numbers as it has rows")
    return (0..<columnCount).map { j in
      let start = j * rowCount
      return (0..<rowCount).reduce(0) { $0 + elements[start + $1] * vector[$1] }
    }
  }

  /// The product of two matrices.
  ///
  /// - Precondition: `other` has as many rows as this matrix has columns.
  /// - Complexity: O(`rowCount` · `columnCount` · `other.columnCount`).
  public func times(_ other: Matrix) -> Matrix {
    precondition(other.rowCount == columnCount, "inner sizes of a matrix product differ")
    var result = Matrix(rowCount: rowCount, columnCount: other.columnCount)
    for k in 0..<other.columnCount {
      for j in 0..<columnCount {
        let factor = other.elements[k * other.rowCount + j]
        for i in 0..<rowCount {
          result.elements[k * rowCount + i] += elements[j * rowCount + i] * factor
        }
      }
    }
    return result
  }

  /// This matrix with the rows of another below its own.
  ///
  /// - Throws: ``LeastSquaresError/shapeMismatch(_:expected:found:)`` where the widths differ.
  public func appendingRows(_ other: Matrix) throws(LeastSquaresError) -> Matrix {
    guard other.columnCount == columnCount else {
      throw .shapeMismatch(.columns, expected: columnCount, found: other.columnCount)
    }
    var result = Matrix(rowCount: rowCount + other.rowCount, columnCount: columnCount)
    for j in 0..<columnCount {
      for i in 0..<rowCount { result[i, j] = self[i, j] }
      for i in 0..<other.rowCount { result[rowCount + i, j] = other[i, j] }
    }
    return result
  }
}
