import Forecasting
import Testing
import _TestSupport

@Suite("The number of targets met")
struct PoissonBinomialTests {
  // Origin: Python 3, sum over all 64 outcomes of six trials.
  static let trials = [0.9, 0.5, 0.25, 0.7, 0.05, 0.62]
  static let masses = [
    0.00406125, 0.0582825, 0.23499875, 0.382755, 0.25849875, 0.0589625, 0.00244125,
  ]

  @Test("Convolution is exact")
  func exact() {
    let met = PoissonBinomial(Self.trials)
    #expect(relativeError(met.probabilities, Self.masses) < 1e-13)
    #expect(abs(met.mean - Self.trials.reduce(0, +)) < 1e-13)
    #expect(abs(met.variance - Self.trials.reduce(0) { $0 + $1 * (1 - $1) }) < 1e-13)
    #expect(met.quantile(0.5) == 3)
    #expect(met.interval(level: 0.8) == 2...4)
    #expect(abs(met.probability(atLeast: 5) - 0.06140375) < 1e-13)
  }

  @Test("Leaving out counts without mass changes none that has it", arguments: [40, 700, 3000])
  func band(_ count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let trials = (0..<count).map { index in
      index % 50 == 0 ? 1 : index % 7 == 0 ? 0 : random.uniform(in: 0..<1)
    }
    var masses = [1.0]
    for trial in trials {
      masses.append(0)
      for index in masses.indices.dropFirst().reversed() {
        masses[index] = masses[index] * (1 - trial) + masses[index - 1] * trial
      }
      masses[0] *= 1 - trial
    }
    let met = PoissonBinomial(trials)
    #expect(zip(met.probabilities, masses).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(met.probabilities.count == count + 1)
    #expect(abs(met.probabilities.reduce(0, +) - 1) < 1e-12)
  }

  @Test("The order of the trials does not matter, certain ones only shift")
  func certain() {
    let met = PoissonBinomial(Self.trials)
    #expect(
      relativeError(PoissonBinomial(Self.trials.reversed()).probabilities, met.probabilities)
        < 1e-12)
    let shifted = PoissonBinomial(Self.trials + [1, 0])
    #expect(relativeError(Array(shifted.probabilities[1...7]), met.probabilities) < 1e-12)
    #expect(PoissonBinomial([]).probabilities == [1])
  }
}
