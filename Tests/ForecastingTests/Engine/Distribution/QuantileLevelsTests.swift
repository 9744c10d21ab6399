import LeastSquares
import Testing
import _TestSupport

@testable import Forecasting

@Suite struct QuantileLevelsTests {
  @Test("Fifteen levels, rising, as much above the median as below it")
  func levels() {
    let levels = QuantileLevels.standard
    #expect(levels.count == QuantileLevels.count)
    #expect(levels[QuantileLevels.median] == 0.5)
    #expect(zip(levels, levels.dropFirst()).allSatisfy(<))
    #expect(zip(levels, levels.reversed()).allSatisfy { abs($0 + $1 - 1) < 1e-15 })
  }

  @Test("The tabulated deviates are those of the normal distribution")
  func scores() {
    #expect(
      relativeError(
        QuantileLevels.normalScores, QuantileLevels.standard.map { StudentT.normal.quantile($0) })
        < 1e-14)
  }
}
