import Indicators
import Testing

@testable import LedgerReading

@Suite("Promises against another indicator") struct RelativePromiseTests {
  @Test(arguments: [
    "一般公共预算收入与经济增长同步", "居民收入增长与经济增长基本同步", "民间投资增速高于全国平均水平", "农村居民收入增速快于城镇居民",
  ])
  func relative(text: String) throws {
    let promise = try #require(Prose.promises(text).first)
    #expect(promise.target?.comparator == .relative)
    #expect(promise.target?.value == nil)
    #expect(promise.kind == .growth)
  }

  @Test("A number of its own is a target of its own")
  func number() {
    #expect(Prose.promises("民间投资增长10%").first?.target?.comparator == .reach)
  }
}
