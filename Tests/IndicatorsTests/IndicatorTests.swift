import Indicators
import Testing

@Suite struct IndicatorTests {
  @Test func delivered_speaks_before_earlier_stages_and_later_before_earlier() throws {
    let quarter = try #require(Quarter("2024Q2"))
    var indicator = Indicator(item: "1", part: 1, name: "道路", kind: .cumulative)
    #expect(indicator.leadingObservation == nil)
    let started = Observation(quarter: quarter, value: 9, unit: "条", stage: .started)
    let delivered = Observation(quarter: quarter, value: 3, unit: "条")
    let may = Observation(quarter: quarter, asOf: Month("2024-05"), value: 2, unit: "条")
    indicator.observations = [started]
    #expect(indicator.leadingObservation == started)
    indicator.observations = [started, may, delivered]
    #expect(indicator.leadingObservation == delivered)
    indicator.observations = [delivered, may, started]
    #expect(indicator.leadingObservation == delivered)
  }
}
