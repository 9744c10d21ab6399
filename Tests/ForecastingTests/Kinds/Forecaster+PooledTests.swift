import Forecasting
import Indicators
import Testing

@Suite("Indicators with whole earlier years")
struct ForecasterPooledTests {
  static func one(_ kind: IndicatorKind = .cumulative, _ number: Int = 2) -> Case {
    var one = Case(kind: kind, target: 105, value: [14, 45, 72][number - 1])
    one.quarter = Case.quarter(number)
    one.earlier =
      one.years([2021: [9, 30, 60, 88], 2022: [10, 36, 64, 95], 2023: [12, 39, 66, 100]])
      + one.years([2024: Array([14, 45, 72][..<number])])
    return one
  }

  @Test("They are forecast by the engine, with the same digits", arguments: [1, 2, 3])
  func engine(number: Int) throws {
    let forecast = Self.one(.cumulative, number).forecast
    #expect(forecast.method == .pooledRegression(earlierYears: 3))
    let history = [9, 21, 30, 28, 10, 26, 28, 31, 12, 27, 27, 34] + [14, 31, 27].prefix(number)
    let estimate = try PooledPrior.shipped.predict(
      history: history.map { Double($0) }, quarter: number, variant: .flow, target: 105)
    #expect(forecast.probability == estimate.probability(atLeast: 105))
    #expect(forecast.projection?.median == estimate.quantile(0.5))
    #expect(abs(forecast.explanation.map(\.weight).reduce(0, +) - 1) < 1e-9)
  }

  @Test("The probability falls as the target rises; intervals nest; nothing falls below delivered")
  func properties() throws {
    for kind in [IndicatorKind.cumulative, .level] {
      var last = 1.0
      for target in stride(from: 50.0, through: 200, by: 10) {
        var one = Self.one(kind)
        one.target = target
        let forecast = one.forecast
        let probability = try #require(forecast.probability)
        #expect(probability <= last)
        last = probability
        let projection = try #require(forecast.projection)
        #expect(projection.interval95.contains(projection.interval80.lowerBound))
        #expect(projection.interval95.contains(projection.interval80.upperBound))
        if kind == .cumulative { #expect(projection.interval95.lowerBound >= 45) }
      }
    }
  }

  @Test("A month inside the quarter, or a missing quarter, leaves it to the anchored fit")
  func incomplete() {
    var may = Self.one()
    may.earlier.removeAll { $0.quarter == may.quarter }
    may.asOf = Month(year: 2024, number: 5)
    #expect(may.forecast.method == .targetAndPace)
    var gap = Self.one()
    gap.earlier.removeAll { $0.quarter == Quarter(ordinal: 2023 * 4 + 1) }
    #expect(gap.forecast.method == .targetAndPace)
  }

  @Test("Zeros in the history are no obstacle")
  func zeros() throws {
    var one = Self.one()
    one.earlier = one.years([2022: [0, 30, 60, 90], 2023: [0, 35, 60, 95], 2024: [5, 45]])
    #expect(one.forecast.method == .additive)
    #expect(try #require(one.forecast.probability) > 0)
  }

  @Test("An accidental quarter of an earlier year is named, with what it was read as")
  func accidentalQuarter() throws {
    var slip = Self.one(.level, 3)
    slip.earlier = slip.one(thirdQuarterOf: 2022, is: 3)
    let forecast = slip.forecast
    let accident = try #require(forecast.accidentalQuarters.first)
    #expect(forecast.accidentalQuarters.count == 1)
    #expect(accident.quarter == Quarter(ordinal: 2022 * 4 + 2))
    #expect(accident.value == 3)
    #expect(accident.readAs == 36)
    #expect(forecast.series[accident.quarter]?.value == 3, "the series keeps what was published")
    #expect(Self.one(.level, 3).forecast.accidentalQuarters.isEmpty)
  }
}

extension Case {
  /// The earlier values with one of them replaced.
  fileprivate func one(thirdQuarterOf year: Int, is value: Double) -> [Observation] {
    earlier.map {
      var observation = $0
      if $0.quarter == Quarter(ordinal: year * 4 + 2) { observation.value = value }
      return observation
    }
  }
}
