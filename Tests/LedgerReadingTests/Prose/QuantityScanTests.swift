import Testing

@testable import LedgerReading

@Suite("Quantities of a text") struct QuantityScanTests {
  @Test(
    "Numbers, scales and units",
    arguments: [
      ("3.1万套", ["31000 套"]), ("1,200户、8公里", ["1200 户", "8 公里"]), ("60余万份", ["600000 份"]),
      ("80兆瓦", ["80000 千瓦"]), ("28万千伏安", ["280000 千伏安"]), ("156μg/m³", ["156 微克/立方米"]),
      ("7.2公里/平方公里", ["7.2 公里/平方公里"]), ("830元/月", ["830 元/月"]), ("百分之五", ["5 %"]),
      ("新增十五家", ["15 家"]), ("突破千亿、百亿件", ["100000000000 元"]), ("达到百亿件", ["10000000000 件"]),
      ("满意度96.2分", ["96.2 分"]), ("人均预期寿命79.3岁", ["79.3 岁"]), ("平均住院日7.2天", ["7.2 天"]),
      ("培训班22期", ["22 期"]), ("**15公里**", ["15 公里"]), ("{{7*7}}已建成50公里", ["50 公里"]),
      ("同比持平", ["0 %"]), ("与去年同期持平", ["0 %"]), ("与全省持平", []),
      ("产值实现翻番", ["100 %"]), ("同比翻了两番", ["300 %"]), ("比2020年翻一番", []), ("三年翻番行动", []),
      ("进入全省前30名", []), ("B-07-12地块", []), ("前30个", ["30 个"]),
    ])
  func quantities(text: String, expected: [String]) {
    #expect(Prose.quantities(text) == expected)
  }

  @Test(
    "Ranges",
    arguments: [
      ("6%-6.5%", ["6..6.5 %"]), ("30至35个", ["30..35 个"]), ("8—10万亩", ["80000..100000 亩"]),
    ])
  func ranges(text: String, expected: [String]) {
    #expect(Prose.quantities(text) == expected)
  }

  @Test(
    "Names are no quantities",
    arguments: [
      "500千伏线路", "5G基站", "2号线一期", "“一刻钟”便民圈", "“四下基层”", "2#主变", "24小时值守", "十四五", "双一流", "一网通办",
      "三年行动", "G328国道", "12345热线", "4A级景区", "世界500强", "65岁以上老人", "2期工程", "10万吨级泊位", "二次供水", "二级公路",
      "〔2021〕30号", "2024年", "8月27日－29日", "第2名", "1+10+N", "三方面", "15分钟生活圈",
      "{{7*7}}", "7*7公里", "${49}", "{ 49 }", "2^10个", "49=7*7",
    ])
  func names(text: String) {
    #expect(Prose.quantities(text).isEmpty)
  }

  @Test(
    "Numbers that cannot be trusted are defects",
    arguments: ["投放1,20辆", "候车亭3 2座", "增长5.6%7.8", "1.2.3亿元", "1e400元"])
  func defects(text: String) {
    let scan = Prose.scan(text)
    #expect(scan.defects.count == 1)
    #expect(scan.quantities.isEmpty)
  }

  @Test("A paragraph's number before a window is neither 3.1 nor part of the window")
  func enumerators() {
    let scan = Prose.scan("3.1-5月增长13.8%")
    #expect(scan.quantities.map(\.value) == [13.8])
    #expect(scan.periods.first?.endMonth == 5)
    #expect(scan.enumerators == [0..<2])
  }
}
