import Forecasting
import Indicators
import Testing

/// What the examples of the documentation say they give, they give, to the digits that they print.
@Suite("Examples of the documentation") struct DocumentedExamplesTests {
  @Test func pooledPrior() throws {
    let year = try PooledPrior.shipped.predict(
      history: [21, 25, 24, 30, 23], quarter: 1, variant: .flow, target: 110)
    #expect(abs(year.quantile(0.5) - 107) < 0.5)
    let interval = year.distribution.interval(level: 0.8)
    #expect(abs(interval.lowerBound - 98) < 0.5 && abs(interval.upperBound - 115) < 0.5)
    #expect(abs(year.probability(atLeast: 110) - 0.28) < 0.005)
  }

  @Test func growthModel() {
    let year = GrowthModel.shipped.predict(yearToDate: [5.4], history: [[6.1, 5.8, 5.9, 6.0]])
    #expect(abs((year?.quantile(0.5) ?? 0) - 5.53) < 0.005)
    #expect(abs((year?.probability(atLeast: 5) ?? 0) - 0.77) < 0.005)
  }

  @Test func shareModel() {
    let model = ReferenceClass.published.shareModel
    #expect(abs(model.percentile(of: 0.155, elapsed: 0.25) - 0.076) < 0.0005)
  }

  @Test func timeProportionalRule() {
    let progress = TimeProportionalRule.progress(
      of: 53.3, target: 100, kind: .cumulative, comparator: .reach, elapsed: 0.75)
    #expect(progress?.isBehind == true)
    #expect(abs((progress.map(TimeProportionalRule.gap) ?? 0) + 21.7) < 1e-9)
  }

  @Test func chainLadder() throws {
    let ladder = try ChainLadder(triangle: [[21, 46, 70, 100], [23, 50, 77, 110], [24]])
    #expect(abs(ladder.ultimates[2] - 114.5) < 0.05)
  }

  @Test func predictiveDistribution() {
    let year = PredictiveDistribution(
      scale: .linear, offset: 0, unit: 1, location: 100, spread: 10, shape: .normal)
    #expect(year.quantile(0.5) == 100)
    #expect(abs(year.probability(atLeast: 110) - 0.1587) < 0.00005)
  }

  @Test func restOfYearGrowth() {
    let algebra = RestOfYearGrowth(remainingShare: 0.776)
    #expect(abs((algebra?.required(forYear: 5.0, soFar: 5.4) ?? 0) - 4.88) < 0.005)
  }

  @Test func poissonBinomial() {
    let met = PoissonBinomial([0.9, 0.5])
    #expect(zip(met.probabilities, [0.05, 0.5, 0.45]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(abs(met.probability(atLeast: 1) - 0.95) < 1e-12)
  }

  @Test func configuration() throws {
    let prior = PooledPrior(provenance: PooledPrior.shipped.provenance, cells: [])
    #expect(ForecastConfiguration(prior: prior).prior.cells.isEmpty)
    #expect(!ForecastConfiguration().prior.cells.isEmpty)
    let cells = GrowthModel.shipped.cells.map {
      GrowthModel.Cell(
        gap: $0.gap, drift: $0.drift, spreadConstant: $0.spreadConstant, ownDrift: $0.ownDrift,
        gapSize: $0.gapSize, driftSize: $0.driftSize, panelDrift: $0.panelDrift,
        meanGapSize: $0.meanGapSize, meanDriftSize: $0.meanDriftSize)
    }
    #expect(GrowthModel(cells: cells) == .shipped)
  }
}
