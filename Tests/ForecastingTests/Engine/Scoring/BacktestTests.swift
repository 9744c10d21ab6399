import Testing
import _TestSupport

@testable import Forecasting

@Suite struct BacktestTests {
  private static let prior = PooledPrior.shipped

  private func series(_ values: [Double], position: Int = 0) -> SeriesPanel.Series {
    .init(name: "S\(position)", values: values, position: position)
  }

  private func scored(_ series: [[Double]], years: Int = 1) -> Backtest {
    var backtest = Backtest()
    let panel = SeriesPanel(
      series: series.enumerated().map { self.series($1, position: $0) })
    backtest.add(panel, prior: Self.prior, years: years)
    return backtest
  }

  /// Three years whose quarters grow and swing.
  private func random(_ count: Int, years: Int = 4, seed: UInt64) -> [[Double]] {
    var random = _TestSupport.SplitMix64(seed: seed)
    return (0..<count).map { _ in
      (0..<(4 * years)).map { 100 * (1 + 0.02 * Double($0)) * (1 + 0.05 * random.normal()) }
    }
  }

  private func isClose(_ one: Backtest.Score, _ other: Backtest.Score) -> Bool {
    one.count == other.count && one.metCount == other.metCount && one.inside80 == other.inside80
      && one.inside95 == other.inside95
      && relativeError(one.brierSum, other.brierSum) < 1e-9
      && relativeError(one.continuousRankedSum, other.continuousRankedSum) < 1e-9
      && relativeError(one.logarithmicSum, other.logarithmicSum) < 1e-9
  }

  @Test(
    "Every series is forecast after three quarters, in both variants, for each of its last years")
  func counts() {
    let panel = random(5, years: 6, seed: 1)
    for years in 0...3 {
      let backtest = scored(panel, years: years)
      #expect(backtest.total().count == 5 * 2 * 3 * years)
      #expect(backtest.total(.flow).count == 5 * 3 * years)
      for variant in SeriesVariant.allCases {
        for quarter in 1...3 {
          #expect(
            backtest.scores[.init(variant: variant, quarter: quarter)]?.count == 5 * years)
        }
      }
    }
    // A year needs two before it.
    #expect(scored(panel, years: 9).total().count == 5 * 2 * 3 * 4)
  }

  @Test("Too short, with a gap, or nothing but zeros: left out")
  func leftOut() {
    var gap = random(1, seed: 2)[0]
    gap[5] = .nan
    let zeros = [Double](repeating: 0, count: 16)
    #expect(scored([random(1, years: 2, seed: 3)[0], gap, zeros]).total().count == 0)
  }

  // The target is the last year grown by the mean growth of the years before it: 10 % on 121.
  @Test(
    "The target is last year's quantity, grown as it has, within −20…+30 %",
    arguments: [
      ([100, 110, 121, 133.2], true), ([100, 110, 121, 133.0], false),
      ([100, 200, 400, 520.1], true), ([100, 200, 400, 519.9], false),
      ([100, 50, 20, 16.01], true), ([100, 50, 20, 15.99], false),
    ])
  func target(_ years: [Double], isMet: Bool) {
    let values = years.flatMap { year in [Double](repeating: year, count: 4) }
    let total = scored([values]).total()
    #expect(total.count == 6)
    #expect(total.metCount == (isMet ? 6 : 0))
  }

  @Test("Nothing is known of what comes after the quarter")
  func ignorance() throws {
    let before = random(6, seed: 4)
    for quarter in 1...3 {
      let after = before.map { values in
        values.indices.map { $0 < values.count - 4 + quarter ? values[$0] : 3 * values[$0] }
      }
      for variant in SeriesVariant.allCases {
        let group = Backtest.Group(variant: variant, quarter: quarter)
        let one = try #require(scored(before).scores[group])
        let other = try #require(scored(after).scores[group])
        #expect(
          one.reliability.bins.map(\.probabilitySum) == other.reliability.bins.map(\.probabilitySum)
        )
        #expect(other.metCount == 6)
      }
    }
  }

  @Test("Order and unit of the series change nothing")
  func invariance() {
    let panel = random(8, seed: 5)
    let one = scored(panel).total()
    #expect(isClose(scored(panel.reversed()).total(), one))
    #expect(isClose(scored(panel.map { $0.map { $0 * 1e6 } }).total(), one))
  }

  @Test("Totals are the sum of their groups, panels of their series")
  func totals() {
    let panel = random(6, seed: 6)
    let all = scored(panel)
    var groups = Backtest.Score()
    for score in all.scores.values { groups.add(score) }
    #expect(isClose(groups, all.total()))
    var twice = Backtest()
    for half in [panel[..<2], panel[2...]] {
      twice.add(
        SeriesPanel(series: half.map { series($0) }), prior: Self.prior)
    }
    #expect(isClose(twice.total(), all.total()))
    #expect(all.total().reliability.count == all.total().count)
  }

  @Test("One forecast is scored by what happened")
  func score() {
    let distribution = PredictiveDistribution(
      scale: .linear, offset: 0, unit: 1, location: 100, spread: 10, shape: .normal)
    var score = Backtest.Score()
    #expect(score.mean(score.brierSum).isNaN)
    // 115 is outside the 80 % interval and inside the 95 % one.
    score.add(distribution, target: 110, outcome: 115, scale: 5)
    #expect(score.count == 1 && score.metCount == 1 && score.inside80 == 0 && score.inside95 == 1)
    let probability = 0.15865525393145707
    #expect(
      relativeError(score.brierSum, (1 - probability) * (1 - probability)) < 1e-10)
    // Ten times the score of a standard normal at 1.5, in units of 5; 400 quantiles are worth two digits.
    let normal = ProbabilityScores.continuousRanked(studentT: .infinity, at: 1.5)
    #expect(relativeError(score.continuousRankedSum, 2 * normal) < 0.01)
    score.add(distribution, target: 110, outcome: 109, scale: 5)
    #expect(score.count == 2 && score.metCount == 1 && score.inside80 == 1)
    #expect(score.mean(Double(score.metCount)) == 0.5)
  }
}
