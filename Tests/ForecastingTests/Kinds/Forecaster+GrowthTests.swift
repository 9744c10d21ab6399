import Forecasting
import Indicators
import Testing

@Suite struct ForecasterGrowthTests {
  private func forecast(_ rate: Double, years: [String: Double]) throws -> IndicatorForecast {
    let quarter = try #require(Quarter("2024Q1"))
    let indicator = Indicator(
      item: "1", part: 1, name: "生产总值增速", kind: .growth,
      target: Target(comparator: .atLeast, value: 5, unit: "%"),
      observations: [Observation(quarter: quarter, value: rate, unit: "%")])
    let history = try years.map {
      Observation(quarter: try #require(Quarter($0.key)), value: $0.value, unit: "%")
    }
    return Forecaster().forecast(
      indicator,
      series: IndicatorSeries(
        name: indicator.name, kind: .growth, unit: "%", observations: history), at: quarter)
  }

  // Last year weighs the same where its rate happens to be this year's.
  @Test(arguments: [5.9, 5.9000001])
  func lastYearIsNamedAlsoWhereNothingPulls(rate: Double) throws {
    let parts = try forecast(rate, years: ["2023Q4": 5.9]).explanation
    #expect(parts.map(\.source) == [.yearToDate, .ownYear(2023)])
    #expect(abs((parts.last?.weight ?? 0) - 0.227058) < 1e-6)
  }

  @Test func everyYearThatIsKnownIsNamedWithItsWeight() throws {
    let parts = try forecast(
      5, years: ["2023Q4": 5.9, "2022Q4": 3.9, "2020Q1": -7.1, "2013Q4": 10]
    ).explanation
    #expect(
      parts.map(\.source) == [.yearToDate, .ownYear(2023), .ownYear(2022), .ownYear(2020)])
    #expect(parts.dropFirst(2).allSatisfy { $0.weight == 0 })
    #expect(parts.map(\.value) == [5, 5.9, 3.9, nil])
    #expect(abs(parts.map(\.weight).reduce(0, +) - 1) < 1e-12)
  }
}
