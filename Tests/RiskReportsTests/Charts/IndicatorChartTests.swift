import Forecasting
import Indicators
import Testing

@testable import RiskReports

@Suite struct IndicatorChartTests {
  static func chart(_ number: String, _ language: Language = .zh) throws -> IndicatorChart {
    let item = try #require(ReportSample.forecast.item(number))
    return try #require(
      IndicatorChart(item.indicators[0], quarter: ReportSample.quarter, language: language))
  }

  @Test("a count starts from zero, a stock from last year's end, a growth rate from nowhere")
  func origins() throws {
    #expect(try Self.chart("15").origin?.value == 0)
    #expect(try Self.chart("6").origin?.value == 7900)
    #expect(try Self.chart("1").origin == nil)
  }

  @Test("title and description speak for the picture, with its numbers")
  func accessible() throws {
    let text = try Self.chart("15").figure().document
    #expect(text.contains("<title id=\"chart-t\">新开通5G基站</title>"))
    let inline = try Self.chart("15").picture().inline(identifier: "a").serialized
    #expect(inline.contains("aria-labelledby=\"a-t a-d\""))
    #expect(text.contains("目标3500个"))
    #expect(text.contains("80% 区间 3180～3780个"))
    #expect(text.contains("prefers-color-scheme: dark"))
    #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
  }

  @Test("series, target, both intervals and the required path are drawn, each by its own class")
  func parts() throws {
    let text = try Self.chart("15").picture().inline(identifier: "a").serialized
    for part in [ChartPart.series, .target, .outer, .inner, .required, .median, .earlier, .point] {
      #expect(text.contains("class=\"\(part.rawValue)\""))
    }
    let colors = Set(
      ChartPart.allCases.flatMap { part in
        part.attributes.pairs.filter { ["fill", "stroke"].contains($0.name) }.map(\.value)
      })
    #expect(colors.contains("#0b5f97") && colors.contains("#b8450b"))
  }

  @Test("a value of an earlier stage is a hollow mark and starts no fan")
  func earlierStage() throws {
    let chart = try Self.chart("13")
    #expect(chart.standing == nil)
    #expect(chart.picture().inline(identifier: "a").serialized.contains("stagePoint"))
  }

  @Test("a promised fall is drawn below zero where the values are, in every chart")
  func fall() throws {
    var forecast = try #require(ReportSample.forecast.item("2")).indicators[0]
    forecast.indicator.target = Target(comparator: .decrease, value: 3.43, unit: "%")
    #expect(forecast.drawnTarget == -3.43)
    let chart = try #require(
      IndicatorChart(forecast, quarter: ReportSample.quarter, language: .zh))
    #expect(chart.targets == [-3.43])
    #expect(chart.picture().inline(identifier: "a").serialized.contains(">3.43%<"))
    let terminal = try #require(TerminalChart(forecast, wording: Wording(.zh))).text
    #expect(terminal.split(separator: "\n").first?.contains("目标") == false)
    forecast.series = IndicatorSeries(name: "a", kind: .growth, unit: "%", observations: [])
    forecast.latest = nil
    #expect(forecast.drawnTarget == 3.43)
  }

  @Test("what is settled has no fan, no projected median and no legend for them")
  func settled() throws {
    var forecast = try #require(ReportSample.forecast.item("15")).indicators[0]
    forecast.projection = Projection(
      median: 3600, interval80: 3600...3600, interval95: 3600...3600)
    let chart = try #require(
      IndicatorChart(forecast, quarter: ReportSample.quarter, language: .zh))
    let text = chart.figure().document
    #expect(!text.contains("class=\"inner\"") && !text.contains("class=\"median\""))
    let terminal = try #require(TerminalChart(forecast, wording: Wording(.zh))).text
    #expect(!terminal.contains("◆") && !terminal.contains("┃"))
  }

  @Test("nothing to draw is no chart")
  func nothing() throws {
    let item = try #require(ReportSample.forecast.item("7"))
    #expect(
      IndicatorChart(item.indicators[0], quarter: ReportSample.quarter, language: .zh) == nil)
  }

  @Test("values that no chart can hold still give well-formed coordinates")
  func hostileNumbers() throws {
    var forecast = try #require(ReportSample.forecast.item("15")).indicators[0]
    forecast.projection = Projection(
      median: 1e300, interval80: -.greatestFiniteMagnitude ... .greatestFiniteMagnitude,
      interval95: -.infinity ... .infinity)
    forecast.indicator.target?.value = .nan
    let chart = try #require(
      IndicatorChart(forecast, quarter: ReportSample.quarter, language: .en))
    let text = chart.figure().document
    #expect(!text.contains("nan") && !text.contains("inf\""))
    #expect(!text.contains("points=\"–"))
  }
}
