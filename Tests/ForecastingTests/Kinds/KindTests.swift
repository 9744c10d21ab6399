import Forecasting
import Indicators
import Testing

@Suite("What each kind does with its numbers")
struct KindTests {
  @Test(
    "Without a usable number there is no probability, and the method says why",
    arguments: [
      (Case(kind: .qualitative), ForecastMethod.Unavailable.qualitative),
      (Case(value: nil), .noNumber), (Case(value: .nan), .noNumber),
      (Case(value: .infinity), .noNumber),
      (Case(comparator: .relative, target: nil), .relativeTarget),
      (Case(target: nil), .noTarget), (Case(target: .nan), .noTarget),
      (Case(target: -5), .notFittable), (Case(kind: .level, stage: .applied), .notFittable),
    ])
  func unavailable(_ one: Case, reason: ForecastMethod.Unavailable) {
    let forecast = one.forecast
    #expect(forecast.method == .unavailable(reason))
    #expect(forecast.probability == nil)
    #expect(forecast.projection == nil)
    #expect(forecast.status == .noData)
    #expect(forecast.evidence == .none)
  }

  @Test("Nothing delivered yet is a number: low, and lower later in the year")
  func zero() throws {
    var last = 1.0
    for number in 1...3 {
      var one = Case(value: 0)
      one.quarter = Case.quarter(number)
      let forecast = one.forecast
      #expect(forecast.evidence == .direct)
      let probability = try #require(forecast.probability)
      #expect(probability < last && probability < 0.4)
      last = probability
    }
    #expect(last < 0.05)
  }

  @Test("A later stage of the same count is worth more, and all of them are indirect")
  func stages() throws {
    var last = 0.0
    for stage in Stage.allCases {
      let forecast = Case(value: 46, stage: stage).forecast
      #expect(forecast.evidence == (stage == .delivered ? .direct : .indirect))
      let probability = try #require(forecast.probability)
      #expect(probability > last)
      last = probability
      if stage != .delivered {
        #expect(forecast.method == .stageModel)
        #expect(forecast.timeProportional == nil)
        #expect(forecast.requiredPace == nil)
      }
    }
  }

  @Test("Work that has begun on nine of twelve plants does not make more than twelve")
  func stageCeiling() throws {
    let plants = Case(comparator: .reach, target: 12, value: 9, stage: .started).forecast
    #expect(try #require(plants.projection).interval95.upperBound == 12)
  }

  @Test("A part's percentage is indirect and says less than the whole project's")
  func part() throws {
    let whole = Case(kind: .completion, unit: "%", value: 98).forecast
    let part = Case(kind: .completion, unit: "%", value: 98, stage: .started).forecast
    #expect(whole.evidence == .direct)
    #expect(part.evidence == .indirect)
    #expect(try #require(part.probability) < #require(whole.probability))
  }

  @Test("A project that stands still is less likely to finish than one that moves")
  func ownPace() throws {
    func forecast(before: Double) throws -> IndicatorForecast {
      var one = Case(kind: .completion, unit: "%", value: 70)
      one.quarter = Case.quarter(2)
      one.earlier = one.years([2024: [before]])
      return one.forecast
    }
    let still = try forecast(before: 70)
    let moving = try forecast(before: 40)
    #expect(try #require(still.probability) < #require(moving.probability))
    #expect(moving.explanation.contains { $0.source == .pace })
  }

  @Test("Own years teach the season: 20 % in spring is normal where springs always are")
  func ownYears() throws {
    var one = Case(value: 10)
    let alone = try #require(one.forecast.probability)
    one.earlier = one.years([
      2021: [9, 30, 60, 98], 2022: [10, 32, 64, 105], 2023: [11, 33, 66, 110],
    ])
    #expect(try #require(one.forecast.probability) > alone + 0.2)
  }

  @Test("Falls and ceilings are read in their own direction")
  func directions() throws {
    var fall = Case(kind: .growth, comparator: .decrease, target: 3.43, unit: "%", value: -5)
    #expect(try #require(fall.forecast.probability) > 0.8)
    #expect(fall.forecast.timeProportional?.isBehind == false)
    fall.value = 2
    #expect(try #require(fall.forecast.probability) < 0.05)
    #expect(fall.forecast.timeProportional?.isBehind == true)
    // A counted fall accumulates: 压减20万吨.
    #expect(Case(comparator: .decrease, value: 100).forecast.status == .met)
    var ceiling = Case(kind: .level, comparator: .atMost, target: 5.5, unit: "%", value: 5.0)
    #expect(try #require(ceiling.forecast.probability) > 0.5)
    ceiling.value = 6.5
    #expect(try #require(ceiling.forecast.probability) < 0.5)
  }

