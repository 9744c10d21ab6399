import LeastSquares
import Testing
import _TestSupport

@Suite struct MatrixProductsTests {
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

  private func random(_ rows: Int, _ columns: Int, _ random: inout SplitMix64) throws -> Matrix {
    try Matrix(
      rowCount: rows, columnCount: columns,
      columnMajor: (0..<rows * columns).map { _ in random.normal() })
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func productsFollowTheirLaws(seed: UInt64) throws {
    var source = SplitMix64(seed: seed)
    let (a, b) = (try random(4, 3, &source), try random(3, 5, &source))
    let x = (0..<5).map { _ in source.normal() }
    let y = (0..<4).map { _ in source.normal() }
    #expect(relativeError(a.times(b).times(x), a.times(b.times(x))) < 1e-12)
    #expect(relativeError(a.transposedTimes(y), a.transposed.times(y)) < 1e-13)
    let left = a.times(b).transposed
    #expect(relativeError(left.elements, b.transposed.times(a.transposed).elements) < 1e-12)
    let stacked = try a.appendingRows(try random(2, 3, &source))
    #expect(Array(stacked.times([1, 2, 3])[..<4]) == a.times([1, 2, 3]))
    #expect(stacked.rowCount == 6)
  }

  @Test func emptyMatricesHaveEmptyProducts() throws {
    let none = Matrix(rowCount: 0, columnCount: 2)
    #expect(none.times([1, 2]).isEmpty)
    #expect(none.transposedTimes([]) == [0, 0])
    #expect(none.transposed.times(none) == Matrix(rowCount: 2, columnCount: 2))
    let one = try Matrix(rows: [[1, 2]])
    #expect(try none.appendingRows(one) == one)
  }
}
