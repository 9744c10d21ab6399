import Indicators
import Testing

@testable import Forecasting

@Suite struct OfficialMeasuresTests {
  static let quarter = Quarter(ordinal: 2024 * 4 + 1)

  /// A forecast with values of last year's end and of this year's quarters.
  static func forecast(
    _ kind: IndicatorKind, _ comparator: Comparator, target: Double?, values: [Double],
    lastYearEnd: Double? = nil, unit: String = "个", probability: Double? = nil
  ) -> IndicatorForecast {
    var observations = values.enumerated().map { index, value in
      Observation(quarter: Quarter(ordinal: 2024 * 4 + index), value: value, unit: unit)
    }
    if let lastYearEnd {
      observations.append(
        Observation(quarter: Quarter(ordinal: 2023 * 4 + 3), value: lastYearEnd, unit: unit))
    }
    let series = IndicatorSeries(name: "a", kind: kind, unit: unit, observations: observations)
    return IndicatorForecast(
      indicator: Indicator(
        item: "1", part: 1, name: "a", kind: kind,
        target: target.map { Target(comparator: comparator, value: $0, unit: unit) }),
      series: series, latest: values.isEmpty ? nil : series.observations.last,
      probability: probability, status: .watch, evidence: .direct, method: .targetAndPace)
  }

  static func measures(_ forecast: IndicatorForecast) -> OfficialMeasures {
    OfficialMeasures(forecast, quarter: quarter)
  }

  @Test("half a year, 40 % done: behind, yellow, and the line says what is missing")
  func behind() throws {
    let measures = Self.measures(
      Self.forecast(.cumulative, .reach, target: 100, values: [20, 40], probability: 0.9))
    #expect(measures.readings[.timeProportional] == .verdict(.behind, value: 0.4))
    #expect(measures.readings[.trafficLight]?.verdict == .light(.yellow))
    #expect(measures.readings[.progressClass]?.verdict == .progressClass(.behind))
    // Points (0, 0), (¼, 20), (½, 40) lie on the line 80 t, whatever the weights.
    let line = try #require(measures.readings[.anticipatedLinear]?.value)
    #expect((line - 8).magnitude < 1e-12)
    #expect(measures.readings[.earnedSchedule]?.value == 0.8)
    #expect(
      measures.disagreements.contains(.needlessAlarm(.timeProportional)))
  }

  @Test("a ceiling is judged by the pace rule, its class and the indices, not by lights")
  func ceiling() {
    let measures = Self.measures(
      Self.forecast(.cumulative, .atMost, target: 100, values: [20, 40]))
    #expect(measures.readings[.timeProportional]?.verdict == .onSchedule)
    #expect(measures.readings[.progressClass]?.verdict == .progressClass(.onSchedule))
    #expect(measures.readings[.trafficLight]?.absence == .ceiling)
    #expect(measures.readings[.earnedSchedule]?.absence == .ceiling)
    #expect(measures.disagreements.isEmpty)
  }

  @Test("a stock without last year's end has no base, one with it has every measure")
  func base() {
    let without = Self.measures(
      Self.forecast(.level, .reach, target: 95, values: [80, 85], unit: "%"))
    #expect(without.readings[.progressChart]?.absence == .noBase)
    let with = Self.measures(
      Self.forecast(.level, .reach, target: 95, values: [80, 85], lastYearEnd: 75, unit: "%"))
    for measure in OfficialMeasures.Measure.allCases {
      #expect(with.readings[measure]?.verdict != nil, "\(measure)")
    }
  }

  @Test("without target, value or meaning, the reason is named")
  func absences() {
    let noTarget = Self.measures(Self.forecast(.cumulative, .reach, target: nil, values: [1]))
    #expect(noTarget.readings[.timeProportional]?.absence == .noTarget)
    let noValue = Self.measures(Self.forecast(.cumulative, .reach, target: 5, values: []))
    #expect(noValue.readings[.timeProportional]?.absence == .noValue)
    #expect(noValue.readings[.progressClass]?.verdict == .progressClass(.other))
    let growth = Self.measures(
      Self.forecast(.growth, .about, target: 5, values: [6, 6], unit: "%"))
    #expect(growth.readings[.progressMeasure]?.absence == .growthRate)
    #expect(growth.readings[.progressClass]?.verdict == .progressClass(.onSchedule))
    let over = OfficialMeasures(
      Self.forecast(.cumulative, .reach, target: 100, values: [20, 40, 60, 90]),
      quarter: Self.quarter.yearEnd)
    #expect(over.readings[.anticipatedLinear]?.absence == .yearIsOver)
    #expect(over.readings[.timeProportional]?.verdict == .behind)
  }

  @Test("every measure answers with a verdict or a reason, for any numbers")
  func alwaysAnswers() {
    let numbers: [Double] = [0, -3, 5, 1e300, .infinity, .nan, 5e-324]
    for kind in IndicatorKind.allCases {
      for comparator in Comparator.allCases {
        for target in numbers {
          for value in numbers {
            let measures = Self.measures(
              Self.forecast(kind, comparator, target: target, values: [value], lastYearEnd: value))
            for measure in OfficialMeasures.Measure.allCases {
              let reading = measures.readings[measure]
              #expect((reading?.verdict == nil) != (reading?.absence == nil))
            }
            // Every indicator is in one of the five classes.
            #expect(measures.readings[.progressClass]?.verdict != nil)
          }
        }
      }
    }
  }
}
