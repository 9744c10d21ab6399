import Forecasting
import Indicators
import Testing

@testable import RiskReports

@Suite struct SeriesSheetTests {
  static let sheet = SeriesSheet(AtRiskList(ReportSample.forecast, language: .zh)).sheet

  /// The rows of an item as their line's name and the numbers of the four quarters.
  private func lines(_ item: String) -> [(name: String, values: [Double?])] {
    Self.sheet.rows.filter { $0[0].content == .text(item) }.map { row in
      guard case .text(let name) = row[4].content else { return ("", []) }
      return (
        name,
        row[5...].map { cell in
          guard case .number(let value) = cell.content else { return nil }
          return value
        }
      )
    }
  }

  @Test("a year a row, then the target and the projected year end")
  func rows() {
    let lines = lines("15")
    #expect(lines.map(\.name) == ["2022年", "2023年", "2024年", "2024年目标", "年底预测（中位数）"])
    #expect(lines[0].values == [610, 1500, 2350, 3600])
    #expect(lines[2].values == [820, 1710, 2470, nil])
    #expect(lines[3].values == [3500, 3500, 3500, 3500])
    #expect(lines[4].values == [nil, nil, nil, 3460])
  }

  @Test("a chart names rows of its own indicator over the four quarters")
  func charts() throws {
    let chart = try #require(Self.sheet.charts.first { $0.title == "新开通5G基站" })
    #expect(chart.columns == 5...8 && chart.unit == "个")
    #expect(
      chart.lines.map { Self.sheet.rows[$0.row][2].content }
        == Array(repeating: .text("新开通5G基站"), count: 5))
    #expect(chart.lines.map(\.isThin) == [true, true, false, false, false])
    #expect(chart.lines.map(\.isDashed) == [false, false, false, true, false])
  }

  @Test("an indicator without a number has no row")
  func withoutNumber() {
    #expect(lines("7").isEmpty)
    #expect(Self.sheet.rows.allSatisfy { $0.count == Self.sheet.widths.count })
  }
}
