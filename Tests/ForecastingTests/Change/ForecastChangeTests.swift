import Indicators
import Testing

@testable import Forecasting

@Suite struct ForecastChangeTests {
  @Test(
    "The difference needs both probabilities",
    arguments: [
      (0.5, 0.75, 0.25), (0.5, 0.25, -0.25), (nil, 0.5, nil), (0.5, nil, nil), (nil, nil, nil),
    ] as [(Double?, Double?, Double?)])
  func difference(_ before: Double?, _ after: Double?, _ expected: Double?) {
    let change = ForecastChange(
      indicator: IndicatorReference(item: "1", part: 1), before: before, after: after, steps: [])
    #expect(change.difference == expected)
  }
}
