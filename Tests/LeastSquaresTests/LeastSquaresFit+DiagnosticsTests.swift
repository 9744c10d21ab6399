import LeastSquares
import Testing
import _TestSupport

@Suite struct LeastSquaresFitDiagnosticsTests {
  /// Four points and a line: design/methods.md 7.9, worked there in numpy and checked in R.
  private func line() throws -> LeastSquaresFit {
    try LeastSquaresFit(
      design: Matrix(rows: [[1, 1], [1, 2], [1, 3], [1, 4]]), response: [10, 12.5, 13, 16])
  }

  @Test(arguments: [7, 8, 9] as [UInt64])
  func leaveOneOutAgreesWithLeavingOut(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = (0..<9).map { _ in [1, random.normal(), random.normal()] }
    let response = rows.map { _ in random.normal() }
    let weights = rows.map { _ in random.uniform(in: 0.5..<2) }
    let fit = try LeastSquaresFit(
      design: Matrix(rows: rows), response: response, weights: weights)
    let residuals = try fit.leaveOneOutResiduals()
    let variances = try fit.leaveOneOutVariances()
    var press = 0.0
    for left in rows.indices {
      var others = weights
      others[left] = 0
      let without = try LeastSquaresFit(
        design: fit.design, response: response, weights: others)
      let expected = response[left] - (try without.mean(at: rows[left]))
      #expect(relativeError(try #require(residuals[left]), expected) < 1e-11)
      #expect(
        relativeError(try #require(variances[left]), try #require(without.residualVariance)) < 1e-10
      )
      press += weights[left] * expected * expected
    }
    #expect(relativeError(try #require(try fit.predictedResidualSumOfSquares()), press) < 1e-11)
  }

  @Test func rSquaredCountsFromTheMeanOnlyWithAConstant() throws {
    let x = [1.0, 2, 3, 4]
    let y = [10, 12.5, 13, 16]
    let dummies = try LeastSquaresFit(
      design: Matrix(rows: [[1, 0, 1], [0, 1, 2], [1, 0, 3], [0, 1, 4]]), response: y)
    let withConstant = try LeastSquaresFit(
      design: Matrix(rows: [[1, 0, 1], [1, 1, 2], [1, 0, 3], [1, 1, 4]]), response: y)
    #expect(
      relativeError(try #require(try dummies.rSquared()), try #require(try withConstant.rSquared()))
        < 1e-13)
    let origin = try LeastSquaresFit(design: Matrix(columns: [x]), response: y)
    let sum = y.reduce(0) { $0 + $1 * $1 }
    #expect(
      relativeError(try #require(try origin.rSquared()), 1 - origin.residualSumOfSquares / sum)
        < 1e-14)
    let flat = try LeastSquaresFit(design: Matrix(columns: [[1, 1, 1]]), response: [2, 2, 2])
    #expect(try flat.rSquared() == nil)
  }

  @Test func anObservationThatDecidesACoefficientCannotBeLeftOut() throws {
    let fit = try LeastSquaresFit(
      design: Matrix(rows: [[1, 0], [1, 0], [1, 1]]), response: [1, 2, 5])
    let residuals = try fit.leaveOneOutResiduals()
    #expect(residuals[2] == nil)
    #expect(residuals[0] != nil)
    #expect(try fit.predictedResidualSumOfSquares() == nil)
  }

  @Test func noDegreesOfFreedomMeansNoVariance() throws {
    let fit = try LeastSquaresFit(design: Matrix(rows: [[1, 1], [1, 2]]), response: [1, 3])
    #expect(relativeError(fit.coefficients, [-1, 2]) < 1e-14)
    #expect(fit.residualVariance == nil)
    #expect(fit.covariance == nil)
    #expect(fit.standardErrors == nil)
    #expect(throws: LeastSquaresError.tooFewObservations(found: 2, required: 3)) {
      try fit.prediction(at: [1, 3])
    }
    #expect(relativeError(try fit.mean(at: [1, 3]), 5) < 1e-14)
  }

  // By hand: (XᵀX)⁻¹ = ((1.5, −0.5), (−0.5, 0.2)), s² = 1.075/2.
  @Test func covarianceOfALine() throws {
    let fit = try line()
    #expect(relativeError(fit.unscaledCovariance.elements, [1.5, -0.5, -0.5, 0.2]) < 1e-13)
    let covariance = try #require(fit.covariance)
    #expect(relativeError(covariance.elements, [1.5, -0.5, -0.5, 0.2].map { $0 * 0.5375 }) < 1e-13)
    #expect(
      relativeError(
        try #require(fit.standardErrors), covariance.diagonal.map { $0.squareRoot() }) < 1e-14)
    #expect(relativeError(fit.fittedValues, [10.1, 11.95, 13.8, 15.65]) < 1e-14)
    #expect(relativeError(fit.residuals, [-0.1, 0.55, -0.8, 0.35]) < 1e-12)
    // 1 − 1.075 ÷ Σ(y − 12.875)².
    #expect(relativeError(try #require(try fit.rSquared()), 1 - 1.075 / 18.1875) < 1e-14)
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func whatAnObservationDecides(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = (0..<10).map { _ in [1, random.normal(), random.normal()] }
    let weights = rows.map { _ in random.uniform(in: 0.2..<3) }
    let fit = try LeastSquaresFit(
      design: Matrix(rows: rows), response: rows.map { _ in random.normal() }, weights: weights)
    let leverages = try fit.leverages()
    #expect(leverages.allSatisfy { $0 > 0 && $0 <= 1 })
    #expect(relativeError(try fit.effectiveParameterCount(), 3) < 1e-13)
    // A leverage is the weight times xᵀ (XᵀWX)⁻¹ x.
    for (i, row) in rows.enumerated() {
      let spread = zip(row, fit.unscaledCovariance.times(row)).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(relativeError(leverages[i], weights[i] * spread) < 1e-12)
    }
  }
}
