import Indicators
import Testing

@testable import Forecasting

/// methods.md 7.5: the rules of supervision offices and pacing tools.
@Suite struct OfficeRulesTests {
  @Test("foreign capital of a third quarter: 53.3 % of target, 21.7 points behind")
  func quarterGap() throws {
    let progress = try #require(
      TimeProportionalRule.progress(
        of: 53.3, target: 100, kind: .cumulative, comparator: .reach, elapsed: 0.75))
    #expect(progress.isBehind)
    #expect((TimeProportionalRule.gap(of: progress) - -21.7).magnitude < 1e-12)
  }

  @Test("Xuancheng's threshold at the end of November is 91.7 %")
  func november() throws {
    let elapsed = try #require(Month(year: 2020, number: 11)).elapsedShare
    #expect((elapsed * 1000).rounded() / 10 == 91.7)
    func isBehind(_ share: Double) -> Bool? {
      TimeProportionalRule.progress(
        of: share, target: 100, kind: .cumulative, comparator: .reach, elapsed: elapsed)?.isBehind
    }
    #expect(isBehind(91.6) == true)
    #expect(isBehind(91.7) == false)
  }

  /// The lagging growth indicators of a city's report on Q1–Q3 2019 with their printed gaps.
  @Test(
    "growth below target is behind whatever the share",
    arguments: [(6.1, 7.0), (6.7, 8.5), (-8, 7.0), (3.9, 15.0)])
  func growth(value: Double, target: Double) throws {
    let progress = try #require(
      TimeProportionalRule.progress(
        of: value, target: target, kind: .growth, comparator: .about, elapsed: 0.75))
    #expect(progress.isBehind)
  }

  @Test("a ceiling is behind above its pace, and zero, relative and qualitative have no pace")
  func ceilings() {
    func progress(_ kind: IndicatorKind, _ comparator: Comparator, _ target: Double = 100)
      -> TimeProportionalProgress?
    {
      TimeProportionalRule.progress(
        of: 60, target: target, kind: kind, comparator: comparator, elapsed: 0.5)
    }
    #expect(progress(.cumulative, .atMost)?.isBehind == true)
    #expect(progress(.cumulative, .atLeast)?.isBehind == false)
    #expect(progress(.growth, .atMost, 50)?.isBehind == true)
    #expect(progress(.cumulative, .reach, 0) == nil)
    #expect(progress(.growth, .relative) == nil)
    #expect(progress(.qualitative, .reach) == nil)
  }

  @Test("Jinzhai's five classes print shares that add up to 100.0, the remainder on the largest")
  func jinzhai() {
    let tenths = PrintedShares.tenths(of: [17, 162, 10, 24, 9])
    #expect(tenths == [77, 729, 45, 108, 41])
    #expect(PrintedShares.tenths(of: [44, 11]) == [800, 200])
  }

  @Test("printed shares add up to 100.0 for any counts")
  func sharesAddUp() {
    for first in 0...12 {
      for second in 0...12 {
        for third in 1...12 {
          let tenths = PrintedShares.tenths(of: [first, second, third, 1])
          #expect(tenths.reduce(0, +) == 1000)
        }
      }
    }
    #expect(PrintedShares.tenths(of: [0, 0]) == [0, 0])
    #expect(PrintedShares.tenths(of: []) == [])
  }

  @Test("five classes")
  func classes() {
    #expect(ProgressClass(share: 1, elapsed: 0.5) == .completed)
    #expect(ProgressClass(share: 0.55, elapsed: 0.5) == .ahead)
    #expect(ProgressClass(share: 0.54, elapsed: 0.5) == .onSchedule)
    #expect(ProgressClass(share: 0.5, elapsed: 0.5) == .onSchedule)
    #expect(ProgressClass(share: 0.49, elapsed: 0.5) == .behind)
    #expect(ProgressClass(share: nil, elapsed: 0.5) == .other)
  }

  @Test("Basis' on-schedule indicator: 57 of 60 due is 95 %")
  func onScheduleIndicator() throws {
    let indicator = try #require(
      Pacing.onScheduleIndicator(delivered: 57, total: 100, elapsed: 6, periods: 10))
    #expect((indicator - 0.95).magnitude < 1e-15)
    #expect(Pacing.onScheduleIndicator(delivered: 5, total: 9, elapsed: 0, periods: 4) == nil)
  }

  @Test("ServiceNow's worked tables")
  func serviceNow() throws {
    let planned = [250.0, 500, 750, 1000]
    let running = Pacing.cumulative(actual: [220, 480, 710, 968], planned: planned)
    #expect(try percents(running) == [88, 96, 94.7, 96.8])
    #expect(try lights(running) == [.yellow, .green, .green, .green])

    let amounts = [220.0, 240, 200, 230]
    let quarterly = [250.0, 250, 250, 250]
    let single = Pacing.cumulative(actual: amounts, planned: quarterly)
    #expect(try percents(single) == [88, 96, 80, 92])
    #expect(try lights(single) == [.yellow, .green, .yellow, .green])
    let window = Pacing.windowed(actual: amounts, planned: quarterly)
    #expect(try percents(window) == [88, 92, 88, 89])
    #expect(try lights(window).last == .yellow)

    let late = try #require(Pacing.achievement(actual: 700, target: 1000))
    #expect(TrafficLight(attainment: late, thresholds: .serviceNow) == .red)
    #expect(TrafficLight.worst([.green, .red, .yellow]) == .red)
    #expect(TrafficLight.worst([.green, .yellow]) == .yellow)
    #expect(TrafficLight.worst([]) == nil)
  }

  private func percents(_ values: [Double?]) throws -> [Double] {
    try values.map { (try #require($0) * 1000).rounded() / 10 }
  }

  private func lights(_ values: [Double?]) throws -> [TrafficLight] {
    try values.map { TrafficLight(attainment: try #require($0), thresholds: .serviceNow) }
  }

  @Test("the house's lights: the pace itself and 80 % of it")
  func houseLights() {
    #expect(TrafficLight(attainment: 1) == .green)
    #expect(TrafficLight(attainment: 0.8) == .yellow)
    #expect(TrafficLight(attainment: 0.79) == .red)
  }
}
