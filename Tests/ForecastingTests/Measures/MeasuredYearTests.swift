import Indicators
import Testing

@testable import Forecasting

@Suite("The facts of a year that the official measures are computed from")
struct MeasuredYearTests {
  private static let quarter = Quarter(ordinal: 2024 * 4 + 1)

  private func forecast(
    _ kind: IndicatorKind = .cumulative, _ comparator: Comparator = .atLeast, target: Double? = 100,
    unit: String = "个", value: Double? = 40, stage: Stage = .delivered, asOf: Month? = nil,
    yearBefore: Double? = nil, earlier: [Double] = []
  ) -> IndicatorForecast {
    let basis: Observation.Basis = kind == .level ? .stock : .yearToDate
    let latest = value.map {
      Observation(
        quarter: Self.quarter, asOf: asOf, value: $0, unit: unit, stage: stage, basis: basis)
    }
    var observations = earlier.enumerated().map { index, value in
      Observation(
        quarter: Quarter(ordinal: 2024 * 4 + index), value: value, unit: unit, basis: basis)
    }
    if let yearBefore {
      observations.append(
        Observation(
          quarter: Quarter(ordinal: 2023 * 4 + 3), value: yearBefore, unit: unit, basis: basis))
    }
    if let latest, stage == .delivered { observations.append(latest) }
    return IndicatorForecast(
      indicator: Indicator(
        item: "1", part: 1, name: "新建", kind: kind,
        target: Target(comparator: comparator, value: target, unit: unit)),
      series: IndicatorSeries(name: "新建", kind: kind, unit: unit, observations: observations),
      latest: latest, status: .watch, evidence: .direct, method: .targetAndPace)
  }

  private func reading(
    _ measure: OfficialMeasures.Measure, _ forecast: IndicatorForecast
  ) -> OfficialMeasures.Reading {
    MeasuredYear(forecast, quarter: Self.quarter).reading(of: measure)
  }

  @Test("without a target value or a delivered number no measure has a verdict but 其他")
  func nothing() {
    for forecast in [
      forecast(target: nil), forecast(.growth, .relative, target: nil), forecast(value: nil),
      forecast(stage: .started), forecast(value: .nan),
    ] {
      for measure in OfficialMeasures.Measure.allCases {
        let reading = reading(measure, forecast)
        if measure == .progressClass {
          #expect(reading.verdict == .progressClass(.other))
        } else {
          #expect(reading.verdict == nil && reading.absence != nil, "\(measure)")
        }
      }
    }
    #expect(reading(.trafficLight, forecast(target: nil)).absence == .noTarget)
    #expect(reading(.trafficLight, forecast(stage: .started)).absence == .noValue)
  }

  // Half of the year: 40 of 100 is behind by ten points, 50 is on schedule, 55 is ahead.
  @Test(arguments: [
    (40.0, ProgressClass.behind, true), (50, .onSchedule, false), (55, .ahead, false),
    (100, .completed, false),
  ])
  func theOfficeRulesAgreeWithEachOther(value: Double, expected: ProgressClass, isBehind: Bool) {
    let forecast = forecast(value: value)
    #expect(reading(.progressClass, forecast).verdict == .progressClass(expected))
    #expect(reading(.timeProportional, forecast).verdict == (isBehind ? .behind : .onSchedule))
    #expect(reading(.timeProportional, forecast).value == value / 100)
    #expect(reading(.trafficLight, forecast).value == value / 50)
    #expect(reading(.earnedSchedule, forecast).verdict == (isBehind ? .behind : .onSchedule))
  }

  @Test("a value to the end of May is measured against five months")
  func month() throws {
    let forecast = forecast(value: 42, asOf: Month(year: 2024, number: 5))
    #expect(reading(.timeProportional, forecast).verdict == .onSchedule)
    #expect(abs(try #require(reading(.trafficLight, forecast).value) - 0.42 * 12 / 5) < 1e-12)
  }

  @Test("a growth rate is due in full at any time, and is no matter of trends")
  func growth() {
    let forecast = forecast(.growth, target: 5, unit: "%", value: 4.6)
    #expect(reading(.progressClass, forecast).verdict == .progressClass(.behind))
    #expect(reading(.trafficLight, forecast).value == 4.6 / 5)
    for measure in [
      OfficialMeasures.Measure.currentStatus, .anticipatedLinear, .progressMeasure, .progressChart,
      .earnedSchedule,
    ] { #expect(reading(measure, forecast).absence == .growthRate) }
  }

  @Test("a ceiling is kept or not: no lights, no schedule to be ahead of")
  func ceiling() {
    let kept = forecast(.level, .atMost, target: 5.5, unit: "%", value: 5.1)
    #expect(reading(.progressClass, kept).verdict == .progressClass(.onSchedule))
    #expect(reading(.trafficLight, kept).absence == .ceiling)
    #expect(reading(.earnedSchedule, kept).absence == .ceiling)
    let broken = forecast(.level, .atMost, target: 5.5, unit: "%", value: 5.9)
    #expect(reading(.progressClass, broken).verdict == .progressClass(.behind))
  }

  @Test("a count starts from nothing, a stock from last year's end or from nowhere")
  func base() {
    #expect(reading(.currentStatus, forecast(value: 40)).value == 4)
    #expect(reading(.progressMeasure, forecast(value: 40)).absence == .startsFromZero)
    let stock = forecast(.level, value: 80, yearBefore: 60)
    #expect(reading(.currentStatus, stock).value == 5)
    #expect(reading(.currentStatus, stock).verdict == .onSchedule)
    #expect(reading(.progressMeasure, stock).verdict != nil)
    #expect(reading(.currentStatus, forecast(.level, value: 80)).absence == .noBase)
  }

  @Test(
    "the logistic form is for percentages, the geometric one for what does not start at nothing")
  func forms() {
    let count = forecast(value: 40, earlier: [18])
    #expect(reading(.anticipatedLogit, count).absence == .notAPercentage)
    #expect(reading(.anticipatedGeometric, count).absence == .startsFromZero)
    #expect(reading(.anticipatedLinear, count).verdict != nil)
    let share = forecast(.level, target: 90, unit: "%", value: 84, yearBefore: 80, earlier: [82])
    for measure in [
      OfficialMeasures.Measure.anticipatedLinear, .anticipatedLogit, .anticipatedGeometric,
    ] { #expect(reading(measure, share).verdict != nil, "\(measure)") }
  }

  @Test("values of other years and of quarters to come do not count")
  func window() {
    let plain = forecast(value: 40, earlier: [18])
    var more = plain
    more.series = IndicatorSeries(
      name: "新建", kind: .cumulative, unit: "个",
      observations: plain.series.observations + [
        Observation(quarter: Quarter(ordinal: 2022 * 4), value: 999, unit: "个"),
        Observation(quarter: Quarter(ordinal: 2024 * 4 + 2), value: 999, unit: "个"),
      ])
    for measure in OfficialMeasures.Measure.allCases {
      #expect(reading(measure, plain) == reading(measure, more), "\(measure)")
    }
  }
}
