import Forecasting
import Indicators
import Testing

@testable import RiskReports

@Suite struct AtRiskListTests {
  static func list(
    threshold: Double? = nil, includesNoData: Bool = false, _ language: Language = .zh
  ) -> AtRiskList {
    AtRiskList(
      ReportSample.forecast, threshold: threshold, includesNoData: includesNoData,
      language: language)
  }

  @Test("watch, at risk and off track are listed, worst first")
  func worstFirst() {
    #expect(Self.list().entries.map(\.item.number) == ["2", "13", "15", "24"])
  }

  @Test("a threshold lists every probability below it, and nothing at it")
  func threshold() {
    #expect(Self.list(threshold: 0.44).entries.map(\.item.number) == ["2", "13"])
    #expect(Self.list(threshold: 0.89).entries.count == 6)
    #expect(Self.list(threshold: 0).entries.isEmpty)
  }

  @Test("one word for one thing: probability is the bare number's in every data format")
  func probability() throws {
    // 左右: 0.78 for the number itself, 0.93 within its tolerance.
    #expect(Self.list(threshold: 0.78).entries.allSatisfy { $0.item.number != "1" })
    let list = Self.list(threshold: 0.79)
    let rank = try #require(list.entries.firstIndex { $0.item.number == "1" })
    #expect(list.entries.map { $0.forecast.probability ?? 0 }.sorted().last == 0.78)
    #expect(rank == list.entries.count - 1)
    #expect(list.csv().contains(",0.78,onTrack,direct,"))
    #expect(list.json().contains("\"probability\": 0.78,"))
    #expect(ForecastDocument(ReportSample.forecast, language: .zh).csv().contains(",0.78,0.93,"))
    let measures = MeasureTable(ReportSample.forecast, language: .zh)
    #expect(measures.csv().contains("1,1,全市生产总值增速,0.78,timeProportional,"))
    #expect(measures.csv().contains(",0.93\n"))
    #expect(measures.json().contains("\"probability\": 0.78,"))
  }

  @Test(
    "people read both probabilities of 左右, and what the second is", arguments: Language.allCases)
  func tolerance(language: Language) {
    let list = Self.list(threshold: 0.79, language)
    let both = language.text(zh: "78%（93%）", en: "78% (93%)")
    let meaning = language.text(zh: "括号内为按“左右”的容差", en: "in parentheses: ")
    for text in [
      list.text(colored: false), list.markdown(), list.html(),
      ForecastDocument(ReportSample.forecast, language: language).text(colored: false),
      ForecastDocument(ReportSample.forecast, language: language).markdown(),
      MeasureTable(ReportSample.forecast, language: language).text(colored: false),
      Report(ReportSample.forecast, threshold: 0.79, language: language).html(),
    ] {
      #expect(text.contains(both) && text.contains(meaning), "\(text)")
    }
  }

  @Test("equal probabilities keep the ledger's order")
  func ties() {
    var forecast = ReportSample.forecast
    for index in forecast.items.indices {
      for part in forecast.items[index].indicators.indices {
        forecast.items[index].indicators[part].probability = 0.1
        forecast.items[index].indicators[part].probabilityWithinTolerance = nil
        forecast.items[index].indicators[part].status = .offTrack
      }
    }
    let list = AtRiskList(forecast, language: .zh)
    #expect(
      list.entries.map(\.forecast.indicator.reference)
        == forecast.indicators.map(\.indicator.reference))
  }

  @Test(
    "what has no number is counted and named in every form that people read",
    arguments: Language.allCases)
  func withoutNumber(language: Language) {
    let list = Self.list(language)
    #expect(list.withoutNumber.map(\.item.number) == ["7", "21"])
    #expect(list.withoutIndicator.map(\.number) == ["22"])
    for text in [list.text(colored: false), list.markdown(), list.html(), list.json()] {
      #expect(text.contains("新创建全国重点实验室"))
      #expect(text.contains("办好跨国公司领导人峰会等重点活动"))
      #expect(text.contains("推进相关工作"))
    }
    #expect(list.text(colored: false).contains(language.text(zh: "谋划立项", en: "planned")))
  }

  @Test("a finished step of an indicator without a number is not called finished")
  func relatedWork() throws {
    var forecast = ReportSample.forecast
    let item = try #require(forecast.items.firstIndex { $0.item.number == "7" })
    forecast.items[item].indicators[0].indicator.evidence[0].stage = .delivered
    let list = AtRiskList(forecast, language: .zh)
    #expect(list.stage(of: list.withoutNumber[0]) == "有相关工作")
    #expect(list.stage(of: list.withoutNumber[1]) == "未说明")
  }

  @Test("csv has the contract's header, a byte order mark, and a rank only for what is at risk")
  func csv() throws {
    let text = Self.list(includesNoData: true).csv()
    let lines = text.split(separator: "\n").map(String.init)
    #expect(
      lines[0]
        == "\u{FEFF}rank,item,part,indicator,target,unit,latest_quarter,latest_value,"
        + "share_of_target,projection,low80,high80,probability,status,evidence,required_pace,"
        + "best_pace,responsible,source_text")
    #expect(lines.count == 1 + 4 + 2)
    #expect(lines[1].hasPrefix("1,2,1,一般公共预算收入增速,5,%,2024Q3,0.9,0.18,1.2,-1,3.4,0.03,offTrack"))
    #expect(lines[3].contains(",0.44,atRisk,direct,1030,1250,市通信管理局,"))
    #expect(lines[5].hasPrefix(",7,1,新创建全国重点实验室,2,家,,,,,,,,noData,none,,,市科技局,"))
    #expect(Self.list().csv().split(separator: "\n").count == 5)
  }

  @Test("required pace is compared with the best quarter on record")
  func bestQuarter() throws {
    let entry = try #require(Self.list().entries.first { $0.item.number == "15" })
    let text = try #require(Self.list().requiredPace(of: entry))
    #expect(text.contains("1250个") && text.contains("所需为其 82%"))
  }

  @Test("what has been missed for good is not on the list, and is said")
  func missed() {
    var forecast = ReportSample.forecast
    forecast.items[1].indicators[0].status = .missed
    let list = AtRiskList(forecast, language: .zh)
    #expect(list.entries.map(\.item.number) == ["13", "15", "24"])
    #expect(list.summary == "共 9 个指标，其中 3 个需要关注；1 个已确定未达标；2 个没有数字。")
  }

  @Test("a ceiling has no share that is done, a rate neither")
  func shares() throws {
    let list = Self.list()
    var bridges = try #require(list.entries.first { $0.item.number == "15" })
    #expect(list.share(of: bridges) == "70.6%")
    bridges.forecast.indicator.target?.comparator = .atMost
    #expect(list.share(of: bridges) == "–")
    bridges.forecast.indicator.target?.comparator = .atLeast
    bridges.forecast.indicator.kind = .level
    #expect(list.share(of: bridges) == "70.6%")
    bridges.forecast.indicator.target?.unit = "%"
    #expect(list.share(of: bridges) == "–")
    let revenue = try #require(list.entries.first { $0.item.number == "2" })
    #expect(list.share(of: revenue) == "–")
  }

  @Test("the empty list says so")
  func empty() {
    let list = AtRiskList(
      LedgerForecast(title: "", quarter: ReportSample.quarter, items: []), language: .en)
    #expect(list.text(colored: false).contains("No indicator needs attention."))
    #expect(list.markdown().contains("No indicator needs attention."))
    #expect(list.html().contains("No indicator needs attention."))
    #expect(list.csv().split(separator: "\n").count == 1)
  }
}
