import Forecasting
import Indicators
import Testing
import _TestSupport

@Suite("Counts within the year, and projects by their percentage")
struct ForecasterCumulativeTests {
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

  @Test("A ceiling fears what a target hopes for")
  func ceilingOfACount() throws {
    var last = 0.0
    for ceiling in stride(from: 60.0, through: 180, by: 10) {
      let forecast = Case(comparator: .atMost, target: ceiling, value: 25).forecast
      let probability = try #require(forecast.probability)
      #expect(probability > last)
      last = probability
    }
    #expect(last > 0.8)
  }

  @Test(
    "A project's year lies between what is done and 100 %, later in the year nearer to what is done"
  )
  func project() throws {
    var last = 101.0
    for number in 1...3 {
      var one = Case(kind: .completion, unit: "%", value: 60)
      one.quarter = Case.quarter(number)
      let forecast = one.forecast
      let projection = try #require(forecast.projection)
      #expect(projection.interval95.lowerBound >= 60 && projection.interval95.upperBound <= 100)
      #expect(forecast.method == .completionPace)
      #expect(projection.interval80.lowerBound < last)
      last = projection.interval80.lowerBound
    }
  }

  @Test("The own pace needs two reports within a year and a half")
  func staleReport() throws {
    func sources(_ year: Int, _ values: [Double]) -> [Contribution.Source] {
      var one = Case(kind: .completion, unit: "%", value: 70)
      one.quarter = Case.quarter(2)
      one.earlier = one.years([year: values])
      return one.forecast.explanation.map(\.source)
    }
    #expect(sources(2024, [40]).contains(.pace))
    #expect(sources(2023, [10, 20, 30, 40]).contains(.pace))
    #expect(!sources(2022, [10, 20, 30]).contains(.pace))
  }

  @Test("Own years explain their part, and all parts make one")
  func explanation() throws {
    var one = Case(value: 10)
    one.earlier = one.years([2022: [10, 32, 64, 105], 2023: [11, 33]])
    let forecast = one.forecast
    // 2023 has no end.
    #expect(
      forecast.explanation.map(\.source) == [.target, .referenceClass, .ownYear(2022), .yearToDate])
    #expect(abs(forecast.explanation.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
    #expect(relativeError(try #require(forecast.explanation[2].value), 105) < 1e-12)
  }
}
