import LeastSquares
import Testing
import _TestSupport

@Suite struct LeastSquaresFitTests {
  /// Four points and a line: design/methods.md 7.9, worked there in numpy and checked in R.
  private func line() throws -> LeastSquaresFit {
    try LeastSquaresFit(
      design: Matrix(rows: [[1, 1], [1, 2], [1, 3], [1, 4]]), response: [10, 12.5, 13, 16])
  }

  @Test func fitsALine() throws {
    let fit = try line()
    #expect(relativeError(fit.coefficients, [8.25, 1.85]) < 1e-14)
    #expect(fit.rank == 2)
    #expect(fit.degreesOfFreedom == 2)
    let variance = try #require(fit.residualVariance)
    #expect(relativeError(variance.squareRoot(), 0.7331439149307591) < 1e-14)
    #expect(relativeError(try fit.leverages(), [0.7, 0.3, 0.3, 0.7]) < 1e-14)
    let leftOut = try fit.leaveOneOutResiduals().map { try #require($0) }
    #expect(relativeError(leftOut, [-1.0 / 3, 11.0 / 14, -8.0 / 7, 7.0 / 6]) < 1e-13)
  }

  @Test func weightsAreRepeatedObservations() throws {
    let weighted = try LeastSquaresFit(
      design: Matrix(rows: [[1, 1], [1, 2], [1, 4]]), response: [1, 3, 4], weights: [2, 1, 3])
    let repeated = try LeastSquaresFit(
      design: Matrix(rows: [[1, 1], [1, 1], [1, 2], [1, 4], [1, 4], [1, 4]]),
      response: [1, 1, 3, 4, 4, 4])
    #expect(relativeError(weighted.coefficients, repeated.coefficients) < 1e-14)
    #expect(
      relativeError(weighted.residualSumOfSquares, repeated.residualSumOfSquares) < 1e-13)
    #expect(
      relativeError(
        weighted.unscaledCovariance.elements, repeated.unscaledCovariance.elements) < 1e-13)
  }

  @Test func aWeightOfZeroLeavesAnObservationOut() throws {
    let fit = try LeastSquaresFit(
      design: Matrix(rows: [[1, 1], [1, 2], [1, 3], [1, 4], [1, 9]]),
      response: [10, 12.5, 13, 16, 1000], weights: [1, 1, 1, 1, 0])
    let plain = try line()
    #expect(relativeError(fit.coefficients, plain.coefficients) < 1e-14)
    #expect(fit.degreesOfFreedom == 2)
    #expect(fit.observationCount == 4)
    #expect(
      relativeError(try #require(fit.residualVariance), try #require(plain.residualVariance))
        < 1e-13)
    #expect(try fit.leverages()[4] == 0)
  }

  @Test func unitsOfAColumnChangeNothingButItsCoefficient() throws {
    let plain = try line()
    let fit = try LeastSquaresFit(
      design: Matrix(rows: [[1, 1e-9], [1, 2e-9], [1, 3e-9], [1, 4e-9]]),
      response: [10, 12.5, 13, 16])
    #expect(fit.rank == 2)
    #expect(relativeError(fit.coefficients[1], plain.coefficients[1] * 1e9) < 1e-13)
    #expect(relativeError(fit.reciprocalCondition, plain.reciprocalCondition) < 0.5)
  }

  @Test func dependentColumnsAreAnError() throws {
    let design = try Matrix(rows: [[1, 1, 2], [1, 2, 3], [1, 3, 4], [1, 5, 6]])
    let error = #expect(throws: LeastSquaresError.self) {
      try LeastSquaresFit(design: design, response: [1, 2, 3, 4])
    }
    guard case .rankDeficient(let rank, let columns, _, let dependent) = try #require(error) else {
      Issue.record("wrong error")
      return
    }
    #expect(rank == 2)
    #expect(columns == 3)
    #expect(dependent.count == 1)
  }

  @Test func dependentColumnsGiveTheSmallestSolutionOnRequest() throws {
    // numpy 2.4.6: numpy.linalg.lstsq(X, y) and numpy.linalg.pinv(X.T @ X).
    let design = try Matrix(rows: [[1, 1, 2], [1, 2, 3], [1, 3, 4], [1, 5, 6]])
    let fit = try LeastSquaresFit(
      design: design, response: [1, 2, 3, 4], rank: .minimumNorm(tolerance: 1e-12))
    #expect(fit.rank == 2)
    // Normal equations hold, and the solution lies in the row space: orthogonal to (1, 1, −1).
    let residuals = fit.residuals
    #expect(design.transposedTimes(residuals).allSatisfy { $0.magnitude < 1e-13 })
    let b = fit.coefficients
    #expect((b[0] + b[1] - b[2]).magnitude < 1e-14)
    #expect(relativeError(try fit.leverages().reduce(0, +), 2) < 1e-14)
    let covariance = fit.unscaledCovariance
    #expect(covariance.times([1, 1, -1]).allSatisfy { $0.magnitude < 1e-14 })
  }

  @Test func moreColumnsThanRowsOnRequest() throws {
    let fit = try LeastSquaresFit(
      design: Matrix(rows: [[3, 4]]), response: [10], rank: .minimumNorm(tolerance: 1e-12))
    #expect(relativeError(fit.coefficients, [1.2, 1.6]) < 1e-14)
    #expect(fit.rank == 1)
    #expect(fit.residualVariance == nil)
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func residualsAreOrthogonalAndRowOrderDoesNotMatter(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = (0..<12).map { _ in [1, random.normal(), random.normal(), random.normal()] }
    let response = rows.map { 3 + $0[1] - 2 * $0[2] + random.normal() }
    let weights = rows.map { _ in random.uniform(in: 0.1..<2) }
    let fit = try LeastSquaresFit(
      design: Matrix(rows: rows), response: response, weights: weights)
    let weighted = zip(fit.residuals, weights).map { $0 * $1 }
    #expect(fit.design.transposedTimes(weighted).allSatisfy { $0.magnitude < 1e-12 })
    #expect(relativeError(try fit.leverages().reduce(0, +), 4) < 1e-13)

    let order = (0..<12).shuffled(using: &random)
    let shuffled = try LeastSquaresFit(
      design: Matrix(rows: order.map { rows[$0] }), response: order.map { response[$0] },
      weights: order.map { weights[$0] })
    #expect(relativeError(shuffled.coefficients, fit.coefficients) < 1e-12)
    #expect(
      relativeError(try #require(shuffled.residualVariance), try #require(fit.residualVariance))
        < 1e-12)
  }

  @Test func errorsCarryTheirNumbers() throws {
    let design = try Matrix(rows: [[1, 1], [1, 2], [1, 3]])
    func expect(_ error: LeastSquaresError, _ make: () throws -> LeastSquaresFit) {
      #expect(throws: error) { try make() }
    }
    expect(.shapeMismatch(.responses, expected: 3, found: 2)) {
      try LeastSquaresFit(design: design, response: [1, 2])
    }
    expect(.shapeMismatch(.weights, expected: 3, found: 1)) {
      try LeastSquaresFit(design: design, response: [1, 2, 3], weights: [1])
    }
    expect(.notFinite(.response, row: 1, column: 0)) {
      try LeastSquaresFit(design: design, response: [1, .nan, 3])
    }
    expect(.notFinite(.weights, row: 2, column: 0)) {
      try LeastSquaresFit(design: design, response: [1, 2, 3], weights: [1, 1, .infinity])
    }
    expect(.outOfRange(.weights, row: 0, value: -1)) {
      try LeastSquaresFit(design: design, response: [1, 2, 3], weights: [-1, 1, 1])
    }
    var holed = design
    holed[2, 1] = .infinity
    expect(.notFinite(.design, row: 2, column: 1)) {
      try LeastSquaresFit(design: holed, response: [1, 2, 3])
    }
    expect(.tooFewObservations(found: 1, required: 2)) {
      try LeastSquaresFit(design: design, response: [1, 2, 3], weights: [0, 1, 0])
    }
    expect(.tooFewObservations(found: 0, required: 2)) {
      try LeastSquaresFit(design: Matrix(rowCount: 0, columnCount: 2), response: [])
    }
    expect(.shapeMismatch(.columns, expected: 1, found: 0)) {
      try LeastSquaresFit(design: Matrix(rowCount: 2, columnCount: 0), response: [1, 2])
    }
    expect(.overflow) {
      try LeastSquaresFit(design: design, response: [1e300, -1e300, 1e300])
    }
  }

  @Test func aZeroColumnIsDependent() throws {
    #expect(throws: LeastSquaresError.self) {
      try LeastSquaresFit(design: Matrix(rows: [[1, 0], [1, 0], [1, 0]]), response: [1, 2, 3])
    }
    #expect(throws: LeastSquaresError.self) {
      try LeastSquaresFit(design: Matrix(rows: [[0, 0], [0, 0], [0, 0]]), response: [1, 2, 3])
    }
  }

  @Test func verySmallAndVeryLargeNumbersFit() throws {
    for size in [1e-300, 1e-150, 1e150] {
      let fit = try LeastSquaresFit(
        design: Matrix(rows: [
          [size, size], [size, 2 * size], [size, 3 * size], [size, 4 * size],
        ]),
        response: [10, 12.5, 13, 16])
      #expect(relativeError(fit.coefficients[1] * size, 1.85) < 1e-13)
    }
  }
}
