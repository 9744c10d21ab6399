import Forecasting
import Indicators
import Testing

@testable import RiskReports

@Suite struct MeasureTableTests {
  static let table = MeasureTable(ReportSample.forecast, language: .zh)

  static func readings(_ number: String) throws -> OfficialMeasures {
    try #require(table.rows.first { $0.item.number == number }).measures
  }

  @Test("a count is behind the pace rule, and the linear index comforts falsely")
  func count() throws {
    let measures = try Self.readings("15")
    #expect(measures.readings[.timeProportional]?.verdict == .behind)
    #expect(measures.readings[.progressClass]?.verdict == .progressClass(.behind))
    #expect(measures.readings[.trafficLight]?.verdict == .light(.yellow))
    #expect(measures.readings[.progressMeasure]?.absence == .startsFromZero)
    #expect(measures.disagreements == [.falseComfort(.anticipatedLinear)])
  }

  @Test("a growth rate has office rules and no compound growth of growth")
  func growth() throws {
    let measures = try Self.readings("2")
    #expect(measures.readings[.timeProportional]?.verdict == .behind)
    #expect(measures.readings[.progressMeasure]?.absence == .growthRate)
    #expect(measures.disagreements.isEmpty)
  }

  @Test("a stock has every measure that its base allows")
  func level() throws {
    let measures = try Self.readings("6")
    #expect(measures.readings[.progressMeasure]?.verdict == .status(.moderateProgress))
    #expect(measures.readings[.progressChart]?.verdict == .assessment(.fairProgress))
    #expect(measures.readings[.anticipatedLogit]?.absence == .notAPercentage)
    #expect(measures.disagreements.contains(.needlessAlarm(.progressChart)))
  }

  @Test("no number is class 其他 and nothing else, and never a disagreement")
  func withoutNumber() throws {
    let measures = try Self.readings("7")
    #expect(measures.readings[.progressClass]?.verdict == .progressClass(.other))
    #expect(measures.readings[.timeProportional]?.absence == .noValue)
    #expect(measures.disagreements.isEmpty)
  }

  @Test("the classes count every indicator, and their printed shares add up to 100.0")
  func classes() {
    #expect(Self.table.classCounts.reduce(0) { $0 + $1.count } == Self.table.rows.count)
    #expect(
      Self.table.classSentence
        == "已完成 1 个（11.1%），超进度 2 个（22.2%），达进度 1 个（11.1%），欠进度 2 个（22.2%），其他 3 个（33.4%）。")
  }

  @Test("csv has one row an indicator and measure")
  func csv() {
    let lines = Self.table.csv().split(separator: "\n")
    #expect(lines.count == 1 + 9 * OfficialMeasures.Measure.allCases.count)
    #expect(lines.contains("15,1,新开通5G基站,0.44,trafficLight,0.940952380952381,yellow,,,"))
  }

  @Test("an item shows all measures with sources and reasons", arguments: Language.allCases)
  func item(language: Language) throws {
    let table = try #require(
      MeasureTable(ReportSample.forecast, item: "15", language: language))
    let text = table.text(colored: false)
    for measure in OfficialMeasures.Measure.allCases {
      #expect(text.contains(Wording(language).name(measure)))
      #expect(text.contains(Wording(language).source(of: measure)))
    }
    #expect(MeasureTable(ReportSample.forecast, item: "99", language: language) == nil)
  }

  @Test(
    "a measure without a verdict on any indicator has no column, and is named",
    arguments: Language.allCases)
  func silentMeasures(language: Language) {
    let table = MeasureTable(
      LedgerForecast(
        title: "", quarter: ReportSample.quarter,
        items: [ReportSample.revenue, ReportSample.bridges]), language: language)
    #expect(!table.shownMeasures.contains(.progressChart))
    #expect(table.shownMeasures.contains(.earnedSchedule))
    let name = Wording(language).name(OfficialMeasures.Measure.progressChart)
    let lines = table.text(colored: false).split(separator: "\n")
    #expect(lines.filter { $0.contains(name) }.count == 1)
    #expect(table.silentSentence?.contains(name) == true)
  }

  @Test("a growth rate stands beside its target in percentage points, other shares as they are")
  func points() {
    let text = Self.table.text(colored: false)
    #expect(text.contains("欠进度 −4.1 个百分点"))
    #expect(text.contains("欠进度 70.6%"))
  }

  @Test("what no measure can judge is counted by its items")
  func unjudged() {
    #expect(Self.table.unjudgedSentence?.hasPrefix("另有 ") == true)
    #expect(Self.table.unjudgedSentence?.contains("7、") == true)
  }
}
