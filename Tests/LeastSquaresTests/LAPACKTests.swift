import Testing
import _TestSupport

@testable import LeastSquares

/// Each routine does what its name says on numbers that can be worked by hand, and reports what it cannot do.
@Suite struct LAPACKTests {
  // Column-major: R = ((2, 1), (0, 4)); R⁻¹ = ((½, −⅛), (0, ¼)).
  @Test func trianglesAreInvertedAndSolved() throws {
    var triangle: [Double] = [2, 0, 1, 4]
    try LAPACK.invertUpper(&triangle, size: 2, rows: 2)
    #expect(triangle == [0.5, 0, -0.125, 0.25])
    var x: [Double] = [4, 8]
    try LAPACK.solveUpper([2, 0, 1, 4], size: 2, rows: 2, transposed: false, &x, bRows: 2)
    #expect(x == [1, 2])
    var y: [Double] = [4, 8]
    try LAPACK.solveUpper([2, 0, 1, 4], size: 2, rows: 2, transposed: true, &y, bRows: 2)
    #expect(y == [2, 1.5])
    // Two right-hand sides in three rows, of which the triangle takes the first two.
    var both: [Double] = [4, 8, 7, 2, 0, 7]
    try LAPACK.solveUpper(
      [2, 0, 1, 4], size: 2, rows: 2, transposed: false, &both, bRows: 3, count: 2)
    #expect(both == [1, 2, 7, 1, 0, 7])
  }

  @Test func aZeroOnTheDiagonalIsReported() {
    #expect(throws: LeastSquaresError.lapack(routine: "dtrtri", info: 2)) {
      var triangle: [Double] = [2, 0, 1, 0]
      try LAPACK.invertUpper(&triangle, size: 2, rows: 2)
    }
    #expect(throws: LeastSquaresError.lapack(routine: "dtrtrs", info: 1)) {
      var x: [Double] = [1, 1]
      try LAPACK.solveUpper([0, 0, 1, 1], size: 2, rows: 2, transposed: false, &x, bRows: 2)
    }
  }

  @Test func choleskySaysWhereAMatrixFails() throws {
    var good: [Double] = [4, 2, 2, 5]
    #expect(try LAPACK.cholesky(&good, size: 2) == 0)
    #expect(good[0] == 2 && good[2] == 1 && good[3] == 2)
    var bad: [Double] = [1, 2, 2, 1]
    #expect(try LAPACK.cholesky(&bad, size: 2) == 2)
  }

  @Test(arguments: [1, 3, 40])
  func factorsMultiplyBackToTheirColumns(columns: Int) throws {
    var random = SplitMix64(seed: UInt64(columns))
    let rows = columns + 4
    let matrix = (0..<rows * columns).map { _ in random.normal() }
    for isPivoted in [false, true] {
      var packed = matrix
      var reflectors = [Double](repeating: 0, count: columns)
      var pivots = Array(0..<columns)
      if isPivoted {
        pivots = try LAPACK.pivotedQR(
          &packed, rows: rows, columns: columns, reflectors: &reflectors)
        #expect(pivots.sorted() == Array(0..<columns))
        // The diagonal falls in size.
        let diagonal = (0..<columns).map { packed[$0 * rows + $0].magnitude }
        #expect(zip(diagonal, diagonal.dropFirst()).allSatisfy { $0 >= $1 - 1e-12 })
      } else {
        try LAPACK.qr(&packed, rows: rows, columns: columns, reflectors: &reflectors)
      }
      // Q R, column by column.
      var product = [Double](repeating: 0, count: rows * columns)
      for j in 0..<columns {
        for i in 0...j { product[j * rows + i] = packed[j * rows + i] }
      }
      try LAPACK.applyQ(
        packed, rows: rows, reflectors: reflectors, transposed: false, to: &product, count: columns)
      for j in 0..<columns {
        for i in 0..<rows {
          #expect(abs(product[j * rows + i] - matrix[pivots[j] * rows + i]) < 1e-12)
        }
      }
      // And back: Qᵀ Q R = R.
      try LAPACK.applyQ(
        packed, rows: rows, reflectors: reflectors, transposed: true, to: &product, count: columns)
      for j in 0..<columns {
        for i in 0..<rows {
          #expect(abs(product[j * rows + i] - (i <= j ? packed[j * rows + i] : 0)) < 1e-12)
        }
      }
    }
  }

  // The point of x + y = 3 next to (1, 0): (2, 1).
  @Test func equalityConstraints() throws {
    var (a, b): ([Double], [Double]) = ([1, 0, 0, 1], [1, 1])
    var (c, d): ([Double], [Double]) = ([1, 0], [3])
    let x = try LAPACK.equalityConstrained(
      &a, rows: 2, columns: 2, &b, constraints: 1, &c, &d)
    #expect(relativeError(x, [2, 1]) < 1e-14)
  }

  // A mean of 1 and 4 whose second error counts twice: d = x + B u, least ‖u‖, B = diag(1, 2).
  @Test func generalized() throws {
    var (a, b, d): ([Double], [Double], [Double]) = ([1, 1], [1, 0, 0, 2], [1, 4])
    let fit = try LAPACK.generalized(&a, rows: 2, columns: 1, &b, noises: 2, &d)
    // Weights 1 and ¼: (1 + 1) ÷ 1.25.
    #expect(relativeError(fit.coefficients, [1.6]) < 1e-14)
    #expect(relativeError(fit.noise, [-0.6, 1.2]) < 1e-13)
  }
}
