import Forecasting
import Indicators
import Testing

@Suite("A ledger's portfolio")
struct PortfolioForecastTests {
  @Test("Only indicators with a probability count, and the expectation is their sum")
  func expectation() throws {
    let forecast = Forecaster().forecast(try SampleLedger.ledger())
    let portfolio = forecast.portfolio()
    let probabilities = forecast.indicators.compactMap(\.decidingProbability)
    #expect(portfolio.count == probabilities.count)
    #expect(portfolio.uncounted == forecast.indicators.count - probabilities.count)
    #expect(abs(portfolio.expected - probabilities.reduce(0, +)) < 1e-12)
    #expect(abs(portfolio.commonShock.mean - portfolio.expected) < 1e-8)
    #expect(portfolio.commonShock.variance > portfolio.independent.variance)
  }

  @Test("The movers are the three whose outcome is most open")
  func movers() throws {
    let forecast = Forecaster().forecast(try SampleLedger.ledger())
    let movers = forecast.portfolio().movers
    #expect(movers.count == 3)
    let openness = forecast.indicators.compactMap(\.decidingProbability).map { $0 * (1 - $0) }
    let best = openness.sorted(by: >).prefix(3)
    for (mover, open) in zip(movers, best) {
      #expect(abs(mover.probability * (1 - mover.probability) - open) < 1e-12)
      #expect(abs(mover.shareOfVariance - open / openness.reduce(0, +)) < 1e-12)
    }
  }

  @Test("Indirect evidence can be left out")
  func directOnly() throws {
    let forecast = Forecaster().forecast(try SampleLedger.ledger())
    #expect(forecast.portfolio(evidence: [.direct]).count == 9)
  }
}
