import Indicators
import Testing

@Suite struct IndicatorSeriesTests {
  private func observation(_ quarter: String, _ value: Double, asOf month: String? = nil) throws
    -> Observation
  {
    Observation(
      quarter: try #require(Quarter(quarter)), asOf: month.flatMap { Month($0) }, value: value,
      unit: "个")
  }

  @Test func the_order_of_the_observations_does_not_matter() throws {
    let observations = try [
      observation("2023Q4", 4), observation("2022Q1", 1), observation("2023Q1", 2),
      observation("2024Q2", 9),
    ]
    let series = IndicatorSeries(
      name: "基站", kind: .cumulative, unit: "个", observations: observations)
    let reversed = IndicatorSeries(
      name: "基站", kind: .cumulative, unit: "个", observations: observations.reversed())
    #expect(series == reversed)
    #expect(series.observations.map(\.value) == [1, 2, 4, 9])
  }

  @Test func a_gap_stays_a_gap() throws {
    let series = IndicatorSeries(
      name: "基站", kind: .cumulative, unit: "个",
      observations: try [observation("2022Q1", 1), observation("2023Q1", 2)])
    #expect(series[try #require(Quarter("2022Q2"))] == nil)
    #expect(series[try #require(Quarter("2023Q1"))]?.value == 2)
    #expect(series.amount(at: try #require(Quarter("2023Q1"))) == nil)
  }

  @Test func of_two_values_in_a_quarter_the_later_month_is_kept() throws {
    for values in [
      try [observation("2024Q2", 3), observation("2024Q2", 2, asOf: "2024-05")],
      try [observation("2024Q2", 2, asOf: "2024-05"), observation("2024Q2", 3)],
    ] {
      let series = IndicatorSeries(
        name: "", kind: .cumulative, unit: "", observations: values)
      #expect(series.observations.map(\.value) == [3])
    }
  }

  @Test func an_earlier_view_knows_nothing_later() throws {
    let series = IndicatorSeries(
      name: "", kind: .level, unit: "家",
      observations: try [observation("2023Q4", 5), observation("2024Q1", 6)])
    #expect(series.upTo(try #require(Quarter("2023Q4"))).observations.map(\.value) == [5])
  }
}
