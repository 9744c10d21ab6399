import Indicators
import Testing

@testable import Forecasting

@Suite struct IndicatorSeriesLedgerTests {
  private func observation(
    _ quarter: String, _ value: Double, unit: String = "个", stage: Stage = .delivered,
    basis: Observation.Basis = .yearToDate, asOf: String? = nil
  ) throws -> Observation {
    Observation(
      quarter: try #require(Quarter(quarter)), asOf: asOf.flatMap { Month($0) }, value: value,
      unit: unit, stage: stage, basis: basis)
  }

  private func indicator(
    _ observations: [Observation], _ kind: IndicatorKind = .cumulative, unit: String = "个"
  ) -> Indicator {
    Indicator(
      item: "1", part: 1, name: "新建", kind: kind,
      target: Target(comparator: .atLeast, value: 100, unit: unit), observations: observations)
  }

  private func history(_ observations: [Observation], unit: String = "个") -> IndicatorSeries {
    IndicatorSeries(
      name: "新建", kind: .cumulative, unit: unit, observations: observations,
      amounts: observations)
  }

  private let now = Quarter(ordinal: 2024 * 4 + 1)

  @Test("The ledger's own value wins over the history's, and nothing later is known")
  func pooled() throws {
    let series = IndicatorSeries(
      indicator([try observation("2024Q2", 55), try observation("2024Q3", 80)]),
      history: history([
        try observation("2023Q4", 90), try observation("2024Q1", 20),
        try observation("2024Q2", 50), try observation("2024Q4", 99),
      ]), at: now)
    #expect(series.observations.map(\.value) == [90, 20, 55])
    #expect(series.amounts.map(\.value) == [90, 20, 50])
    #expect(series.name == "新建" && series.kind == .cumulative && series.unit == "个")
  }

  @Test("Earlier stages, numbers that are none, and a stock read for a count stay out")
  func usable() throws {
    let reported = [
      try observation("2023Q1", 9, stage: .started), try observation("2023Q2", .nan),
      try observation("2023Q3", 900, basis: .stock), try observation("2023Q4", 90),
    ]
    let series = IndicatorSeries(indicator(reported), history: nil, at: now)
    #expect(series.observations.map(\.value) == [90])
    let stock = IndicatorSeries(indicator(reported, .level), history: nil, at: now)
    #expect(stock.observations.map(\.value) == [900, 90])
    let bad = IndicatorSeries(
      indicator([]), history: history([try observation("2023Q1", .infinity)]), at: now)
    #expect(bad.observations.isEmpty && bad.amounts.isEmpty)
  }

  @Test("A history in another unit is left out, one without unit is taken")
  func units() throws {
    for (unit, count) in [("个", 1), ("", 1), ("公里", 0)] {
      let series = IndicatorSeries(
        indicator([]), history: history([try observation("2023Q4", 90)], unit: unit), at: now)
      #expect(series.observations.count == count, "\(unit)")
      #expect(series.unit == "个")
    }
  }

  @Test("An earlier year needs its value at the same point and its end")
  func earlierYears() throws {
    let series = history([
      try observation("2020Q2", 30), try observation("2020Q4", 100),
      try observation("2021Q2", 33),
      try observation("2022Q2", 34, asOf: "2022-05"), try observation("2022Q4", 101),
      try observation("2023Q2", 36), try observation("2023Q4", 99, asOf: "2023-11"),
      try observation("2024Q2", 40), try observation("2024Q4", 120),
    ])
    let years = series.earlierYears(at: try observation("2024Q2", 40))
    #expect(years.map(\.year) == [2020])
    #expect(years.first?.soFar == 30 && years.first?.yearEnd == 100)
    // A value of May finds the Mays.
    let may = series.earlierYears(at: try observation("2024Q2", 40, asOf: "2024-05"))
    #expect(may.map(\.year) == [2022])
  }
}
