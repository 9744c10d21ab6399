import LeastSquares
import Testing
import _TestSupport

@Suite struct LeastSquaresFitPriorRowsTests {
  private let response = [10, 12.5, 13, 16]

  private func design() throws -> Matrix {
    try Matrix(rows: [[1, 1], [1, 2], [1, 3], [1, 4]])
  }

  private func slope(_ scale: PriorRows.Scale = .absolute) throws -> PriorRows {
    try PriorRows(
      design: Matrix(rows: [[0, 1]]), values: [2.5], variances: [0.25], scale: scale)
  }

  @Test func mixesOnePriorRow() throws {
    // design/methods.md 7.8: b = (271/36, 77/36), V = ((17/18, −5/18), (−5/18, 1/9)).
    let fit = try LeastSquaresFit(
      design: design(), response: response, priors: [slope()], noiseVariance: .known(1))
    #expect(relativeError(fit.coefficients, [271.0 / 36, 77.0 / 36]) < 1e-13)
    let covariance = try #require(fit.covariance)
    #expect(
      relativeError(covariance.elements, [17.0 / 18, -5.0 / 18, -5.0 / 18, 1.0 / 9]) < 1e-13)
    #expect(fit.degreesOfFreedom == .infinity)
  }

  @Test func varianceFromTheObservations() throws {
    let plain = try LeastSquaresFit(design: design(), response: response)
    let variance = try #require(plain.residualVariance)
    let known = try LeastSquaresFit(
      design: design(), response: response, priors: [slope()], noiseVariance: .known(variance))
    let estimated = try LeastSquaresFit(
      design: design(), response: response, priors: [slope()], noiseVariance: .fromObservations)
    #expect(relativeError(estimated.coefficients, known.coefficients) < 1e-13)
    #expect(estimated.degreesOfFreedom == 2)
  }

  @Test func relativePriorRowsAreObservations() throws {
    let mixed = try LeastSquaresFit(
      design: design(), response: response, priors: [slope(.relativeToNoise)],
      noiseVariance: .fromAllRows)
    let stacked = try LeastSquaresFit(
      design: design().appendingRows(Matrix(rows: [[0, 1]])), response: response + [2.5],
      weights: [1, 1, 1, 1, 4])
    #expect(relativeError(mixed.coefficients, stacked.coefficients) < 1e-13)
    #expect(
      relativeError(try #require(mixed.residualVariance), try #require(stacked.residualVariance))
        < 1e-13)
    #expect(mixed.degreesOfFreedom == 3)
  }

  @Test func aPriorCanReplaceMissingObservations() throws {
    let prior = try PriorRows(
      coefficients: [8, 2], covariance: Matrix(rows: [[1, -0.2], [-0.2, 0.1]]))
    let none = try LeastSquaresFit(
      design: Matrix(rows: [[1, 1]]), response: [9], weights: [0], priors: [prior],
      noiseVariance: .known(1))
    #expect(relativeError(none.coefficients, [8, 2]) < 1e-13)
    #expect(relativeError(try #require(none.covariance).elements, [1, -0.2, -0.2, 0.1]) < 1e-13)
    #expect(relativeError(try none.shares(at: [1, 0])[1].share, 1) < 1e-14)
  }

  @Test func updatingInTwoStepsIsUpdatingAtOnce() throws {
    let first = try LeastSquaresFit(
      design: Matrix(rows: [[1, 1], [1, 2]]), response: [10, 12.5], priors: [slope()],
      noiseVariance: .known(0.5))
    let second = try LeastSquaresFit(
      design: Matrix(rows: [[1, 3], [1, 4]]), response: [13, 16],
      priors: [
        PriorRows(coefficients: first.coefficients, covariance: try #require(first.covariance))
      ], noiseVariance: .known(0.5))
    let atOnce = try LeastSquaresFit(
      design: design(), response: response, priors: [slope()], noiseVariance: .known(0.5))
    #expect(relativeError(second.coefficients, atOnce.coefficients) < 1e-12)
    #expect(
      relativeError(
        try #require(second.covariance).elements, try #require(atOnce.covariance).elements) < 1e-12)
  }

  @Test func aPriorOfNoCertaintyChangesNothingAndOneOfAllDecides() throws {
    func fit(_ variance: Double) throws -> [Double] {
      try LeastSquaresFit(
        design: design(), response: response,
        priors: [PriorRows(design: Matrix(rows: [[0, 1]]), values: [2.5], variances: [variance])],
        noiseVariance: .known(1)
      ).coefficients
    }
    #expect(relativeError(try fit(1e12), [8.25, 1.85]) < 1e-10)
    #expect(relativeError(try fit(1e-12), [12.875 - 2.5 * 2.5, 2.5]) < 1e-10)
  }

  @Test func errors() throws {
    #expect(throws: LeastSquaresError.outOfRange(.noiseVariance, row: 0, value: -1)) {
      try LeastSquaresFit(
        design: design(), response: response, priors: [slope()], noiseVariance: .known(-1))
    }
    #expect(throws: LeastSquaresError.shapeMismatch(.columns, expected: 1, found: 2)) {
      try LeastSquaresFit(
        design: Matrix(rows: [[1], [1]]), response: [1, 2], priors: [slope()],
        noiseVariance: .known(1))
    }
    #expect(throws: LeastSquaresError.tooFewObservations(found: 2, required: 3)) {
      try LeastSquaresFit(
        design: Matrix(rows: [[1, 1], [1, 2]]), response: [1, 2], priors: [slope()],
        noiseVariance: .fromObservations)
    }
    // A perfect fit says that there is no noise, and would leave the prior no weight.
    #expect(throws: LeastSquaresError.outOfRange(.noiseVariance, row: 0, value: 0)) {
      try LeastSquaresFit(
        design: Matrix(rows: [[1], [1]]), response: [0, 0],
        priors: [PriorRows(design: Matrix(rows: [[1]]), values: [1], variances: [1])],
        noiseVariance: .fromObservations)
    }
    // Variances in the response's units have no place beside a noise that is estimated from all rows.
    #expect(throws: LeastSquaresError.self) {
      try LeastSquaresFit(
        design: design(), response: response, priors: [slope()], noiseVariance: .fromAllRows)
    }
  }
}
