import Testing

@testable import Forecasting

@Suite struct CompoundGrowthTests {
  @Test("growth a year, and none where it is not defined")
  func rate() throws {
    let doubled = try #require(CompoundGrowth.rate(from: 10, to: 20, years: 1))
    #expect((doubled - 1).magnitude < 1e-15)
    let fall = try #require(CompoundGrowth.rate(from: 14.5, to: 10.2, years: 8))
    #expect((fall - -0.04301744462350621).magnitude < 1e-14)
    #expect(CompoundGrowth.rate(from: 5, to: 0, years: 2) == -1)
    #expect(CompoundGrowth.rate(from: -4, to: -8, years: 1) == 1)
    #expect(CompoundGrowth.rate(from: 0, to: 5, years: 1) == nil)
    #expect(CompoundGrowth.rate(from: 5, to: -5, years: 1) == nil)
    #expect(CompoundGrowth.rate(from: 5, to: 6, years: 0) == nil)
    #expect(CompoundGrowth.rate(from: .nan, to: 6, years: 1) == nil)
  }

  @Test("carrying the rate on for as long again squares the ratio", arguments: [0.3, 0.9, 1.7, 4])
  func composes(ratio: Double) throws {
    let once = try #require(CompoundGrowth.rate(from: 1, to: ratio, years: 3))
    let twice = try #require(CompoundGrowth.rate(from: 1, to: ratio * ratio, years: 6))
    #expect((once - twice).magnitude < 1e-14)
  }
}
