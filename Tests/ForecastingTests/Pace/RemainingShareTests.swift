import Indicators
import Testing

@testable import Forecasting

@Suite struct RemainingShareTests {
  private func observation(_ text: String, _ value: Double, asOf: String? = nil) throws
    -> Observation
  {
    Observation(
      quarter: try #require(Quarter(text)), asOf: asOf.flatMap { Month($0) }, value: value,
      unit: "元")
  }

  private func share(
    _ amounts: [Observation], growth: Double = 10, name: String = "出口增速",
    at quarter: String = "2024Q2",
    asOf: String? = nil
  ) throws -> RemainingShare {
    let latest = try observation(quarter, growth, asOf: asOf)
    return RemainingShare(
      IndicatorSeries(
        name: name, kind: .growth, unit: "%", observations: [latest], amounts: amounts),
      latest: latest, reference: .published)
  }

  @Test("Off last year's stated amounts")
  func stated() throws {
    let known = try share([try observation("2023Q2", 30), try observation("2023Q4", 80)])
    #expect(known.share == 0.625 && !known.isApproximate)
  }

  @Test("Failing that, off this year's amount and growth")
  func derived() throws {
    let known = try share([try observation("2024Q2", 33), try observation("2023Q4", 80)])
    #expect(abs(known.share - 0.625) < 1e-15 && !known.isApproximate)
    // What is stated counts before what is derived.
    let both = try share([
      try observation("2023Q2", 20), try observation("2024Q2", 33), try observation("2023Q4", 80),
    ])
    #expect(both.share == 0.75)
  }

  @Test("Failing both, off the reference class, and it is told")
  func reference() throws {
    let expected = ReferenceClass.published.remainingShare(elapsed: 0.5)
    for amounts in [
      [], [try observation("2023Q2", 30)], [try observation("2023Q4", 80)],
      // More than the year had, or nothing.
      [try observation("2023Q2", 80), try observation("2023Q4", 80)],
      [try observation("2023Q2", 0), try observation("2023Q4", 80)],
      // A year that was told to November.
      [try observation("2023Q2", 30), try observation("2023Q4", 80, asOf: "2023-11")],
      // Another month than the rate's.
      [try observation("2023Q2", 30, asOf: "2023-05"), try observation("2023Q4", 80)],
    ] {
      let known = try share(amounts)
      #expect(known.share == expected && known.isApproximate)
    }
  }

  @Test("A month finds the same month")
  func month() throws {
    let known = try share(
      [try observation("2023Q2", 20, asOf: "2023-05"), try observation("2023Q4", 80)],
      asOf: "2024-05")
    #expect(known.share == 0.75 && !known.isApproximate)
  }

  @Test(
    "Growth at constant prices beside nominal amounts is approximate",
    arguments: ["地区生产总值增速", "GDP增速", "规上工业增加值增速", "实际增速"])
  func constantPrices(_ name: String) throws {
    let known = try share(
      [try observation("2023Q2", 30), try observation("2023Q4", 80)], name: name)
    #expect(known.share == 0.625 && known.isApproximate)
  }
}
