import Forecasting
import Indicators

/// One indicator with one report, for tests that vary a single thing.
struct Case {
  var kind = IndicatorKind.cumulative
  var comparator = Comparator.atLeast
  var target: Double? = 100
  var upper: Double?
  var unit = "个"
  var value: Double? = 20
  var stage = Stage.delivered
  var quarter = Quarter(ordinal: 2024 * 4)
  var asOf: Month?
  var earlier: [Observation] = []
  var amounts: [Observation] = []
  var configuration = ForecastConfiguration()

  var indicator: Indicator {
    Indicator(
      item: "1", part: 1, name: "新建项目", kind: kind,
      target: Target(comparator: comparator, value: target, upperValue: upper, unit: unit),
      observations: value.map {
        [
          Observation(
            quarter: quarter, asOf: asOf, value: $0, unit: unit, stage: stage,
            basis: kind == .level || kind == .completion ? .stock : .yearToDate)
        ]
      } ?? [])
  }

  var forecast: IndicatorForecast {
    Forecaster(configuration).forecast(
      indicator,
      series: IndicatorSeries(
        name: "新建项目", kind: kind, unit: unit, observations: earlier, amounts: amounts),
      at: quarter)
  }

  /// Observations of whole earlier years, each with its four year-to-date values or stocks.
  func years(_ values: [Int: [Double]]) -> [Observation] {
    values.keys.sorted().flatMap { year in
      (values[year] ?? []).enumerated().map { index, value in
        Observation(
          quarter: Quarter(ordinal: year * 4 + index), value: value, unit: unit,
          basis: kind == .level || kind == .completion ? .stock : .yearToDate)
      }
    }
  }

  static func quarter(_ number: Int) -> Quarter { Quarter(ordinal: 2024 * 4 + number - 1) }
}
