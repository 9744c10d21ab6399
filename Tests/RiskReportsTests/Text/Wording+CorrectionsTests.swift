import Forecasting
import Foundation
import Indicators
import Testing

@testable import RiskReports

@Suite("A planner's correction is shown as such in every form")
struct WordingCorrectionsTests {
  /// The sample with one indicator that is at risk, whose value, target, or both are a planner's.
  private func sample(value: Bool, target: Bool) throws -> LedgerForecast {
    var forecast = ReportSample.forecast
    let place = try #require(forecast.items.firstIndex { $0.item.number == "15" })
    var corrected = forecast.items[place].indicators[0]
    corrected.indicator.target?.isCorrected = target
    corrected.latest?.isCorrected = value
    corrected.indicator.observations[0].isCorrected = value
    corrected.series = IndicatorSeries(
      name: corrected.series.name, kind: corrected.series.kind, unit: corrected.series.unit,
      observations: corrected.series.observations.map { observation in
        var observation = observation
        observation.isCorrected = value && observation.quarter == ReportSample.quarter
        return observation
      })
    forecast.items[place].indicators[0] = corrected
    return forecast
  }

  /// Every form of the overview, one item, the list, the report and what was read.
  private func forms(
    _ forecast: LedgerForecast, _ language: Language
  ) throws -> [(name: String, text: String)] {
    let overview = ForecastDocument(forecast, language: language)
    let item = try #require(ForecastDocument(forecast, item: "15", language: language))
    let list = AtRiskList(forecast, language: language)
    let report = Report(forecast, language: language)
    let ledger = Ledger(
      title: forecast.title, quarter: forecast.quarter, file: "台账.docx",
      items: forecast.items.map { entry in
        var item = entry.item
        item.indicators = entry.indicators.map(\.indicator)
        return item
      })
    let inspection = Inspection(ledger, language: language)
    return [
      ("overview text", overview.text(colored: false)), ("overview csv", overview.csv()),
      ("overview json", overview.json()), ("overview markdown", overview.markdown()),
      ("item text", item.text(colored: false)), ("item markdown", item.markdown()),
      ("item svg", item.svg()), ("list text", list.text(colored: false)), ("list csv", list.csv()),
      ("list json", list.json()), ("list markdown", list.markdown()), ("list html", list.html()),
      ("list xlsx", String(describing: list.spreadsheet)), ("report html", report.html()),
      ("report markdown", report.markdown()), ("inspection text", inspection.text(colored: false)),
      ("inspection csv", inspection.csv()), ("inspection json", inspection.json()),
      ("inspection markdown", inspection.markdown()),
    ]
  }

  @Test(
    "a value or a target that a planner set reads otherwise than one of the ledger",
    arguments: Language.allCases, [(value: true, target: false), (false, true)])
  func everyForm(language: Language, set: (value: Bool, target: Bool)) throws {
    let plain = try forms(sample(value: false, target: false), language)
    let corrected = try forms(sample(value: set.value, target: set.target), language)
    let word = Wording(language).corrected
    for (before, after) in zip(plain, corrected) {
      // Data have a field for it, whose name is there in any case.
      let isData = before.name.hasSuffix("json") || before.name == "overview csv"
      #expect(before.text != after.text, "\(before.name)")
      if !isData {
        #expect(!before.text.contains(word), "\(before.name)")
        #expect(after.text.contains(word), "\(after.name)")
      }
    }
  }

  @Test("data name what was set")
  func data() throws {
    let forecast = try sample(value: true, target: true)
    let csv = ForecastDocument(forecast, language: .zh).csv().split(separator: "\n")
    #expect(csv[0].hasSuffix(",source_text,corrected"))
    #expect(csv.count { $0.hasSuffix(",target latest_value") } == 1)
    let list = AtRiskList(forecast, language: .zh).json()
    #expect(list.components(separatedBy: "\"latestCorrected\": true").count == 2)
    #expect(list.components(separatedBy: "\"targetCorrected\": true").count == 2)
    let columns = AtRiskList(forecast, language: .en).csv()
    #expect(columns.contains("[corrected: target, value] 今年新开通5G基站2470个"))
  }

  @Test("a name or a kind that was set is said where the indicator is shown in full")
  func nameOrKind() throws {
    var forecast = ReportSample.forecast
    forecast.items[0].indicators[0].indicator.isCorrected = true
    let document = try #require(ForecastDocument(forecast, item: "1", language: .zh))
    #expect(document.text(colored: false).contains("更正      指标名称或类型"))
    #expect(document.csv().contains(",indicator\n"))
  }

  @Test("the series sheet names the quarters that were set")
  func seriesSheet() throws {
    let sheet = SeriesSheet(
      AtRiskList(try sample(value: true, target: true), language: .zh)
    ).sheet
    let names = sheet.rows.filter { $0[0].content == .text("15") }.map { $0[4].content }
    #expect(names.contains(.text("2024年（更正：三季度）")) && names.contains(.text("2023年")))
    #expect(names.contains(.text("2024年目标（更正）")))
  }

  @Test("a value that the reader is least sure of says so, unless a planner set it")
  func doubts() throws {
    let quarter = try #require(Quarter("2024Q1"))
    var value = Observation(quarter: quarter, value: 1, unit: "家", score: 0.5)
    #expect(Wording(.zh).remarks(on: value) == ["存疑，请核对原文"])
    #expect(Wording(.en).remarks(on: value) == ["doubtful, see the source"])
    value.isCorrected = true
    #expect(Wording(.zh).remarks(on: value) == ["更正"])
    value = Observation(quarter: quarter, value: 1, unit: "家", score: 0.51)
    #expect(Wording(.zh).remarks(on: value) == [])
  }

  @Test("remarks stand in one parenthesis, the stage first")
  func remarks() {
    let value = Observation(
      quarter: ReportSample.quarter, value: 46, unit: "处", stage: .started, isDerived: true,
      isCorrected: true)
    #expect(Wording(.zh).parenthesis(Wording(.zh).remarks(on: value)) == "（开工在建，推算，更正）")
    #expect(
      Wording(.en).parenthesis(Wording(.en).remarks(on: value)) == " (started, derived, corrected)")
    #expect(Wording(.en).parenthesis([]) == "")
  }
}
