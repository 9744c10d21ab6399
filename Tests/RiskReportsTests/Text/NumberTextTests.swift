import Indicators
import RiskReports
import Testing

@Suite struct NumberTextTests {
  @Test func a_count_agrees_with_its_noun() {
    #expect(NumberText.counted(1, "indicator") == "1 indicator")
    #expect(NumberText.counted(0, "row") == "0 rows" && NumberText.counted(2, "row") == "2 rows")
    #expect(NumberText.counted(2, "entry", plural: "entries") == "2 entries")
  }

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
      (2470, "个", "2470个", "2,470 个"), (5.43, "%", "5.43%", "5.43%"), (5.4321, "%", "5.4%", "5.4%"),
      (7, "%", "7%", "7%"),
      (-0.04, "%", "-0.04%", "-0.04%"),
      (-0.0049, "%", "0%", "0%"), (3.846e10, "元", "384.6亿元", "38.46 billion 元"),
      (2.3e12, "元", "2.3万亿元", "2.3 trillion 元"), (12.3456, "公里", "12.3公里", "12.3 公里"),
      (17248, "个", "1.7248万个", "17,248 个"), (28974.73, "人", "2.9万人", "29,000 人"),
      (6_543_210.9, "平方米", "654万平方米", "6.54 million 平方米"),
      (3456.7891, "个", "3457个", "3,457 个"), (-31000, "套", "-3.1万套", "-31,000 套"),
    ] as [(Double, String, String, String)])
  func display(_ value: Double, _ unit: String, _ chinese: String, _ english: String) {
    #expect(NumberText.display(value, unit: unit, in: .zh) == chinese)
    #expect(NumberText.display(value, unit: unit, in: .en) == english)
  }

  @Test(
    arguments: [
      (230...500, "个", "230～500个", "230 to 500 个"),
      (9800...12_000, "个", "9800～1.2万个", "9,800 to 12,000 个"),
      (5...6.6, "%", "5.0%～6.6%", "5.0% to 6.6%"), (85...100, "%", "85%～100%", "85% to 100%"),
      (85.64...100, "%", "85.6%～100%", "85.6% to 100%"), (12...12, "个", "12个", "12 个"),
      (5.71...5.7100001, "%", "5.7%", "5.7%"), (4...4, "%", "4%", "4%"),
      (-0.9...3, "%", "-0.9%～3.0%", "-0.9% to 3.0%"),
      (-.infinity...5, "个", "无界～5个", "unbounded to 5 个"),
    ] as [(ClosedRange<Double>, String, String, String)])
  func an_interval_says_its_unit_once(
    _ range: ClosedRange<Double>, _ unit: String, _ chinese: String, _ english: String
  ) {
    #expect(NumberText.interval(range, unit: unit, in: .zh) == chinese)
    #expect(NumberText.interval(range, unit: unit, in: .en) == english)
  }

  @Test(
    arguments: [
      (0, "0%"), (0.004, "<1%"), (0.5, "50%"), (0.996, ">99%"), (1, "100%"), (0.725, "73%"),
    ] as [(Double, String)])
  func a_probability_is_certain_only_where_it_is(_ value: Double, _ text: String) {
    #expect(NumberText.probability(value) == text)
  }
}
