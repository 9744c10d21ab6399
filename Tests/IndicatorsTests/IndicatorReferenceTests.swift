import Indicators
import Testing

@Suite struct IndicatorReferenceTests {
  @Test(arguments: [("6", 2, "6/2"), ("3.1", 1, "3.1/1"), ("全市", 10, "全市/10")])
  func it_is_written_as_item_and_part(item: String, part: Int, text: String) {
    #expect(IndicatorReference(item: item, part: part).description == text)
    #expect("\(IndicatorReference(item: item, part: part))" == text)
  }

  @Test func an_indicator_knows_its_place() {
    let indicator = Indicator(item: "3.1", part: 2, name: "道路", kind: .cumulative)
    #expect(indicator.reference == IndicatorReference(item: "3.1", part: 2))
    #expect(indicator.reference != IndicatorReference(item: "3.1", part: 1))
    #expect(indicator.reference != IndicatorReference(item: "3", part: 2))
  }
}
