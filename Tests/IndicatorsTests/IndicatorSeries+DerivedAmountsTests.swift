import Indicators
import Testing

@Suite struct DerivedAmountsTests {
  private func observation(
    _ text: String, _ value: Double, _ unit: String, asOf: String? = nil
  ) throws -> Observation {
    Observation(
      quarter: try #require(Quarter(text)), asOf: asOf.flatMap { Month($0) }, value: value,
      unit: unit)
  }

  @Test func dividesByOnePlusGrowthAndMarksIt() throws {
    let series = IndicatorSeries(
      name: "一般公共预算收入增速", kind: .growth, unit: "%",
      observations: [try observation("2024Q1", 0.9, "%")],
      amounts: [try observation("2024Q1", 384.6e8, "元")])
    let quarter = try #require(Quarter("2024Q1"))
    let earlier = try #require(series.amountAYearEarlier(than: quarter))
    #expect(earlier.quarter == Quarter("2023Q1"))
    #expect(earlier.isDerived)
    #expect(earlier.unit == "元")
    // 38460000000 / 1.009 by bc: 38116947472.745292…
    #expect(abs(earlier.value - 38_116_947_472.745) < 0.001)
  }

  @Test func neverReplacesAStatedAmountAndWorksBackwards() throws {
    let series = IndicatorSeries(
      name: "x", kind: .growth, unit: "%",
      observations: [
        try observation("2022Q4", 25, "%"), try observation("2023Q4", 50, "%"),
        try observation("2024Q4", 10, "%"),
      ],
      amounts: [try observation("2023Q4", 150, "元"), try observation("2024Q4", 200, "元")])
    let filled = series.withDerivedAmounts()
    #expect(filled.amounts.map(\.value) == [80, 100, 150, 200])
    #expect(filled.amounts.map(\.isDerived) == [true, true, false, false])
    #expect(filled.observations == series.observations)
    #expect(filled.withDerivedAmounts() == filled)
  }

  @Test func refusesMismatchedMonthsAndImpossibleGrowth() throws {
    let quarter = try #require(Quarter("2024Q2"))
    let otherMonth = IndicatorSeries(
      name: "x", kind: .growth, unit: "%", observations: [try observation("2024Q2", 5, "%")],
      amounts: [try observation("2024Q2", 100, "元", asOf: "2024-05")])
    #expect(otherMonth.amountAYearEarlier(than: quarter) == nil)
    let gone = IndicatorSeries(
      name: "x", kind: .growth, unit: "%", observations: [try observation("2024Q2", -100, "%")],
      amounts: [try observation("2024Q2", 100, "元")])
    #expect(gone.amountAYearEarlier(than: quarter) == nil)
    let count = IndicatorSeries(
      name: "x", kind: .cumulative, unit: "个", observations: [try observation("2024Q2", 5, "个")],
      amounts: [try observation("2024Q2", 100, "元")])
    #expect(count.withDerivedAmounts() == count)
  }
}
