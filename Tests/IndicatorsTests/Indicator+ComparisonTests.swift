import Indicators
import Testing

/// 左右 of something that is held down is a ceiling.
@Suite struct IndicatorComparisonTests {
  private func comparator(
    _ name: String, _ comparator: Comparator, promise: String = ""
  ) -> Comparator? {
    Indicator(
      item: "1", part: 1, name: name, kind: .growth,
      target: Target(comparator: comparator, value: 3, unit: "%"),
      source: SourceSpan(cell: .commitment, start: 0, length: promise.count, text: promise)
    ).decidingComparator
  }

  @Test func heldDown() {
    #expect(comparator("居民消费价格涨幅", .about) == .atMost)
    #expect(comparator("城镇登记失业率", .about, promise: "城镇登记失业率控制在3%左右") == .atMost)
    #expect(comparator("能耗增速", .about, promise: "能耗增速控制在3%左右") == .atMost)
  }

  @Test func asStated() {
    #expect(comparator("地区生产总值增速", .about, promise: "地区生产总值增长3%左右") == .about)
    #expect(comparator("居民消费价格涨幅", .atLeast) == .atLeast)
    #expect(comparator("城镇登记失业率", .decrease) == .decrease)
    #expect(
      Indicator(item: "1", part: 1, name: "失业率", kind: .level).decidingComparator == nil)
  }
}
