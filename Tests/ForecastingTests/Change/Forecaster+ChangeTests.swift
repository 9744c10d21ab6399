import Forecasting
import Indicators
import Testing

@Suite("Why a probability moved")
struct ForecasterChangeTests {
  static func change(
    _ first: Double?, _ second: Double?, restated: Double? = nil, target: Double = 100,
    kind: IndicatorKind = .cumulative
  ) -> ForecastChange {
    let before = Case(kind: kind, value: first).forecast
    var later = Case(kind: kind, target: target, value: second)
    later.quarter = Case.quarter(2)
    if let first { later.earlier = later.years([2024: [restated ?? first]]) }
    return Forecaster().change(
      from: before, at: Case.quarter(1), to: later.forecast, at: Case.quarter(2))
  }

  @Test(
    "The effects add up to the whole change",
    arguments: [
      change(20, 50), change(20, 22), change(20, 50, restated: 10),
      change(20, 50, restated: 10, target: 120), change(95, 99, kind: .level),
      change(20, 110), change(20, nil),
    ])
  func telescopes(_ change: ForecastChange) throws {
    let difference = try #require(change.difference)
    #expect(abs(change.steps.compactMap(\.effect).reduce(0, +) - difference) < 1e-12)
  }

  @Test("A disappointing number lowers, a good one raises, and the expectation is told")
  func newNumber() throws {
    for (value, isGood) in [(22.0, false), (80.0, true)] {
      let step = try #require(Self.change(20, value).steps.last)
      guard case .newNumber(let new, let expected, _) = step.reason else {
        Issue.record("no new number in \(step)")
        return
      }
      #expect(new == value)
      #expect((value > (try #require(expected))) == isGood)
      #expect((try #require(step.effect) > 0) == isGood)
    }
  }

  @Test("What has begun is no expectation of what will be finished")
  func earlierStage() throws {
    var finished = Case(value: 9)
    finished.quarter = Case.quarter(2)
    let change = Forecaster().change(
      from: Case(value: 19, stage: .started).forecast, at: Case.quarter(1),
      to: finished.forecast, at: Case.quarter(2))
    #expect(
      change.steps.last?.reason
        == .newNumber(value: 9, expected: nil, date: Case.quarter(2)))
    #expect(change.evidenceBefore == .indirect)
    #expect(Self.change(20, 50).evidenceBefore == .direct)
  }

  @Test("A revision and a new target are named with their numbers")
  func named() {
    let change = Self.change(20, 50, restated: 10, target: 120)
    #expect(change.steps.map(\.reason).contains(.target(from: 100, to: 120)))
    #expect(
      change.steps.map(\.reason).contains(
        .revision([.init(quarter: Case.quarter(1), from: 20, to: 10)])))
  }

  @Test("A first number and a withdrawn one are no movement of a probability")
  func firstAndLast() {
    #expect(
      Self.change(nil, 50).steps
        == [.init(reason: .firstNumber(value: 50, date: Case.quarter(2)), effect: nil)])
    let gone = Forecaster().change(
      from: Case(value: 20).forecast, at: Case.quarter(1), to: Case(value: nil).forecast,
      at: Case.quarter(2))
    #expect(gone.steps == [.init(reason: .numberWithdrawn, effect: nil)])
  }

  @Test("Two ledgers are compared indicator by indicator")
  func ledgers() throws {
    let ledger = try SampleLedger.ledger()
    let forecast = Forecaster().forecast(ledger)
    let changes = Forecaster().changes(from: forecast, to: forecast)
    #expect(changes.count == forecast.indicators.count)
    #expect(changes.allSatisfy { ($0.difference ?? 0) == 0 })
  }

  @Test("A later look at the same number is the passing of time")
  func passingTime() throws {
    // What was expected of the second quarter has come: no other step.
    let first = Self.change(20, 22)
    guard case .newNumber(_, let expected?, _) = try #require(first.steps.last).reason else {
      Issue.record("nothing was expected in \(first)")
      return
    }
    let change = Self.change(20, expected)
    #expect(change.steps.map(\.reason) == [.passingTime])
    #expect(change.steps.first?.effect == change.difference)
  }

  @Test("Nothing new is no step")
  func nothing() {
    let same = Case(value: 20).forecast
    let change = Forecaster().change(
      from: same, at: Case.quarter(1), to: same, at: Case.quarter(1))
    #expect(change.steps.isEmpty && change.difference == 0)
  }

  @Test(
    "Indicators are matched by the store's counterparts, or by number; another kind is another one")
  func counterparts() {
    func ledger(_ item: String, _ kind: IndicatorKind, _ number: Int, _ value: Double)
      -> LedgerForecast
    {
      var one = Case(kind: kind, value: value)
      one.quarter = Case.quarter(number)
      var indicator = one.indicator
      indicator.item = item
      return Forecaster().forecast(
        Ledger(
          title: "", quarter: one.quarter,
          items: [
            LedgerItem(
              number: item, commitment: "", progress: "", row: 1, indicators: [indicator])
          ]))
    }
    let before = ledger("1", .cumulative, 1, 20)
    let forecaster = Forecaster()
    let (one, two) = (
      IndicatorReference(item: "1", part: 1), IndicatorReference(item: "2", part: 1)
    )
    let moved = ledger("2", .cumulative, 2, 50)
    #expect(forecaster.changes(from: before, to: moved).isEmpty)
    let found = forecaster.changes(from: before, to: moved, counterparts: [two: one])
    #expect(found.map(\.indicator) == [two])
    #expect(forecaster.changes(from: before, to: moved, counterparts: [:]).isEmpty)
    #expect(forecaster.changes(from: before, to: ledger("1", .level, 2, 50)).isEmpty)
    #expect(forecaster.changes(from: before, to: ledger("1", .cumulative, 2, 50)).count == 1)
  }

  @Test("A value is expected on the way from the value so far to the median, by hand")
  func expectation() throws {
    let model = ReferenceClass.published.shareModel
    for kind in [IndicatorKind.cumulative, .level] {
      let first = kind == .level ? 95.0 : 20
      let step = try #require(Self.change(first, 97, kind: kind).steps.last)
      guard case .newNumber(_, let expected?, _) = step.reason else {
        Issue.record("no new number in \(step)")
        return
      }
      let median = try #require(Case(kind: kind, value: first).forecast.projection).median
      // Of a count as much of the rest as the reference class has done by June, of a stock a third.
      let (now, then) = (model.doneShare(elapsed: 0.25), model.doneShare(elapsed: 0.5))
      let share = kind == .level ? 1.0 / 3 : (then - now) / (1 - now)
      #expect(abs(expected - (first + share * (median - first))) < 1e-12)
    }
  }
}
