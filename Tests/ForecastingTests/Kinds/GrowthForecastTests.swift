import Forecasting
import Indicators
import Testing

@Suite("Growth carried to the year end")
struct GrowthForecastTests {
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
}
