import Forecasting
import Indicators
import Testing

@Suite("The sample ledger, forecast end to end")
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
}
