import Testing

@testable import Forecasting

/// methods.md 7.1: the UN Statistics Division's assessment.
@Suite struct ProgressChartTests {
  @Test("UNSD on StatCan's first row: methods.md 7.1")
  func progressChart() throws {
    let chart = try #require(
      ProgressChart(
        base: 14.5, baseYear: 2015, current: 10.2, currentYear: 2023, target: 7.25,
        targetYear: 2030))
    #expect((chart.actualGrowth - -0.04301744462350621).magnitude < 1e-14)
    #expect((chart.expected - 7.4977045020118105).magnitude < 1e-12)
    #expect((chart.ratio - 0.9658338617914745).magnitude < 1e-12)
    #expect((try #require(chart.neededGrowth) - -0.0451583960895835).magnitude < 1e-14)
    #expect(chart.assessment == .onTrack)
  }

  @Test("UNSD: the middle and the low class, the one-percent rule, and what has no growth")
  func progressChartClasses() {
    func assess(_ current: Double, _ target: Double, percentage: Bool = false)
      -> ProgressChart.Assessment?
    {
      ProgressChart(
        base: 50, baseYear: 2015, current: current, currentYear: 2020, target: target,
        targetYear: 2030, isPercentage: percentage)?.assessment
    }
    #expect(assess(55, 100) == .fairProgress)
    #expect(assess(50.5, 100) == .stagnationOrRegression)
    #expect(assess(40, 100) == .stagnationOrRegression)
    #expect(assess(1, 0, percentage: true) == .onTrack)
    #expect(assess(50, 50) == nil)
    #expect(
      ProgressChart(
        base: 0, baseYear: 2015, current: 4, currentYear: 2020, target: 9, targetYear: 2030) == nil)
  }
}
