import Forecasting
import Indicators
import Testing

@Suite struct ForecastConfigurationTests {
  @Test("The shipped prior stands until a planner sets another, which forecasts then use")
  func prior() throws {
    var configuration = ForecastConfiguration()
    #expect(configuration.prior.provenance == PooledPrior.shipped.provenance)
    configuration.prior = PooledPrior(
      provenance: PriorProvenance(
        panel: "own", seriesCount: 0, valueCount: 0, command: "none"), cells: [])
    #expect(configuration.prior.provenance.panel == "own")
    var one = ForecasterPooledTests.one()
    #expect(one.forecast.method == .pooledRegression(earlierYears: 3))
    // Without a regression for the case the anchored fit takes what there is.
    one.configuration = configuration
    #expect(one.forecast.method == .targetAndPace)
  }

  @Test("Thresholds and tolerances are the planner's")
  func settings() throws {
    var about = Case(comparator: .about, value: 93)
    about.quarter = Case.quarter(4)
    #expect(about.forecast.status == .missed)
    about.configuration.relativeTolerance = 0.1
    #expect(about.forecast.status == .met)
    var growth = Case(kind: .growth, comparator: .about, target: 5, unit: "%", value: 4.6)
    growth.quarter = Case.quarter(4)
    #expect(growth.forecast.status == .missed)
    growth.configuration.growthTolerance = 0.5
    #expect(growth.forecast.status == .met)
    var open = Case(value: 25)
    open.configuration.thresholds = StatusThresholds(onTrack: 0, watch: 0, atRisk: 0)
    #expect(open.forecast.status == .onTrack)
  }
}
