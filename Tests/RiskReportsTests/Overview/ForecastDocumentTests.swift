import Forecasting
import Foundation
import Indicators
import RiskReports
import Testing

@Suite struct ForecastDocumentTests {
  /// A forecast of two items, with a hostile cell in the second.
  private func forecast() throws -> LedgerForecast {
    let quarter = try #require(Quarter("2024Q2"))
    let source = SourceSpan(cell: .progress, start: 2, length: 6, text: "建成900个")
    let observation = Observation(quarter: quarter, value: 900, unit: "个", source: source)
    let indicator = Indicator(
      item: "1", part: 1, name: "新建充电桩", kind: .cumulative,
      target: Target(comparator: .atLeast, value: 2000, unit: "个"), observations: [observation])
    let hostile = Indicator(
      item: "2", part: 1, name: "=HYPERLINK(\"x\")<script>|\u{202E}\u{1B}[31m", kind: .qualitative)
    return LedgerForecast(
      title: "台账", quarter: quarter,
      items: [
        ItemForecast(
          item: LedgerItem(number: "1", commitment: "新建充电桩2000个以上", progress: "", row: 2),
          indicators: [
            IndicatorForecast(
              indicator: indicator,
              series: IndicatorSeries(
                name: "新建充电桩", kind: .cumulative, unit: "个", observations: [observation]),
              latest: observation,
              projection: Projection(
                median: 1950, interval80: 1500...2400, interval95: 1200...2900),
              probability: 0.45, status: .atRisk, evidence: .direct,
              requiredPace: RequiredPace(
                value: 550, unit: "个", per: .quarter, remainingMonths: 6),
              timeProportional: TimeProportionalProgress(
                share: 0.45, elapsed: 0.5, isBehind: true),
              method: .targetAndPace,
              explanation: [
                Contribution(source: .yearToDate, weight: 0.6, value: 1800),
                Contribution(source: .target, weight: 0.4, value: 2000),
              ])
          ]),
        ItemForecast(
          item: LedgerItem(number: "2", commitment: "x", progress: "", row: 3),
          indicators: [
            IndicatorForecast(
              indicator: hostile,
              series: IndicatorSeries(name: "", kind: .qualitative, unit: "", observations: []),
              status: .noData, evidence: .none, method: .unavailable(.qualitative))
          ]),
      ])
  }

  @Test func the_one_item_view_says_what_a_planner_reads_first() throws {
    let document = try #require(ForecastDocument(try forecast(), item: "1", language: .en))
    let text = document.text(colored: false)
    for words in [
      "新建充电桩2000个以上", "at risk", "≥ 2,000 个", "45%", "1,500 to 2,400 个",
      "550 个 in each of the 2 quarters left",
      "behind: 45% done, 5 points below the 50% of the year elapsed", "建成900个",
      "this year to date → 1,800 个 (weight 60%)", "◆", "┄",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    #expect(ForecastDocument(try forecast(), item: "3", language: .en) == nil)
  }

  @Test func the_overview_opens_with_what_to_expect_and_where_each_stands() throws {
    let document = ForecastDocument(try forecast(), language: .zh)
    let lines = document.text(colored: false).split(separator: "\n").map(String.init)
    #expect(lines[1] == "2 个指标：直接测量 1 个，间接证据 0 个，没有数字 1 个")
    #expect(lines[2] == "能算出概率的 1 个中预计 0.5 个达标（80% 区间 0～1 个）；预警 1，无数据 1")
    #expect(lines.contains { $0.contains("900个  1950个（1500～2400个）       45%  预警") })
  }

  @Test func no_number_of_a_projection_is_cut() throws {
    var forecast = try forecast()
    forecast.items[0].indicators[0].indicator.target?.unit = "微克/立方米"
    forecast.items[0].indicators[0].projection = Projection(
      median: 128_700_000_000, interval80: 128_700_000_001...179_200_000_000,
      interval95: 1e11...2e11)
    let document = ForecastDocument(forecast, language: .en)
    let list = AtRiskList(forecast, language: .en)
    for text in [document.text(colored: false), list.text(colored: false)] {
      #expect(text.contains("to 179.2 billion 微克/立方米)"), "\(text)")
    }
  }

  @Test(arguments: Language.allCases)
  func outside_text_is_inert_in_every_format(_ language: Language) throws {
    let document = ForecastDocument(try forecast(), language: language)
    let text = document.text(colored: false)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    #expect(document.csv().contains("\"'=HYPERLINK(\"\"x\"\")"))
    #expect(document.markdown().contains("\\<script\\>\\|"))
    let json = try JSONSerialization.jsonObject(with: Data(document.json().utf8))
    let items = try #require((json as? [String: Any])?["items"] as? [[String: Any]])
    let indicators = try #require(items.last?["indicators"] as? [[String: Any]])
    #expect(indicators.first?["name"] as? String == "=HYPERLINK(\"x\")<script>|\u{202E}\u{1B}[31m")
  }

  @Test func numbers_in_data_read_back() throws {
    let rows = ForecastDocument(try forecast(), language: .zh).csv().split(separator: "\n")
    let names = rows[0].split(separator: ",", omittingEmptySubsequences: false)
    let cells = rows[1].split(separator: ",", omittingEmptySubsequences: false)
    #expect(names.count == cells.count)
    let row = Dictionary(uniqueKeysWithValues: zip(names, cells))
    #expect(row["low80"] == "1500" && row["probability"] == "0.45" && row["status"] == "atRisk")
  }

  @Test("A quarter that was read as its neighbours is named in every format, in both languages")
  func accidentalQuarters() throws {
    var forecast = try forecast()
    forecast.items[0].indicators[0].accidentalQuarters = [
      .init(quarter: try #require(Quarter("2023Q4")), value: 12, readAs: 480.5)
    ]
    func unwrapped(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    let english = try #require(ForecastDocument(forecast, item: "1", language: .en))
    let words = "2023Q4:12个isfarfromallitsneighboursandreadas481个"
    #expect(unwrapped(english.text(colored: false)).contains(words))
    #expect(unwrapped(english.markdown()).contains(words))
    let chinese = try #require(ForecastDocument(forecast, item: "1", language: .zh))
    #expect(
      unwrapped(chinese.text(colored: false))
        .contains("2023年四季度的12个与相邻各季相差悬殊，预测时按481个计"))
    #expect(
      unwrapped(english.json()).contains(
        #""accidentalQuarters":[{"quarter":"2023Q4","value":12,"readAs":480.5}]"#))
    let none = ForecastDocument(try self.forecast(), language: .en)
    #expect(unwrapped(none.json()).contains(#""accidentalQuarters":[]"#))
    #expect(!none.text(colored: false).contains("accidental"))
  }
}
