import Forecasting
import Indicators
import Testing

@Suite("Growth carried to the year end")
struct ForecasterGrowthTests {
  static func one(_ value: Double, _ number: Int = 1) -> Case {
    var one = Case(kind: .growth, target: 5, unit: "%", value: value)
    one.quarter = Case.quarter(number)
    return one
  }

  @Test("It is the engine's growth model, with the same digits")
  func engine() throws {
    var one = Self.one(6.2, 2)
    one.earlier = one.years([2022: [4, 4.5, 5, 5.1], 2023: [5, 5.5, 5.8, 5.9], 2024: [6.8]])
    let forecast = one.forecast
    let model = try #require(
      GrowthModel.shipped.predict(
        yearToDate: [6.8, 6.2], history: [[4, 4.5, 5, 5.1], [5, 5.5, 5.8, 5.9]]))
    #expect(forecast.projection?.median == model.median)
    #expect(forecast.probability == model.probability(atLeast: 5))
    #expect(forecast.method == .growthCarried)
  }

  @Test("The spread shrinks as the year goes on, month by month")
  func narrows() throws {
    var last = Double.infinity
    for month in 1...11 {
      var one = Self.one(5.4, (month - 1) / 3 + 1)
      one.asOf = Month(year: 2024, number: month)
      let interval = try #require(one.forecast.projection).interval80
      let width = interval.upperBound - interval.lowerBound
      #expect(width < last, "month \(month)")
      last = width
    }
  }

  @Test("A year whose earlier years ended far from their springs is wide")
  func wildPast() throws {
    func width(_ years: [Int: [Double]]) throws -> Double {
      var one = Self.one(5.4)
      one.earlier = one.years(years)
      let interval = try #require(one.forecast.projection).interval80
      return interval.upperBound - interval.lowerBound
    }
    let calm = try width([2022: [5, 5, 5, 5.2], 2023: [5.4, 5.3, 5.3, 5.4]])
    let wild = try width([2022: [-6, -2, 0, 3], 2023: [14, 9, 7, 5.4]])
    #expect(wild > 1.5 * calm)
  }

  @Test("A rest of the year that counts for less can move the year by less")
  func remainingShare() throws {
    var one = Self.one(5)
    func amount(_ number: Int, _ value: Double) -> Observation {
      Observation(quarter: Quarter(ordinal: 2023 * 4 + number - 1), value: value, unit: "元")
    }
    func width(_ firstQuarter: Double) throws -> Double {
      one.amounts = [amount(1, firstQuarter), amount(4, 1000)]
      let interval = try #require(one.forecast.projection).interval80
      return interval.upperBound - interval.lowerBound
    }
    #expect(abs(try width(500) / width(200) - 500.0 / 800) < 1e-9)
  }

  @Test("The explanation names this year, last year and the pace, and sums to 1")
  func explanation() {
    var one = Self.one(6.2, 2)
    one.earlier = one.years([2023: [5, 5.5, 5.8, 5.9], 2024: [6.8]])
    let explanation = one.forecast.explanation
    #expect(explanation.map(\.source) == [.yearToDate, .ownYear(2023), .pace])
    #expect(abs(explanation.map(\.weight).reduce(0, +) - 1) < 1e-12)
  }

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
