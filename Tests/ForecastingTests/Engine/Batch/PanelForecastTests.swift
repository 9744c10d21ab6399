import Forecasting
import Testing

@Suite struct PanelForecastTests {
  @Test("A panel is the same as its series one by one", arguments: [1, 3])
  func sameAsSingle(_ cores: Int) throws {
    let count = 700
    var histories: [Double] = []
    var targets: [Double] = []
    for series in 0..<count {
      for place in 0..<9 {
        var value = Double(10 + (series * 7 + place * 3) % 23)
        if series % 50 == 3, place == 2 { value = 0 }
        if series % 50 == 7, place == 5 { value = .nan }
        histories.append(value)
      }
      targets.append(Double(60 + series % 40))
    }
    let panel = try PooledPrior.shipped.predictPanel(
      histories: histories, seriesCount: count, earlierYears: 2, quarter: 1, variant: .flow,
      targets: targets, cores: cores)
    for series in 0..<count {
      let history = histories[(9 * series)..<(9 * series + 9)].map { $0.isNaN ? nil : $0 }
      let single = try PooledPrior.shipped.predict(
        history: history, quarter: 1, variant: .flow, target: targets[series])
      #expect(panel.probabilities[series] == single.probability(atLeast: targets[series]))
      #expect(panel.quantile(series, level: 7) == single.distribution.median)
    }
  }

  @Test("Shapes that do not fit, and a series that cannot be forecast")
  func shapes() throws {
    #expect(throws: EngineError.historyLength(expected: 10, found: 9)) {
      _ = try PooledPrior.shipped.predictPanel(
        histories: [Double](repeating: 1, count: 9), seriesCount: 2, earlierYears: 1, quarter: 1,
        variant: .flow, targets: [1, 2])
    }
    #expect(throws: EngineError.targetCount(expected: 2, found: 1)) {
      _ = try PooledPrior.shipped.predictPanel(
        histories: [Double](repeating: 1, count: 10), seriesCount: 2, earlierYears: 1, quarter: 1,
        variant: .flow, targets: [1])
    }
    let panel = try PooledPrior.shipped.predictPanel(
      histories: [.nan, 5], seriesCount: 2, earlierYears: 0, quarter: 1, variant: .level,
      targets: [5, 5])
    #expect(panel.probabilities[0].isNaN)
    #expect((0...1).contains(panel.probabilities[1]))
  }
}
