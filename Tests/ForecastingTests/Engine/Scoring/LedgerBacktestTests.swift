import Forecasting
import Indicators
import Testing
import _TestSupport

@Suite struct LedgerBacktestTests {
  private func ledger(_ quarter: Quarter, _ values: [Double?]) -> Ledger {
    let items = values.enumerated().map { place, value in
      LedgerItem(
        number: "\(place + 1)", commitment: "", progress: "", row: place,
        indicators: [
          Indicator(
            item: "\(place + 1)", part: 1, name: "指标\(place)", kind: .cumulative,
            target: Target(comparator: .atLeast, value: 100, unit: "个"),
            observations: value.map { [Observation(quarter: quarter, value: $0, unit: "个")] } ?? [])
        ])
    }
    return Ledger(title: "", quarter: quarter, items: items)
  }

  private func outcomes(_ end: Quarter, _ values: [Double?]) -> [IndicatorReference: Observation] {
    var outcomes: [IndicatorReference: Observation] = [:]
    for (place, value) in values.enumerated() {
      outcomes[IndicatorReference(item: "\(place + 1)", part: 1)] = value.map {
        Observation(quarter: end, value: $0, unit: "个")
      }
    }
    return outcomes
  }

  @Test func onlyWhatWasSaidAndHappenedIsScored() throws {
    let half = try #require(Quarter("2023Q2"))
    // The second has no number then, the third no outcome.
    let forecast = Forecaster().forecast(ledger(half, [60, nil, 40, 30]))
    var backtest = LedgerBacktest()
    backtest.add(forecast, outcomes: outcomes(half.yearEnd, [120, 130, nil, 80]))
    #expect(backtest.rows.map(\.forecast.indicator.item) == ["1", "4"])
    #expect(backtest.rows.map(\.isMet) == [true, false])
    let score = backtest.score()
    let said = forecast.indicators.map { $0.probability ?? .nan }
    let brier = ((said[0] - 1) * (said[0] - 1) + said[3] * said[3]) / 2
    #expect(score.count == 2 && score.metCount == 1)
    #expect(abs((score.brier ?? .nan) - brier) < 1e-15)
    #expect(score.brierOfBaseRate == 0.25)
    #expect(score.reliability.count == 2)
    #expect(backtest.score(year: 2022).brier == nil)
    #expect(backtest.score(quarter: 2).count == 2 && backtest.score(quarter: 1).count == 0)
  }

  @Test func aClosedQuarterIsNoForecast() throws {
    let end = try #require(Quarter("2023Q4"))
    var backtest = LedgerBacktest()
    backtest.add(Forecaster().forecast(ledger(end, [120])), outcomes: outcomes(end, [120]))
    #expect(backtest.rows.isEmpty)
  }

  // 左右 is met within its tolerance, as the forecasts are.
  @Test(arguments: [(96.0, true), (94.0, false)])
  func aTargetIsJudgedByTheForecastersRules(outcome: Double, isMet: Bool) throws {
    let quarter = try #require(Quarter("2023Q3"))
    var known = ledger(quarter, [70])
    known.items[0].indicators[0].target?.comparator = .about
    var backtest = LedgerBacktest()
    backtest.add(
      Forecaster().forecast(known), outcomes: outcomes(quarter.yearEnd, [outcome]))
    #expect(backtest.rows.map(\.isMet) == [isMet])
    #expect(
      backtest.rows.first?.probability == backtest.rows.first?.forecast.probabilityWithinTolerance)
  }
}
