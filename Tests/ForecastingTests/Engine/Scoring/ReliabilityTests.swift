import Testing
import _TestSupport

@testable import Forecasting

@Suite struct ReliabilityTests {
  private func gathered(_ forecasts: [(Double, Bool)]) -> Reliability {
    var reliability = Reliability()
    for (probability, met) in forecasts { reliability.add(probability, met: met) }
    return reliability
  }

  private func random(_ count: Int, seed: UInt64) -> [(Double, Bool)] {
    var random = _TestSupport.SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let probability = random.uniform()
      return (probability, random.uniform() < probability)
    }
  }

  @Test("A tenth begins with its own number, and the last one holds certainty")
  func tenths() {
    for tenth in 0..<10 {
      let start = Double(tenth) / 10
      for probability in [start, start + 0.05, start + 0.0999] {
        let reliability = gathered([(probability, false)])
        #expect(reliability.bins.firstIndex { $0.count == 1 } == tenth, "\(probability)")
      }
    }
    #expect(gathered([(1, true)]).bins[9].count == 1)
    #expect(gathered([(-0.01, true)]).bins[0].count == 1)
  }

  @Test("A tenth tells its mean and what came true of it; an empty one nothing")
  func bin() throws {
    let bin = gathered([(0.21, true), (0.25, false), (0.29, false), (0.25, true)]).bins[2]
    #expect(bin.count == 4 && bin.metCount == 2)
    #expect(abs(try #require(bin.meanProbability) - 0.25) < 1e-15)
    #expect(bin.observedFrequency == 0.5)
    let empty = Reliability()
    #expect(empty.count == 0 && empty.bins.count == 10)
    #expect(empty.bins.allSatisfy { $0.meanProbability == nil && $0.observedFrequency == nil })
  }

  // Worked by hand: 0.25 three times of four, 0.75 twice of two; base rate 5/6.
  @Test("Murphy's decomposition")
  func decomposition() {
    let reliability = gathered([
      (0.25, true), (0.25, true), (0.25, true), (0.25, false), (0.75, true), (0.75, true),
    ])
    let parts = reliability.decomposition
    #expect(abs(parts.reliability - (4 * 0.25 + 2 * 0.0625) / 6) < 1e-15)
    let (base, low) = (5.0 / 6, 0.75)
    #expect(
      abs(
        parts.resolution - (4 * (low - base) * (low - base) + 2 * (1 - base) * (1 - base)) / 6)
        < 1e-15)
    #expect(abs(parts.uncertainty - 5.0 / 36) < 1e-15)
  }

  @Test("Its parts make up the Brier score where a tenth has one forecast", arguments: [1, 2, 3])
  func brier(seed: UInt64) {
    let forecasts = random(300, seed: seed).map { (($0.0 * 10).rounded(.down) / 10 + 0.03, $0.1) }
    let parts = gathered(forecasts).decomposition
    let brier =
      forecasts.reduce(0) { $0 + ProbabilityScores.brier($1.0, met: $1.1) }
      / Double(forecasts.count)
    #expect(abs(parts.reliability - parts.resolution + parts.uncertainty - brier) < 1e-12)
    #expect(parts.reliability >= 0 && parts.resolution >= 0)
  }

  @Test("Nothing forecast has nothing to take apart")
  func nothing() {
    let parts = Reliability().decomposition
    #expect(parts.reliability == 0 && parts.resolution == 0 && parts.uncertainty == 0)
  }

  @Test("Groups add up, and order does not matter")
  func groups() {
    let forecasts = random(200, seed: 9)
    let all = gathered(forecasts)
    var sum = gathered(Array(forecasts[..<70]))
    sum.add(gathered(Array(forecasts[70...])))
    let reversed = gathered(forecasts.reversed())
    for other in [sum, reversed] {
      #expect(other.bins.map(\.count) == all.bins.map(\.count))
      #expect(other.bins.map(\.metCount) == all.bins.map(\.metCount))
      #expect(
        relativeError(other.bins.map(\.probabilitySum), all.bins.map(\.probabilitySum)) < 1e-13)
    }
    #expect(all.count == 200)
  }
}
