import Forecasting
import Testing
import _TestSupport

@Suite("The number of targets met under a common shock")
struct CommonShockTests {
  static let trials = PoissonBinomialTests.trials

  // Origin: scipy 1.17.1, `integrate.quad` over the shock of the sum over all 64 outcomes.
  @Test("The common shock agrees with numerical integration")
  func commonShock() {
    let together = PoissonBinomial(Self.trials, commonShock: 0.3)
    let reference = [
      0.025742162146079342, 0.10924282789597378, 0.21139121501957658, 0.27527254966856607,
      0.24566314971133466, 0.11662407913698115, 0.016064016421488386,
    ]
    #expect(relativeError(together.probabilities, reference) < 1e-10)
  }

  @Test("A shock keeps the expectation and widens", arguments: [0.05, 0.2, 0.5, 0.9])
  func widens(correlation: Double) {
    let alone = PoissonBinomial(Self.trials)
    let together = PoissonBinomial(Self.trials, commonShock: correlation)
    #expect(abs(together.mean - alone.mean) < 1e-9)
    #expect(together.variance > alone.variance)
    #expect(abs(together.probabilities.reduce(0, +) - 1) < 1e-12)
  }

  @Test("No correlation is independence; certainty stays certain")
  func limits() {
    #expect(PoissonBinomial(Self.trials, commonShock: 0) == PoissonBinomial(Self.trials))
    #expect(abs(PoissonBinomial([1, 0], commonShock: 0.4).probability(atLeast: 1) - 1) < 1e-12)
    #expect(PoissonBinomial([1, 0], commonShock: 0.4).probability(atLeast: 2) == 0)
  }
}
