import LeastSquares
import Testing
import _TestSupport

@Suite struct GeneralizedFitTests {
  @Test func independentErrorsGiveTheWeightedFit() throws {
    let data = try ReferenceData()
    let weighted = try LeastSquaresFit(
      design: data.design, response: data.response, weights: data.weights)
    let fit = try GeneralizedFit(
      design: data.design, response: data.response,
      covariance: .diagonal(data.weights.map { 1 / $0 }))
    #expect(relativeError(fit.coefficients, weighted.coefficients) < 1e-12)
    #expect(
      relativeError(
        try #require(fit.covariance).elements, try #require(weighted.covariance).elements) < 1e-12)
    #expect(relativeError(fit.residuals, weighted.residuals) < 1e-11)
    let regressors = [1, 21, 0.5, -0.25]
    let prediction = try fit.prediction(at: regressors)
    let expected = try weighted.prediction(at: regressors)
    #expect(relativeError(prediction.mean, expected.mean) < 1e-12)
    #expect(relativeError(prediction.variance, expected.variance) < 1e-12)
    #expect(prediction.degreesOfFreedom == 16)
  }

  @Test func anObservationWithoutErrorIsMetExactly() throws {
    // The same problem as a constraint: the first row of the design equals its response.
    let data = try ReferenceData()
    var noise = Matrix.identity(20)
    noise[0, 0] = 0
    let fit = try GeneralizedFit(
      design: data.design, response: data.response, noiseFactor: noise)
    let constrained = try LeastSquaresFit(
      design: data.design, response: data.response, weights: [0] + Array(repeating: 1, count: 19),
      constraints: EqualityConstraints(
        matrix: Matrix(rows: [data.design.row(0)]), values: [data.response[0]]))
    #expect(relativeError(fit.coefficients, constrained.coefficients) < 1e-11)
    #expect(fit.residuals[0] == 0)
    #expect(fit.degreesOfFreedom == 16)
    #expect(constrained.degreesOfFreedom == 16)
    #expect(
      relativeError(
        try #require(fit.covariance).elements, try #require(constrained.covariance).elements)
        < 1e-10)
  }

  @Test func errors() throws {
    let design = try Matrix(rows: [[1, 1], [1, 2], [1, 3]])
    #expect(throws: LeastSquaresError.notPositiveDefinite(.covariance, leadingBlock: 3)) {
      try GeneralizedFit(design: design, response: [1, 2, 3], covariance: .diagonal([1, 1, 0]))
    }
    #expect(throws: LeastSquaresError.shapeMismatch(.covariance, expected: 3, found: 2)) {
      try GeneralizedFit(design: design, response: [1, 2, 3], covariance: .identity(2))
    }
    #expect(throws: LeastSquaresError.degenerateNoise(rank: 0, required: 1)) {
      try GeneralizedFit(
        design: design, response: [1, 2, 3], noiseFactor: Matrix(rowCount: 3, columnCount: 1))
    }
    #expect(throws: LeastSquaresError.degenerateNoise(rank: 0, required: 1)) {
      try GeneralizedFit(
        design: design, response: [1, 2, 3], noiseFactor: Matrix(rowCount: 3, columnCount: 0))
    }
    #expect(throws: LeastSquaresError.tooFewObservations(found: 1, required: 2)) {
      try GeneralizedFit(
        design: Matrix(rows: [[1, 1]]), response: [1], noiseFactor: .identity(1))
    }
  }
}
