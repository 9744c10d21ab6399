import Testing
import _TestSupport

@testable import Forecasting

@Suite struct EvaluatedCellTests {
  private let x = [21.0, -0.25]

  private func evaluated(
    _ cell: RegressionCell, x: [Double]? = nil, v: [Double] = [2, -3]
  ) -> EvaluatedCell {
    EvaluatedCell(CompiledCell(cell), location: x ?? self.x, spread: v)
  }

  private func distribution(_ evaluated: EvaluatedCell) -> PredictiveDistribution {
    PredictiveDistribution(
      scale: .linear, offset: 100, unit: 10, location: 4 + evaluated.location,
      spread: evaluated.spread, shape: evaluated.shape)
  }

  // The centre is −10.5 + x ÷ 2 − 6 z (see RegressionCellTests): 10.5 + 1.5 of the year so far, −10.5 of
  // the public prior.
  @Test("Weights are shares of the pulls, values what each pull alone would say")
  func pulls() {
    let evaluated = evaluated(RegressionCellTests.cell())
    #expect(abs(evaluated.location - 1.5) < 1e-12)
    let pulls = evaluated.contributions(of: distribution(evaluated), origin: 4)
    #expect(pulls.map(\.source) == [.yearToDate, .pooledPrior])
    #expect(relativeError(pulls.map(\.weight), [12 / 22.5, 10.5 / 22.5]) < 1e-14)
    #expect(
      relativeError(pulls.compactMap(\.value), [100 + 10 * 16, 100 + 10 * (4 - 10.5)]) < 1e-14)
  }

  @Test("What a panel changed is its own pull; the others are those of before")
  func panel() {
    let before = RegressionCellTests.cell()
    let after = evaluated(
      RegressionCellTests.cell(constant: 0.75, coefficients: [3, -3], before: before))
    let pulls = after.contributions(of: distribution(after), origin: 4)
    let old = evaluated(before)
    let oldPulls = old.contributions(of: distribution(old), origin: 4)
    #expect(pulls.map(\.source) == [.yearToDate, .ownPanel, .pooledPrior])
    #expect(pulls[0].value == oldPulls[0].value)
    #expect(relativeError(pulls[2].value ?? 0, oldPulls[1].value ?? 1) < 1e-14)
    // −2.25 + 0.25 · 21 = 3.
    #expect(relativeError(pulls[1].value ?? 0, 100 + 10 * 7) < 1e-14)
    #expect(abs(pulls.reduce(0) { $0 + $1.weight } - 1) < 1e-14)
  }

  @Test("On logarithms a pull is a factor of the measure")
  func logarithmic() throws {
    let evaluated = evaluated(RegressionCellTests.cell(constant: 10.5), x: [1, 0])
    let year = PredictiveDistribution(
      scale: .logarithmic, offset: 100, unit: 10, location: evaluated.location, spread: 1,
      shape: .normal)
    let pulls = evaluated.contributions(of: year, origin: 0)
    // e^½, and a pull of −½ − … is kept within e^±3.
    #expect(relativeError(try #require(pulls[0].value), 100 + 10 * 1.6487212707001282) < 1e-14)
    #expect(pulls.allSatisfy { ($0.value ?? 0) >= 100 + 10 * 0.0497 })
  }

  @Test("Where nothing pulls, the public prior stands alone")
  func nothing() {
    let flat = RegressionCellTests.cell(constant: 0, coefficients: [0, 0])
    let pulls = evaluated(flat).contributions(of: distribution(evaluated(flat)), origin: 4)
    #expect(pulls.map(\.weight) == [0, 1])
    #expect(pulls.allSatisfy { $0.value == 140 })
  }

  @Test("A centre beyond reason is not believed")
  func limit() {
    #expect(evaluated(RegressionCellTests.cell(), x: [1000, 0]).location == 20)
    #expect(evaluated(RegressionCellTests.cell(), x: [-1000, 0]).location == -20)
  }
}