  @Test("The share of a fall that is done is one of magnitudes")
  func shareOfFall() throws {
    let fall = Case(kind: .growth, comparator: .decrease, target: 4, unit: "%", value: -3).forecast
    #expect(fall.shareOfTarget == 0.75)
    #expect(try #require(fall.timeProportional).share == 0.75)
    #expect(
      Case(kind: .level, comparator: .decrease, target: 40, value: 30).forecast.shareOfTarget
        == 0.75)
  }

  @Test("A range is met from its lower end on, or only inside where the planner says so")
  func range() throws {
    var one = Case(
      kind: .growth, comparator: .range, target: 6, upper: 6.5, unit: "%", value: 6.2)
    let open = try #require(one.forecast.probability)
    one.configuration.rangeRule = .within
    let inside = try #require(one.forecast.probability)
    #expect(inside < open)
    one.quarter = Case.quarter(4)
    one.value = 7
    #expect(one.forecast.status == .missed)
    one.configuration.rangeRule = .atLeastLowerEnd
    #expect(one.forecast.status == .met)
  }

  @Test("A stock at or below zero is fitted without logarithms")
  func additive() throws {
    let forecast = Case(kind: .level, target: 10, value: -5).forecast
    #expect(forecast.method == .additive)
    #expect(try #require(forecast.probability) < 0.5)
  }

  @Test("A share near 100 % moves by tenths of a point, and 100 % can be reached")
  func share() throws {
    let near = Case(kind: .level, target: 95, unit: "%", value: 95).forecast
    let interval = try #require(near.projection?.interval80)
    #expect(interval.upperBound - interval.lowerBound < 2)
    let all = Case(kind: .level, target: 100, unit: "%", value: 100).forecast
    #expect(try #require(all.probability) > 0.5)
  }

  @Test("A stock far beyond its target is not drawn back to it")
  func excess() throws {
    for (target, value, unit) in [(50.0, 83.0, "%"), (100, 160, "个"), (-10, 5, "个")] {
      let forecast = Case(kind: .level, target: target, unit: unit, value: value).forecast
      #expect(abs(try #require(forecast.projection).median - value) < 1e-9)
      #expect(!forecast.explanation.contains { $0.source == .target })
    }
  }

  @Test("Numbers at the edge of the range are refused, not printed as infinity")
  func edge() {
    for (target, value) in [(1e-300, 1e300), (1e300, 1e-300), (1e308, 1e308)] {
      let forecast = Case(target: target, value: value).forecast
      #expect(forecast.projection.map { $0.median.isFinite } ?? true)
      #expect((forecast.probability == nil) == (forecast.projection == nil))
    }
  }

  @Test("A stock that was read for a count within the year is not used")
  func stockForCount() {
    var indicator = Case(value: 39_000).indicator
    indicator.observations[0].basis = .stock
    let forecast = Forecaster().forecast(indicator, series: nil, at: Case.quarter(1))
    #expect(forecast.method == .unavailable(.noNumber))
  }

  @Test("What later quarters say is not known earlier; what earlier ones said is not forgotten")
  func vintages() throws {
    var one = Case(value: 20)
    let alone = one.forecast
    one.earlier = one.years([2024: [20, 60, 90]])
    #expect(one.forecast.probability == alone.probability)
    var silent = one
    silent.value = nil
    silent.quarter = Case.quarter(2)
    #expect(silent.forecast.latest?.value == 60)
    #expect(silent.forecast.evidence == .direct)
  }

  @Test("A month inside a quarter counts by its own share of the year")
  func asOf() throws {
    var may = Case(value: 40)
    may.quarter = Case.quarter(2)
    let june = try #require(may.forecast.probability)
    may.asOf = Month(year: 2024, number: 5)
    #expect(may.forecast.timeProportional?.elapsed == 5.0 / 12)
    #expect(try #require(may.forecast.probability) > june)
  }
}
