import Testing
import _TestSupport

@testable import Forecasting

@Suite struct RegressionCellTests {
  static func cell(
    constant: Double = 0.5, coefficients: [Double] = [2, -3], spread: [Double] = [0.5, 0.25],
    spreadConstant: Double = -1, before: RegressionCell? = nil
  ) -> RegressionCell {
    RegressionCell(
      key: RegressionKey(form: .additive, variant: .flow, earlierYears: 1, quarter: 1), rowCount: 9,
      locationConstant: constant,
      location: [
        .init(name: "change", coefficient: coefficients[0], mean: 10, deviation: 4),
        .init(name: "changeBent", coefficient: coefficients[1], mean: -1, deviation: 0.5),
      ],
      spreadConstant: spreadConstant,
      spread: [
        .init(name: "changeSize", coefficient: spread[0], mean: 2, deviation: 0.5),
        .init(name: "roughness", coefficient: spread[1], mean: -3, deviation: 5),
      ],
      shape: .normal, covariance: [1, 0, 0, 1, 0, 1], before: before)
  }

  // By hand: 0.5 + 2 (x − 10) ÷ 4 − 3 (z + 1) ÷ 0.5 = −10.5 + x ÷ 2 − 6 z.
  @Test("On regressors as they come the linear forms are the same")
  func raw() {
    let cell = Self.cell()
    #expect(relativeError(cell.rawLocation, [-10.5, 0.5, -6]) < 1e-15)
    // −1 + 0.5 (x − 2) ÷ 0.5 + 0.25 (z + 3) ÷ 5.
    #expect(relativeError(cell.rawSpread, [-2.85, 1, 0.05]) < 1e-15)
    #expect(cell.panelCorrection.isEmpty)
  }

  @Test("What a panel changed is kept, and a second one adds to it")
  func corrections() {
    let before = Self.cell()
    let once = Self.cell(constant: 0.75, coefficients: [3, -3], before: before)
    // Raw: 0.75 − 7.5 − 6 + 0.75 x − 6 z.
    #expect(
      zip(once.panelCorrection, [-2.25, 0.25, 0]).allSatisfy { abs($0 - $1) < 1e-14 })
    let twice = Self.cell(constant: 0.75, coefficients: [3, -4], before: once)
    for (place, sum) in twice.panelCorrection.enumerated() {
      #expect(abs(sum - (twice.rawLocation[place] - before.rawLocation[place])) < 1e-14)
    }
  }
}
