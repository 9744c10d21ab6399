import LeastSquares
import Testing
import _TestSupport

@Suite struct LeastSquaresFitEqualityConstraintsTests {
  @Test(arguments: [11, 12, 13] as [UInt64])
  func agreesWithSubstitution(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = (0..<8).map { _ in [1, random.normal(), random.normal()] }
    let response = rows.map { _ in random.normal() }
    // b₁ + 2 b₂ = 3, that is b₁ = 3 − 2 b₂.
    let fit = try LeastSquaresFit(
      design: Matrix(rows: rows), response: response,
      constraints: EqualityConstraints(matrix: Matrix(rows: [[0, 1, 2]]), values: [3]))
    let substituted = try LeastSquaresFit(
      design: Matrix(rows: rows.map { [1, $0[2] - 2 * $0[1]] }),
      response: zip(rows, response).map { $1 - 3 * $0[1] })
    let b = substituted.coefficients
    #expect(relativeError(fit.coefficients, [b[0], 3 - 2 * b[1], b[1]]) < 1e-12)
    #expect(fit.degreesOfFreedom == 6)
    #expect(
      relativeError(try #require(fit.residualVariance), try #require(substituted.residualVariance))
        < 1e-12)
    let covariance = try #require(fit.covariance)
    let expected = try #require(substituted.covariance)
    #expect(relativeError(covariance[1, 1], 4 * expected[1, 1]) < 1e-12)
    #expect(relativeError(covariance[0, 2], expected[0, 1]) < 1e-11)
    #expect(relativeError(try fit.leverages(), try substituted.leverages()) < 1e-12)
    // What the constraint fixes is known without error.
    #expect(try fit.varianceFactor(at: [0, 1, 2]) < 1e-30)
  }

  @Test func sharesOfFourQuartersAddUpToOne() throws {
    let fit = try LeastSquaresFit(
      design: .identity(4), response: [0.2, 0.22, 0.26, 0.36],
      constraints: EqualityConstraints(matrix: Matrix(rows: [[1, 1, 1, 1]]), values: [1]))
    #expect(relativeError(fit.coefficients, [0.19, 0.21, 0.25, 0.35]) < 1e-14)
  }

  @Test func constraintsMaySettleWhatObservationsLeaveOpen() throws {
    let fit = try LeastSquaresFit(
      design: Matrix(rows: [[1, 1], [2, 2], [3, 3]]), response: [2, 4, 6.1],
      constraints: EqualityConstraints(matrix: Matrix(rows: [[1, -1]]), values: [0]))
    #expect(relativeError(fit.coefficients[0], fit.coefficients[1]) < 1e-14)
  }

  @Test func errors() throws {
    let design = try Matrix(rows: [[1, 1, 0], [1, 2, 1], [1, 3, 0], [1, 4, 1]])
    let repeated = try EqualityConstraints(
      matrix: Matrix(rows: [[0, 1, 1], [0, 2, 2]]), values: [1, 3])
    #expect(throws: LeastSquaresError.dependentConstraints(rank: 1, constraints: 2)) {
      try LeastSquaresFit(design: design, response: [1, 2, 3, 4], constraints: repeated)
    }
    #expect(throws: LeastSquaresError.shapeMismatch(.columns, expected: 3, found: 2)) {
      try LeastSquaresFit(
        design: design, response: [1, 2, 3, 4],
        constraints: EqualityConstraints(matrix: Matrix(rows: [[1, 1]]), values: [0]))
    }
    #expect(throws: LeastSquaresError.self) {
      try LeastSquaresFit(
        design: Matrix(rows: [[1, 1, 1], [1, 1, 1], [1, 1, 1]]), response: [1, 2, 3],
        constraints: EqualityConstraints(matrix: Matrix(rows: [[1, 0, 0]]), values: [1]))
    }
  }
}
