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
