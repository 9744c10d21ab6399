import LeastSquares
import Testing

@Suite struct EqualityConstraintsTests {
  @Test func equationsAreKept() throws {
    let matrix = try Matrix(rows: [[1, 1], [0, 2]])
    let constraints = try EqualityConstraints(matrix: matrix, values: [3, 4])
    #expect(constraints.matrix == matrix && constraints.values == [3, 4])
  }

  @Test func everyEquationNeedsItsValue() throws {
    #expect(throws: LeastSquaresError.shapeMismatch(.values, expected: 1, found: 2)) {
      try EqualityConstraints(matrix: Matrix(rows: [[1, 1]]), values: [0, 1])
    }
    for bad in [Double.nan, .infinity] {
      #expect(throws: LeastSquaresError.notFinite(.constraints, row: 0, column: 1)) {
        try EqualityConstraints(matrix: Matrix(rows: [[1, bad]]), values: [0])
      }
      #expect(throws: LeastSquaresError.notFinite(.constraints, row: 0, column: 0)) {
        try EqualityConstraints(matrix: Matrix(rows: [[1, 1]]), values: [bad])
      }
    }
  }
}
