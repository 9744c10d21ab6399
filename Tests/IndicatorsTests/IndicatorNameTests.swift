import Indicators
import Testing

@Suite("Names as they are compared")
struct IndicatorNameTests {
  @Test(
    "Width, place, quotes and words for a rate do not tell names apart",
    arguments: [
      ("全市生产总值增速", "地区生产总值"), ("全市生产总值增速", "GDP增速"), ("ＧＤＰ", "gdp"),
      ("新开通5G基站", "新开通 ５G 基站"), ("“一码通城”场景", "一码通城场景"),
      ("社会消费品零售总额增速", "社会消费品零售总额同比增长"),
    ])
  func same(left: String, right: String) {
    #expect(IndicatorName(left) == IndicatorName(right))
  }

  @Test(
    "Different things stay different",
    arguments: [
      ("新开通5G基站", "5G基站"), ("城镇居民人均可支配收入", "全体居民人均可支配收入"),
      ("工业增加值", "规模以上工业增加值"), ("增长", "增速"), ("", "全市"),
    ])
  func different(left: String, right: String) {
    #expect(IndicatorName(left) != IndicatorName(right))
  }
}
