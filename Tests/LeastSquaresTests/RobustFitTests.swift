import LeastSquares
import Testing
import _TestSupport

@Suite struct RobustFitTests {
  @Test func anOutlierHardlyMatters() throws {
    let x = (0..<10).map(Double.init)
    var y = x.map { 2 + 3 * $0 + ($0.truncatingRemainder(dividingBy: 2) == 0 ? 0.1 : -0.1) }
    y[7] += 50
    let design = try Matrix(rows: x.map { [1, $0] })
    let robust = try RobustFit(design: design, response: y)
    #expect((robust.coefficients[1] - 3).magnitude < 0.1)
    #expect(robust.robustnessWeights[7] < 0.02)
    #expect(robust.change <= 1e-10)
    let plain = try LeastSquaresFit(design: design, response: y)
    #expect((plain.coefficients[1] - 3).magnitude > 1)
  }

  @Test func exactMajorityDecides() throws {
    let x = (0..<9).map(Double.init)
    var y = x.map { 1 + 2 * $0 }
    y[3] = 1000
    let robust = try RobustFit(design: Matrix(rows: x.map { [1, $0] }), response: y)
    #expect((robust.coefficients[1] - 2).magnitude < 1e-3)
  }

  @Test func reportsThatItDidNotConverge() throws {
    var random = SplitMix64(seed: 3)
    let rows = (0..<20).map { _ in [1, random.normal()] }
    let response = rows.map { _ in random.normal() * random.normal() * 5 }
    let error = #expect(throws: LeastSquaresError.self) {
      try RobustFit(
        design: Matrix(rows: rows), response: response, tolerance: 1e-13, maximumIterations: 2)
    }
    guard case .notConverged(let iterations, let change, let tolerance) = try #require(error) else {
      Issue.record("wrong error")
      return
    }
    #expect(iterations == 2)
    #expect(change > 1e-13)
    #expect(tolerance == 1e-13)
  }
}
