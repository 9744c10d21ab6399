import Forecasting
import Foundation
import Testing

@Suite struct CandidateTests {
  /// Growth of exactly 10 % a year over a fixed season.
  static let growing: [Double] = (0..<14).map { place in
    [20.0, 30, 10, 40][place % 4] * pow(1.1, Double(place / 4))
  }

  @Test(
    "On steady growth over a fixed season every rule with history is right",
    arguments: [
      Candidate.lastYearShare, .growthCarry, .chainLadder,
    ])
  func exact(_ candidate: Candidate) throws {
    let year = try #require(
      candidate.distribution(history: Self.growing, quarter: 2, variant: .flow))
    #expect(abs(year.median / (100 * pow(1.1, 3)) - 1) < 1e-9)
    let level = try #require(
      candidate.distribution(history: Self.growing, quarter: 2, variant: .level))
    #expect(abs(level.median / (40 * pow(1.1, 3)) - 1) < 1e-9)
  }

  @Test("A trend with seasonal dummies reproduces one, and the damped one lags behind")
  func trend() throws {
    let history = (0..<14).map { place in
      exp(0.02 * Double(place)) * [0.8, 1.1, 0.9, 1.2][place % 4]
    }
    let end = exp(0.02 * 15) * 1.2
    let straight = try #require(
      Candidate.trendSeason.distribution(history: history, quarter: 2, variant: .level))
    #expect(abs(straight.median / end - 1) < 1e-9)
    let damped = try #require(
      Candidate.dampedLevel.distribution(history: history, quarter: 2, variant: .level))
    #expect(damped.median < straight.median)
    #expect(damped.median > straight.median * exp(-0.021))
  }

  @Test("Pace")
  func pace() throws {
    let year = try #require(
      Candidate.pace.distribution(history: [10, 14], quarter: 2, variant: .flow))
    #expect(abs(year.median - 48) < 1e-12)
    #expect(year.probability(atLeast: 24) == 1)
  }

  @Test("Too little history is no forecast", arguments: Candidate.allCases)
  func missing(_ candidate: Candidate) {
    #expect(candidate.distribution(history: [1, 0], quarter: 2, variant: .flow) == nil)
    #expect(candidate.distribution(history: [1, 2], quarter: 1, variant: .flow) == nil)
    if candidate != .pace {
      #expect(candidate.distribution(history: [1], quarter: 1, variant: .flow) == nil)
    }
  }
}
