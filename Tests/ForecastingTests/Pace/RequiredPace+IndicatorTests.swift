import Forecasting
import Indicators
import Testing

@Suite("What the remaining quarters must deliver")
struct RequiredPaceIndicatorTests {
  @Test("A count spreads what is missing over the quarters left, beside the best on record")
  func count() throws {
    var one = Case(value: 25)
    one.earlier = one.years([2023: [10, 40, 55, 70]])
    let pace = try #require(one.forecast.requiredPace)
    #expect(pace.value == 25)
    #expect(pace.per == .quarter)
    #expect(pace.remainingQuarters == 3 && pace.remainingMonths == 9)
    #expect(pace.best == .init(value: 30, quarter: Quarter(ordinal: 2023 * 4 + 1)))
  }

  @Test("Growth without last year's amounts uses the share of national GDP, marked approximate")
  func reference() throws {
    let forecast = Case(kind: .growth, target: 5, unit: "%", value: 5.4).forecast
    let pace = try #require(forecast.requiredPace)
    let rest = ReferenceClass.published.remainingShare(elapsed: 0.25)
    #expect(abs(pace.value - (5 - (1 - rest) * 5.4) / rest) < 1e-12)
    #expect(pace.isApproximate)
    #expect(pace.per == .restOfYear)
  }

  @Test("Growth with last year's amounts is exact: stated, or out of this year's amount and growth")
  func exact() throws {
    var one = Case(kind: .growth, target: 5, unit: "%", value: 0.9)
    func amount(_ year: Int, _ number: Int, _ value: Double) -> Observation {
      Observation(quarter: Quarter(ordinal: year * 4 + number - 1), value: value, unit: "元")
    }
    one.amounts = [amount(2023, 1, 400), amount(2023, 4, 1600)]
    let stated = try #require(one.forecast.requiredPace)
    // r = 1200/1600: (5 − 0.25·0.9)/0.75.
    #expect(abs(stated.value - 6.366666666666667) < 1e-12)
    #expect(!stated.isApproximate)
    one.amounts = [amount(2023, 4, 1600), amount(2024, 1, 403.6)]
    let derived = try #require(one.forecast.requiredPace)
    #expect(abs(derived.value - stated.value) < 1e-9)
    #expect(!derived.isApproximate)
  }

  @Test("The best rest of a year on record stands beside what this one needs")
  func bestRest() throws {
    var one = Case(kind: .growth, target: 5, unit: "%", value: 4)
    one.earlier = one.years([2021: [8, 8, 8, 8], 2022: [2, 3, 4, 5], 2023: [6, 5, 5, 5]])
    let best = try #require(one.forecast.requiredPace?.best)
    // 8 % throughout against 5 % after 2 %: (5 − (1 − r)·2)/r is under 6.
    #expect(best.quarter == Quarter(ordinal: 2021 * 4 + 3))
    #expect(abs(best.value - 8) < 1e-12)
  }

  @Test("Constant-price growth beside nominal amounts is approximate")
  func constantPrices() throws {
    let forecast = Forecaster().forecast(
      try SampleLedger.ledger(), history: try SampleLedger.history())
    let gdp = try #require(forecast.item("1")?.indicators[0].requiredPace)
    #expect(gdp.isApproximate)
  }

  @Test("A quarter without a number leaves less time, not the time of the older number")
  func stale() throws {
    var one = Case(value: nil)
    one.quarter = Case.quarter(3)
    one.earlier = one.years([2024: [40]])
    let pace = try #require(one.forecast.requiredPace)
    #expect(pace.value == 60)
    #expect(pace.remainingMonths == 3)
  }

  @Test(
    "A value to the end of a month leaves the months after it",
    arguments: [(1, 1, 11), (1, 2, 10), (2, 4, 8), (2, 5, 7), (3, 8, 4), (4, 10, 2), (4, 11, 1)])
  func months(quarter: Int, month: Int, left: Int) throws {
    var one = Case(value: 30)
    one.quarter = Case.quarter(quarter)
    one.asOf = Month(year: 2024, number: month)
    let pace = try #require(one.forecast.requiredPace)
    #expect(pace.remainingMonths == left)
    #expect(pace.remainingQuarters == 5 - quarter)
    // 70 are missing: spread over the months left, and whole where less than a quarter is.
    #expect(abs(pace.value - (left < 3 ? 70 : 70 * 3 / Double(left))) < 1e-12)
    var growth = Case(kind: .growth, target: 5, unit: "%", value: 4)
    (growth.quarter, growth.asOf) = (one.quarter, one.asOf)
    #expect(try #require(growth.forecast.requiredPace).remainingMonths == left)
  }

  @Test("A stock above its target has nothing to require")
  func above() {
    #expect(Case(kind: .level, value: 120).forecast.requiredPace == nil)
  }

  @Test("A stock above its ceiling has to fall; a count below its ceiling may still grow")
  func ceiling() throws {
    let stock = Case(kind: .level, comparator: .atMost, value: 115).forecast
    #expect(try #require(stock.requiredPace).value == -5)
    #expect(Case(kind: .level, comparator: .atMost, value: 90).forecast.requiredPace == nil)
    var falling = Case(kind: .level, comparator: .atMost, value: 115)
    falling.earlier = falling.years([2023: [140, 138, 128, 121]])
    #expect(try #require(falling.forecast.requiredPace).best?.value == -10)
    let count = Case(comparator: .atMost, value: 25).forecast
    #expect(try #require(count.requiredPace).value == 25)
  }

  @Test("A rate or an average has no pace, and a year that is over none either")
  func none() {
    for unit in ["%", "‰", "微克/立方米"] {
      #expect(Case(kind: .level, unit: unit, value: 50).forecast.requiredPace == nil)
    }
    #expect(Case(kind: .level, value: 50).forecast.requiredPace != nil)
    var over = Case(value: 50)
    over.quarter = Case.quarter(4)
    #expect(over.forecast.requiredPace == nil)
  }

  @Test("What is required for the year's growth gives that growth, by the algebra")
  func inverse() throws {
    for (value, target) in [(4.0, 5.0), (-3, 5), (9, 5)] {
      for number in 1...3 {
        var one = Case(kind: .growth, target: target, unit: "%", value: value)
        one.quarter = Case.quarter(number)
        let pace = try #require(one.forecast.requiredPace)
        let rest = ReferenceClass.published.remainingShare(elapsed: Double(number) / 4)
        let algebra = try #require(RestOfYearGrowth(remainingShare: rest))
        #expect(abs(algebra.year(soFar: value, rest: pace.value) - target) < 1e-12)
      }
    }
  }
}
