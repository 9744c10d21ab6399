import Forecasting
import Indicators
import Testing

@testable import RiskReports

@Suite struct TerminalChartTests {
  private func chart(_ number: String) throws -> [String] {
    let item = try #require(ReportSample.forecast.item(number))
    let chart = try #require(TerminalChart(item.indicators[0], wording: Wording(.zh)))
    return chart.text.split(separator: "\n").map(String.init)
  }

  @Test("every reported quarter, the target line and the year end are there, and lines align")
  func parts() throws {
    let lines = try chart("15")
    let marks = lines.dropLast().joined()
    #expect(marks.filter { $0 == "●" }.count == 9)
    #expect(marks.filter { $0 == "◆" }.count == 1)
    #expect(lines.contains { $0.hasSuffix("目标") })
    #expect(lines.suffix(2).first?.hasSuffix("24Q4") == true)
    let axes = lines.prefix { !$0.contains("└") }.map { line in
      String(line.prefix { $0 != "┤" }).displayWidth
    }
    #expect(axes.count == 10 && Set(axes).count == 1)
  }

  @Test("nothing reported is no chart")
  func nothing() throws {
    let item = try #require(ReportSample.forecast.item("7"))
    #expect(TerminalChart(item.indicators[0], wording: Wording(.zh)) == nil)
  }
}
