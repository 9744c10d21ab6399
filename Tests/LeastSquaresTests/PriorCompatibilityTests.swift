import LeastSquares
import Testing
import _TestSupport

@Suite struct PriorCompatibilityTests {
  private let response = [10, 12.5, 13, 16]

  private func fit(slope: Double, noise: NoiseVariance = .known(1)) throws -> LeastSquaresFit {
    try LeastSquaresFit(
      design: Matrix(rows: [[1, 1], [1, 2], [1, 3], [1, 4]]), response: response,
      priors: [PriorRows(design: Matrix(rows: [[0, 1]]), values: [slope], variances: [0.25])],
      noiseVariance: noise)
  }

  @Test func oneRowIsASquaredDistance() throws {
    // Slope 1.85 with variance 1/5 from the observations, 2.5 with variance 1/4 beforehand.
    let compatibility = try #require(try fit(slope: 2.5).priorCompatibility())
    #expect(relativeError(compatibility.statistic, 0.65 * 0.65 / 0.45) < 1e-13)
    #expect(compatibility.degreesOfFreedom == 1)
    let normal = 2 * StudentT.normal.survival(compatibility.statistic.squareRoot())
    #expect(relativeError(compatibility.probability, normal) < 1e-13)
  }

  @Test func aContradictionIsSeen() throws {
    let compatibility = try #require(try fit(slope: 9).priorCompatibility())
    #expect(compatibility.probability < 1e-20)
  }

  @Test func relativeVariancesAreInUnitsOfTheNoise() throws {
    let absolute = try LeastSquaresFit(
      design: Matrix(rows: [[1, 1], [1, 2], [1, 3], [1, 4]]), response: response,
      priors: [PriorRows(design: Matrix(rows: [[0, 1]]), values: [2.5], variances: [0.5])],
      noiseVariance: .known(2))
    let relative = try LeastSquaresFit(
      design: Matrix(rows: [[1, 1], [1, 2], [1, 3], [1, 4]]), response: response,
      priors: [
        PriorRows(
          design: Matrix(rows: [[0, 1]]), values: [2.5], variances: [0.25], scale: .relativeToNoise)
      ], noiseVariance: .known(2))
    #expect(relativeError(absolute.coefficients, relative.coefficients) < 1e-14)
    #expect(
      relativeError(
        try #require(try absolute.priorCompatibility()).statistic,
        try #require(try relative.priorCompatibility()).statistic) < 1e-13)
  }

  @Test func nothingToCompare() throws {
    let plain = try LeastSquaresFit(
      design: Matrix(rows: [[1, 1], [1, 2], [1, 3]]), response: [1, 2, 4])
    #expect(try plain.priorCompatibility() == nil)
    let open = try LeastSquaresFit(
      design: Matrix(rows: [[1, 1]]), response: [1],
      priors: [PriorRows(design: Matrix(rows: [[0, 1]]), values: [2.5], variances: [0.25])],
      noiseVariance: .known(1))
    #expect(try open.priorCompatibility() == nil)
  }
}
