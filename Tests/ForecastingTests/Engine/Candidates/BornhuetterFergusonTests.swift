import Forecasting
import LeastSquares
import Testing
import _TestSupport

@Suite struct BornhuetterFergusonTests {
  // Reference: chainladder-python 0.10.1 on RAA (Mack 1994).
  @Test("Bornhuetter–Ferguson, Cape Cod and Benktander on RAA, exposure 40,000 a row")
  func credibility() throws {
    let ladder = try ChainLadder(triangle: ChainLadderTests.raa)
    let delivered = ChainLadderTests.raa.map { $0[$0.count - 1] }
    let shares = ChainLadderTests.raa.map { 1 / ladder.factorToUltimate(from: $0.count - 1) }
    func unpaid(_ ends: [Double]) -> Double { zip(ends, delivered).reduce(0) { $0 + $1.0 - $1.1 } }

    let ferguson = zip(delivered, shares).map {
      BornhuetterFerguson.yearEnd(delivered: $0, share: $1, expectation: 20_000)
    }
    #expect(
      relativeError([unpaid(ferguson), ferguson[9]], [53716.596791817756, 19820.906324936]) < 1e-10)

    let ratio = BornhuetterFerguson.capeCodRatio(
      delivered: delivered, shares: shares, exposures: delivered.map { _ in 40_000 })
    let cod = zip(delivered, shares).map {
      BornhuetterFerguson.yearEnd(delivered: $0, share: $1, expectation: 40_000 * ratio)
    }
    #expect(
      relativeError(
        [ratio, unpaid(cod), cod[9]], [0.5502572283, 59115.891331961175, 21605.8326306]) < 1e-9)

    let benktander = zip(delivered, shares).map {
      BornhuetterFerguson.benktander(delivered: $0, share: $1, expectation: 20_000, steps: 2)
    }
    #expect(
      relativeError([unpaid(benktander), benktander[9]], [54425.697674446834, 19661.8898896773])
        < 1e-10)
  }

  @Test("No step is the expectation, one is Bornhuetter–Ferguson, many are the chain ladder")
  func steps() {
    func year(_ steps: Int) -> Double {
      BornhuetterFerguson.benktander(delivered: 30, share: 0.4, expectation: 100, steps: steps)
    }
    #expect(year(0) == 100 && year(-3) == 100)
    #expect(year(1) == 30 + 0.6 * 100)
    #expect(relativeError(year(200), 30 / 0.4) < 1e-14)
    let path = (0...20).map(year)
    #expect(zip(path, path.dropFirst()).allSatisfy(>))
  }

  @Test("Cape Cod's ratio is one where all have delivered their share")
  func capeCod() {
    let shares = [0.2, 0.5, 0.9]
    let exposures = [100.0, 300, 50]
    let delivered = zip(shares, exposures).map { $0 * $1 }
    #expect(
      relativeError(
        BornhuetterFerguson.capeCodRatio(
          delivered: delivered, shares: shares, exposures: exposures), 1) < 1e-15)
    #expect(
      relativeError(
        BornhuetterFerguson.capeCodRatio(
          delivered: delivered.map { $0 * 0.8 }, shares: shares, exposures: exposures), 0.8) < 1e-15
    )
  }

  @Test("As a distribution: what is delivered is the floor, the rest is t around its expectation")
  func distribution() {
    let year = BornhuetterFerguson.distribution(
      delivered: 30, share: 0.4, target: 100, deviation: 0.2, degreesOfFreedom: 5)
    #expect(relativeError(year.median, 90) < 1e-14)
    let quantile = StudentT(degreesOfFreedom: 5).quantile(0.9)
    #expect(relativeError(year.quantile(0.9), 90 + 100 * 0.6 * 0.2 * quantile) < 1e-12)
    #expect(year.probability(atLeast: 30) == 1)
    #expect(year.quantile(0.01) >= 30)
    // Later in the year less is open.
    let later = BornhuetterFerguson.distribution(
      delivered: 70, share: 0.8, target: 100, deviation: 0.2)
    #expect(relativeError(later.median, 90) < 1e-14)
    #expect(later.quantile(0.9) < year.quantile(0.9))
  }
}
