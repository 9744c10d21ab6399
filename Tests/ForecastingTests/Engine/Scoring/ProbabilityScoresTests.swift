import Forecasting
import Foundation
import LeastSquares
import Testing

@Suite struct ProbabilityScoresTests {
  // Reference: numerical integration, design/methods.md 7.10.
  @Test(
    "Score of a t",
    arguments: [
      (0.0, 5.0, 0.25702536290064715), (1.5, 5, 0.9685284923237387), (-2, 2, 1.3387690082435861),
      (0.3, 1.5, 0.3683833446466307),
    ])
  func studentT(_ z: Double, _ degrees: Double, _ expected: Double) {
    let score = ProbabilityScores.continuousRanked(studentT: degrees, at: z)
    #expect(abs(score - expected) < 1e-11)
  }

  @Test("Without a mean there is no score; the normal is the limit")
  func limits() {
    #expect(ProbabilityScores.continuousRanked(studentT: 1, at: 0) == .infinity)
    let normal = ProbabilityScores.continuousRanked(studentT: .infinity, at: 0.7)
    let nearly = ProbabilityScores.continuousRanked(studentT: 1e6, at: 0.7)
    #expect(abs(normal - nearly) < 1e-6)
  }

  @Test("The score of a tabulated normal is the normal's", arguments: [-2.0, 0, 0.7, 3])
  func tabulated(_ value: Double) {
    let distribution = PredictiveDistribution(
      scale: .linear, offset: 10, unit: 2, location: 0, spread: 1, shape: .normal)
    let expected = 2 * ProbabilityScores.continuousRanked(studentT: .infinity, at: value)
    let found = ProbabilityScores.continuousRanked(distribution, at: 10 + 2 * value)
    #expect(abs(found - expected) < 0.01)
  }

  @Test("Brier, logarithm")
  func probabilities() {
    #expect(abs(ProbabilityScores.brier(0.8, met: true) - 0.04) < 1e-15)
    #expect(abs(ProbabilityScores.brier(0.8, met: false) - 0.64) < 1e-15)
    #expect(abs(ProbabilityScores.logarithmic(0.25, met: true) - 2 * log(2)) < 1e-12)
    #expect(abs(ProbabilityScores.logarithmic(1, met: false) + log(0.01)) < 1e-12)
  }
}
