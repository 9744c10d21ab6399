import Forecasting
import Indicators
import Testing

@Suite("What is decided already")
struct SettledTests {
  @Test(
    "A count that has reached its target is met at once",
    arguments: [Comparator.atLeast, .reach, .about])
  func reached(_ comparator: Comparator) {
    let forecast = Case(comparator: comparator, value: 100).forecast
    #expect(forecast.status == .met)
    #expect(forecast.probability == 1)
    #expect(forecast.requiredPace == nil)
    #expect(forecast.projection.map { $0.interval95.lowerBound >= 100 } == true)
  }

  @Test("A count within the tolerance of 左右 is met, though the bare number is open")
  func withinTolerance() throws {
    let forecast = Case(comparator: .about, value: 96).forecast
    #expect(forecast.status == .met)
    #expect(forecast.probabilityWithinTolerance == 1)
    #expect(try #require(forecast.probability) < 1)
  }

  @Test("A ceiling that a count has broken is missed at once")
  func broken() {
    let forecast = Case(comparator: .atMost, value: 101).forecast
    #expect(forecast.status == .missed)
    #expect(forecast.probability == 0)
    #expect(Case(comparator: .atMost, value: 100).forecast.status != .missed)
  }

  @Test(
    "A level, a growth rate can fall back: only the fourth quarter decides",
    arguments: [IndicatorKind.level, .growth])
  func canFallBack(_ kind: IndicatorKind) throws {
    var one = Case(kind: kind, target: 5, unit: "%", value: 5.1)
    one.quarter = Case.quarter(3)
    #expect(one.forecast.status != .met)
    #expect(try #require(one.forecast.probability) < 1)
    one.quarter = Case.quarter(4)
    #expect(one.forecast.status == .met)
    #expect(one.forecast.probability == 1)
    one.value = 4.9
    #expect(one.forecast.status == .missed)
    #expect(one.forecast.probability == 0)
    #expect(one.forecast.method == .settled)
  }

  @Test("A value of November does not end the year, the fourth quarter's own does")
  func november() throws {
    var one = Case(value: 95)
    one.quarter = Case.quarter(4)
    one.asOf = Month(year: 2024, number: 11)
    let open = one.forecast
    #expect(open.status != .missed && open.status != .met)
    let pace = try #require(open.requiredPace)
    #expect(pace.per == .quarter)
    #expect(pace.remainingQuarters == 1)
    #expect(pace.value == 5)
    one.asOf = Month(year: 2024, number: 12)
    #expect(one.forecast.status == .missed)
  }

  @Test("Work that has only begun by the year end is neither missed nor likely")
  func startedAtYearEnd() {
    var one = Case(value: 46, stage: .started)
    one.quarter = Case.quarter(4)
    #expect(one.forecast.status == .noData)
    #expect(one.forecast.probability == nil)
  }
}
