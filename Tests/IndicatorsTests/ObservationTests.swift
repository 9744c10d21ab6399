import Indicators
import Testing

@Suite struct ObservationTests {
  private static let quarter = Quarter(ordinal: 2024 * 4 + 1)

  @Test(
    "the share of the year that had passed is the month's, else the quarter's",
    arguments: [
      (nil, 0.5), (4, 4.0 / 12), (5, 5.0 / 12), (6, 0.5),
    ] as [(Int?, Double)])
  func elapsed(month: Int?, share: Double) {
    let observation = Observation(
      quarter: Self.quarter, asOf: month.flatMap { Month(year: 2024, number: $0) }, value: 1,
      unit: "个")
    #expect(observation.elapsedShare == share)
  }

  @Test("what is not said is delivered, accumulates from January, printed, uncorrected and certain")
  func defaults() {
    let plain = Observation(quarter: Self.quarter, value: 1, unit: "个")
    #expect(plain.stage == .delivered && plain.basis == .yearToDate && plain.score == 1)
    #expect(!plain.isDerived && !plain.isCorrected && plain.source == nil && plain.asOf == nil)
  }
}
