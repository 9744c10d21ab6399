import Forecasting
import Indicators
import Testing

@Suite("Forecasts of a ledger and of one indicator")
struct ForecasterTests {
  @Test("Every indicator has a forecast; a probability has evidence, and evidence a probability")
  func probabilityNeedsEvidence() throws {
    let ledger = try SampleLedger.ledger()
    let forecast = Forecaster().forecast(ledger, history: try SampleLedger.history())
    #expect(forecast.indicators.count == ledger.items.flatMap(\.indicators).count)
    for indicator in forecast.indicators {
      #expect((indicator.probability == nil) == (indicator.evidence == .none))
      #expect((indicator.probability == nil) == (indicator.status == .noData))
      #expect((indicator.projection == nil) == (indicator.evidence == .none))
      let weights = indicator.explanation.map(\.weight)
      #expect(weights.isEmpty || abs(weights.reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test("What is measured directly, indirectly or not follows the stages that were read")
  func evidence() throws {
    let forecast = Forecaster().forecast(try SampleLedger.ledger())
    let grades = Dictionary(grouping: forecast.indicators, by: \.evidence).mapValues(\.count)
    #expect(grades == [.direct: 9, .indirect: 10, .none: 33])
  }

  @Test("The same input gives the same forecast")
  func deterministic() throws {
    let ledger = try SampleLedger.ledger()
    let history = try SampleLedger.history()
    #expect(
      Forecaster().forecast(ledger, history: history)
        == Forecaster().forecast(ledger, history: history.reversed()))
  }

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

  @Test("Numbers at the edge of the range are refused, not printed as infinity")
  func edge() {
    for (target, value) in [(1e-300, 1e300), (1e300, 1e-300), (1e308, 1e308)] {
      let forecast = Case(target: target, value: value).forecast
      #expect(forecast.projection.map { $0.median.isFinite } ?? true)
      #expect((forecast.probability == nil) == (forecast.projection == nil))
    }
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
