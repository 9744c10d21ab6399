import LeastSquares
import Testing
import _TestSupport

@Suite struct PriorRowsTests {
  private let response = [10, 12.5, 13, 16]

  private func design() throws -> Matrix {
    try Matrix(rows: [[1, 1], [1, 2], [1, 3], [1, 4]])
  }

  private func slope(_ scale: PriorRows.Scale = .absolute) throws -> PriorRows {
    try PriorRows(
      design: Matrix(rows: [[0, 1]]), values: [2.5], variances: [0.25], scale: scale)
  }

  @Test func ridgeShrinksAllButTheConstant() throws {
    // Normal equations by hand: centred slope (Sxy / (Sxx + λ)) = 9.25 / (5 + 2.5).
    let ridge = try PriorRows.ridge(penalty: 2.5, columnCount: 2, unpenalized: [0])
    let fit = try LeastSquaresFit(
      design: design(), response: response, priors: [ridge], noiseVariance: .fromAllRows)
    #expect(relativeError(fit.coefficients[1], 9.25 / 7.5) < 1e-13)
    #expect(relativeError(fit.coefficients[0], 12.875 - 2.5 * 9.25 / 7.5) < 1e-13)
    // One for the constant, 5 / 7.5 for the slope.
    #expect(relativeError(try fit.effectiveParameterCount(), 1 + 5 / 7.5) < 1e-13)
  }

  @Test func correlatedRowsAreIndependentOnesInDisguise() throws {
    // The sum and the difference of two independent beliefs of variance 1 and 4.
    let apart = try PriorRows(design: .identity(2), values: [3, 1], variances: [1, 4])
    let together = try PriorRows(
      design: Matrix(rows: [[1, 1], [1, -1]]), values: [4, 2],
      covariance: Matrix(rows: [[5, -3], [-3, 5]]))
    func fit(_ prior: PriorRows) throws -> LeastSquaresFit {
      try LeastSquaresFit(
        design: Matrix(rows: [[1, 1], [1, 2], [1, 3], [1, 4]]), response: response,
        priors: [prior], noiseVariance: .known(2))
    }
    #expect(relativeError(try fit(together).coefficients, try fit(apart).coefficients) < 1e-12)
    #expect(
      relativeError(
        try #require(try fit(together).covariance).elements,
        try #require(try fit(apart).covariance).elements) < 1e-12)
  }

  @Test func ridgeLeavesFreeWhatItIsTold() throws {
    let ridge = try PriorRows.ridge(penalty: 4, columnCount: 3, unpenalized: [1])
    #expect(ridge.design == (try Matrix(rows: [[1, 0, 0], [0, 0, 1]])))
    #expect(ridge.values == [0, 0])
    #expect(ridge.scale == .relativeToNoise && ridge.name == "ridge")
  }

  @Test func errors() throws {
    #expect(throws: LeastSquaresError.outOfRange(.prior, row: 0, value: 0)) {
      try PriorRows(design: Matrix(rows: [[0, 1]]), values: [1], variances: [0])
    }
    #expect(throws: LeastSquaresError.shapeMismatch(.covariance, expected: 1, found: 2)) {
      try PriorRows(design: Matrix(rows: [[0, 1]]), values: [1], variances: [1, 1])
    }
    #expect(throws: LeastSquaresError.shapeMismatch(.values, expected: 1, found: 2)) {
      try PriorRows(design: Matrix(rows: [[0, 1]]), values: [1, 2], variances: [1, 1])
    }
    #expect(throws: LeastSquaresError.notFinite(.prior, row: 0, column: 1)) {
      try PriorRows(design: Matrix(rows: [[0, .infinity]]), values: [1], variances: [1])
    }
    #expect(throws: LeastSquaresError.notPositiveDefinite(.prior, leadingBlock: 2)) {
      try PriorRows(coefficients: [0, 0], covariance: Matrix(rows: [[1, 1], [1, 1]]))
    }
    for penalty in [0, -1, Double.infinity, .nan] {
      #expect(throws: LeastSquaresError.self) {
        try PriorRows.ridge(penalty: penalty, columnCount: 2)
      }
    }
  }
}
