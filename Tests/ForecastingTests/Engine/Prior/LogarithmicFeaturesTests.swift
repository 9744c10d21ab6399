import Foundation
import Testing
import _TestSupport

@testable import Forecasting

/// Values are worked out from the definitions in the tests themselves, quarter by quarter.
@Suite struct LogarithmicFeaturesTests {
  private func value(_ values: [String: Double], _ name: String) throws -> Double {
    try #require(values[name], "\(name)")
  }

  private func expect(
    _ values: [String: Double], _ name: String, _ expected: Double,
    location: SourceLocation = #_sourceLocation
  ) throws {
    #expect(
      abs(try value(values, name) - expected) < 1e-12, "\(name)", sourceLocation: location)
  }

  @Test("One earlier year")
  func oneYear() throws {
    let filled = FilledWindow(.logarithmic, .flow, [100, 110, 120, 130, 105, 111])
    let growth = log(111.0 / 110)
    try expect(filled.location, "growth", growth)
    try expect(filled.location, "growthBent25", bent(growth, 0.25))
    try expect(filled.location, "growthBent8", bent(growth, 0.08))
    try expect(filled.location, "growthSize", growth)
    try expect(filled.location, "growthNegative", 0)
    try expect(filled.location, "yearToDate", log(216.0 / 210) - growth)
    let momentum = growth - log(1.05)
    try expect(filled.location, "momentumBent3", bent(momentum, 0.03))
    try expect(filled.location, "momentumBent10", bent(momentum, 0.1))
    try expect(filled.spread, "growthSize", 0.5 * log(growth * growth + 0.15 * 0.15))
    let mean = (growth + log(1.05)) / 2
    try expect(filled.spread, "growthMean", 0.5 * log(mean * mean + 0.15 * 0.15))
    try expect(filled.spread, "growth", growth)
    try expect(filled.spread, "momentumMean", 0.5 * log(momentum * momentum + 0.03 * 0.03))
    // The latest five steps from quarter to quarter.
    let y = [100.0, 110, 120, 130, 105, 111]
    let steps = zip(y, y.dropFirst()).map { log($1 / $0) }
    let average = steps.reduce(0, +) / 5
    let variance = steps.reduce(0) { $0 + $1 * $1 } / 5 - average * average
    try expect(filled.spread, "variation", log(variance.squareRoot() + 0.02))
    try expect(filled.spread, "variationFar", variance.squareRoot())
    try expect(filled.spread, "roughness", log(0.03 + 3e-3))
    // This quarter carried on against growth on a year earlier, as far as the year was smooth.
    let own = momentum * momentum + 0.25 * growth * growth + 1e-3
    let trust = own / (own + 4 * variance)
    let gap = (log(111) + log(2) - log(250) - growth) * trust
    try expect(filled.location, "paceGap", gap)
    try expect(filled.location, "paceGapSquared", gap * trust)
    try expect(filled.location, "lastStep", log(111.0 / 105) * trust)
    let steady = 1 / (1 + variance / (0.15 * 0.15))
    try expect(filled.location, "growthSteady", growth * steady)
  }

  @Test("Three earlier years")
  func threeYears() throws {
    let y = [90.0, 95, 99, 104, 92, 99, 103, 106, 97, 101, 104, 113, 100]
    let filled = FilledWindow(.logarithmic, .flow, y)
    func rest(_ year: Int) -> Double { log(y[(4 * year + 1)..<(4 * year + 4)].reduce(0, +)) }
    func growth(_ year: Int) -> Double { log(y[4 * year] / y[4 * year - 4]) }
    try expect(filled.location, "growth", growth(3))
    try expect(
      filled.location, "yearGrowth",
      log(y[8..<12].reduce(0, +)) - log(y[4..<8].reduce(0, +)))
    // Growth after the first quarter carried on: how far off it was in the two years that can tell.
    let errors = [rest(2) - rest(1) - growth(2), rest(1) - rest(0) - growth(1)]
    try expect(filled.location, "carryError", errors[0])
    try expect(filled.location, "carryErrorMean", (errors[0] + errors[1]) / 2)
    // Squared errors of three simple rules decide how much each is believed.
    let carried = (errors[0] * errors[0] + errors[1] * errors[1]) / 2 + 1e-4
    let again =
      (pow(rest(2) - rest(1), 2) + pow(rest(1) - rest(0), 2)) / 2 + 1e-4
    let pace =
      (0..<3).reduce(0) { $0 + pow(rest($1) - log(3 * y[4 * $1]), 2) } / 3 + 1e-4
    try expect(filled.location, "growthTrusted", growth(3) * again / (again + carried))
    let paceNow = log(3 * y[12]) - rest(2)
    let trust = carried / (carried + pace)
    try expect(filled.location, "paceGap", (paceNow - growth(3)) * trust)
    try expect(
      filled.location, "combination",
      (growth(3) / carried + paceNow / pace) / (1 / carried + 1 / pace + 1 / again))
    try expect(filled.spread, "bestRuleError", 0.5 * log(min(carried, pace, again)))
    // Growth on a year earlier, quarter by quarter, and how it moved.
    let growths = (4..<13).map { log(y[$0] / y[$0 - 4]) }
    let changes = zip(growths, growths.dropFirst()).map { $1 - $0 }
    for back in 1...6 {
      try expect(filled.location, "change\(back)", bent(changes[8 - back], 0.1))
    }
    try expect(
      filled.spread, "recentChange",
      log((changes.reduce(0) { $0 + $1 * $1 } / 8).squareRoot() + 3e-3))
    let mean = growths.reduce(0, +) / 9
    let deviation = (growths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 9).squareRoot()
    try expect(filled.spread, "growthDeviation", log(deviation + 3e-3))
  }

  @Test("A season that repeats exactly leaves growth and its changes as they are", arguments: 1...5)
  func season(years: Int) throws {
    var random = _TestSupport.SplitMix64(seed: UInt64(years))
    for quarter in 1...3 {
      let plain = (0..<(4 * years + quarter)).map { _ in 100 * (1 + 0.03 * random.normal()) }
      let season = [0.8, 1.1, 0.9, 1.2]
      let seasonal = plain.indices.map { plain[$0] * season[$0 % 4] }
      let one = FilledWindow(.logarithmic, .flow, plain).location
      let other = FilledWindow(.logarithmic, .flow, seasonal).location
      for (name, value) in one
      where name.hasPrefix("change") || name.hasPrefix("momentum")
        || ["growth", "growthBent25", "growthBent8", "growthSize", "growthNegative"].contains(name)
      {
        #expect(abs(try self.value(other, name) - value) < 1e-12, "\(name)")
      }
    }
  }

  @Test(
    "Steady growth with a season says the same in every regressor of growth, and all rules agree")
  func steady() throws {
    let y = (0..<22).map { 100 * pow(1.02, Double($0)) * [1, 1.3, 0.7, 1.1][$0 % 4] }
    let filled = FilledWindow(.logarithmic, .flow, y)
    let growth = 4 * log(1.02)
    try expect(filled.location, "growth", growth)
    try expect(filled.location, "yearGrowth", growth)
    try expect(filled.location, "carryError", 0)
    try expect(filled.location, "carryErrorMean", 0)
    try expect(filled.location, "yearToDate", 0)
    for back in 2...6 { try expect(filled.location, "change\(back)", 0) }
  }

  @Test("An accidental quarter is read anew before anything is made of it")
  func accident() {
    let right = [90.0, 95, 99, 104, 93, 97, 103, 106, 96]
    var slip = right
    slip[7] = 1.06
    let (one, other) = (
      FilledWindow(.logarithmic, .flow, right), FilledWindow(.logarithmic, .flow, slip)
    )
    #expect(abs(other.frame.unit / one.frame.unit - 1) < 0.05)
    for (name, value) in one.location {
      #expect(abs((other.location[name] ?? .nan) - value) < 0.2, "\(name)")
    }
  }
}
