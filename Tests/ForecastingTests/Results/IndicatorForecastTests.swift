import Forecasting
import Indicators
import Testing

@Suite struct IndicatorForecastTests {
  private func forecast(
    _ value: Double?, target: Double? = 80, stage: Stage = .delivered
  ) -> IndicatorForecast {
    let one = Case(target: target, value: value, stage: stage)
    return IndicatorForecast(
      indicator: one.indicator,
      series: IndicatorSeries(name: "", kind: .cumulative, unit: "个", observations: []),
      latest: one.indicator.observations.first, status: .noData, evidence: .none,
      method: .unavailable(.noNumber))
  }

  @Test("The status follows the probability within tolerance where there is one")
  func deciding() {
    var one = forecast(20)
    #expect(one.decidingProbability == nil)
    one.probability = 0.4
    #expect(one.decidingProbability == 0.4)
    one.probabilityWithinTolerance = 0.6
    #expect(one.decidingProbability == 0.6)
  }

  @Test("The share of the target is of delivered values")
  func share() {
    #expect(forecast(20).shareOfTarget == 0.25)
    #expect(forecast(100).shareOfTarget == 1.25)
    #expect(forecast(20, stage: .started).shareOfTarget == nil)
    #expect(forecast(nil).shareOfTarget == nil)
    #expect(forecast(20, target: 0).shareOfTarget == nil)
    #expect(forecast(20, target: nil).shareOfTarget == nil)
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
}
