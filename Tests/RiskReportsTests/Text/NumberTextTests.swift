import Indicators
import RiskReports
import Testing

@Suite struct NumberTextTests {
  @Test(
    arguments: [
      (31000.0, "31000"), (5.5, "5.5"), (0.1, "0.1"), (-0.9, "-0.9"), (0, "0"), (1e300, "1e+300"),
      (1.0 / 3, "0.3333333333333333"), (.infinity, ""), (.nan, ""),
    ] as [(Double, String)])
  func plain_is_the_shortest_exact_text(_ value: Double, _ text: String) {
    #expect(NumberText.plain(value) == text)
  }

  @Test func plain_reads_back() {
    var state: UInt64 = 7
    for _ in 0..<2000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state)
      guard value.isFinite else { continue }
      #expect(Double(NumberText.plain(value)) == value)
    }
  }

  @Test(
    arguments: [
      (31000, "套", "3.1万套", "31,000 套"), (18600, "人", "1.86万人", "18,600 人"),
      (2470, "个", "2470个", "2,470 个"), (5.43, "%", "5.4%", "5.4%"), (7, "%", "7%", "7%"),
      (-0.04, "%", "0%", "0%"), (3.846e10, "元", "384.6亿元", "38,460,000,000 元"),
      (2.3e12, "元", "2.3万亿元", "2,300,000,000,000 元"), (12.3456, "公里", "12.3公里", "12.3 公里"),
      (3456.7891, "个", "3457个", "3,457 个"), (-31000, "套", "-3.1万套", "-31,000 套"),
    ] as [(Double, String, String, String)])
  func display(_ value: Double, _ unit: String, _ chinese: String, _ english: String) {
    #expect(NumberText.display(value, unit: unit, in: .zh) == chinese)
    #expect(NumberText.display(value, unit: unit, in: .en) == english)
  }

  @Test(
    arguments: [
      (0, "0%"), (0.004, "<1%"), (0.5, "50%"), (0.996, ">99%"), (1, "100%"), (0.725, "73%"),
    ] as [(Double, String)])
  func a_probability_is_certain_only_where_it_is(_ value: Double, _ text: String) {
    #expect(NumberText.probability(value) == text)
  }
}
