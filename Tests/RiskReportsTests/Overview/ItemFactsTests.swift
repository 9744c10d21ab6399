import Forecasting
import Indicators
import Testing

@testable import RiskReports

@Suite struct ItemFactsTests {
  private func rows(_ number: String, _ language: Language = .zh) throws -> [ItemFacts.Row] {
    let document = ForecastDocument(ReportSample.forecast, language: language)
    let item = try #require(ReportSample.forecast.item(number))
    return ItemFacts(document, item.indicators[0], of: item.item).rows
  }

  @Test("facts come in the order of reading: promise, standing, end, need, grounds")
  func order() throws {
    #expect(
      try rows("15").map(\.label) == [
        "年度目标", "最新进展", "达标概率", "年底预测", "后续所需", "序时进度", "台账原文", "预测依据", "方法",
      ])
    #expect(try rows("15")[1].value == "2470个，2024年三季度，完成目标的 70.6%")
  }

  @Test("a target with a tolerance states both probabilities")
  func tolerance() throws {
    let row = try #require(try rows("1").first { $0.label == "达标概率" })
    #expect(row.value == "78%；按“左右”的容差 93%")
  }

  @Test("a relative target says what it is measured against, and what meets it")
  func referenceRate() throws {
    let item = try #require(ReportSample.forecast.item("1"))
    var forecast = item.indicators[0]
    let rate = ReferenceRate(
      indicator: .init(item: "2", part: 1), name: "全市生产总值增速", latest: 5.4, median: 5.43,
      tolerance: 0.3)
    for (tolerance, words) in [
      (0.3, "全市生产总值增速，最新 5.4%，年底预测 5.4%；比它低不超过 0.3 个百分点即为达标"),
      (0, "全市生产总值增速，最新 5.4%，年底预测 5.4%；不低于它即为达标"),
    ] {
      forecast.referenceRate = rate
      forecast.referenceRate?.tolerance = tolerance
      let document = ForecastDocument(ReportSample.forecast, language: .zh)
      let rows = ItemFacts(document, forecast, of: item.item).rows
      #expect(rows[1].label == "对照指标" && rows[1].value == words)
    }
  }

  @Test("without a number there is no probability, and the stage is said", arguments: ["7", "21"])
  func withoutNumber(number: String) throws {
    let rows = try rows(number)
    #expect(!rows.contains { $0.label == "达标概率" || $0.label == "年底预测" })
    #expect(try #require(rows.first { $0.label == "最新进展" }).value.hasPrefix("没有数字"))
  }

  @Test("the ledger's words are marked as a quote")
  func quote() throws {
    let quotes = try rows("2").filter(\.isQuote)
    #expect(quotes.map(\.label) == ["台账原文"])
    #expect(quotes[0].value.contains("同比增长0.9％"))
  }
}
