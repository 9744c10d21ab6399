import LeastSquares
import Testing

@Suite struct MatrixTests {
  @Test func storesColumnByColumn() throws {
    let matrix = try Matrix(rows: [[1, 2, 3], [4, 5, 6]])
    #expect(matrix.elements == [1, 4, 2, 5, 3, 6])
    #expect(matrix[1, 2] == 6)
    #expect(matrix.row(1) == [4, 5, 6])
    #expect(matrix.column(1) == [2, 5])
    #expect(matrix.transposed.row(0) == [1, 4])
  }

  @Test func multiplies() throws {
    let matrix = try Matrix(rows: [[1, 2, 3], [4, 5, 6]])
    #expect(matrix.times([1, 0, -1]) == [-2, -2])
    #expect(matrix.transposedTimes([1, -1]) == [-3, -3, -3])
    #expect(matrix.times(matrix.transposed) == (try Matrix(rows: [[14, 32], [32, 77]])))
    #expect(matrix.times(Matrix.identity(3)) == matrix)
  }

  @Test func appendsRows() throws {
    let upper = try Matrix(rows: [[1, 2]])
    let lower = try Matrix(rows: [[3, 4], [5, 6]])
    #expect(try upper.appendingRows(lower) == Matrix(rows: [[1, 2], [3, 4], [5, 6]]))
    #expect(throws: LeastSquaresError.shapeMismatch(.columns, expected: 2, found: 1)) {
      try upper.appendingRows(Matrix(rowCount: 1, columnCount: 1))
    }
  }

  @Test func refusesRaggedInput() {
    #expect(throws: LeastSquaresError.shapeMismatch(.rowLength, expected: 2, found: 1)) {
      try Matrix(rows: [[1, 2], [3]])
    }
    #expect(throws: LeastSquaresError.shapeMismatch(.columnLength, expected: 1, found: 2)) {
      try Matrix(columns: [[1], [2, 3]])
    }
    #expect(throws: LeastSquaresError.shapeMismatch(.elements, expected: 4, found: 3)) {
      try Matrix(rowCount: 2, columnCount: 2, columnMajor: [1, 2, 3])
    }
  }
}
