import Forecasting
import Foundation
import Indicators
import Testing
import _TestSupport

@testable import RiskReports

@Suite struct SpreadsheetTests {
  /// A path of its own for each test, removed when the test is over.
  private func withFile<Result>(_ body: (String) throws -> Result) rethrows -> Result {
    let path = NSTemporaryDirectory() + "spreadsheet-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  @Test("the same list is the same bytes, and another quarter is not")
  func reproducible() throws {
    let list = AtRiskList(ReportSample.forecast, language: .zh)
    let first = try withFile { path in
      try list.writeXLSX(to: path)
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    let second = try withFile { path in
      try list.writeXLSX(to: path)
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    #expect(first == second)
    #expect(first.count > 5_000)
  }

  @Test("the list sheet holds the numbers of the csv, but shares that mislead")
  func sameAsCSV() throws {
    let list = AtRiskList(ReportSample.forecast, includesNoData: true, language: .zh)
    let sheet = list.spreadsheet.sheets[0]
    #expect(sheet.rows[0].count == AtRiskList.columns.count)
    let shares = list.entries.map(\.forecast.readableShare) + list.withoutNumber.map { _ in nil }
    #expect(shares.contains(nil) && shares.contains { $0 != nil })
    for ((row, cells), share) in zip(zip(sheet.rows.dropFirst(), list.rows), shares) {
      for (column, (written, cell)) in zip(AtRiskList.columns, zip(row, cells)) {
        switch cell {
        case .number where column == "share_of_target": #expect(written.number == share)
        case .number(let value): #expect(written.number == value)
        case .integer(let value): #expect(written.number == Double(value))
        case .text: #expect(written.number == nil)
        }
      }
    }
  }

  @Test("three sheets: the list, all indicators, the series with native charts of the worst")
  func sheets() throws {
    let workbook = AtRiskList(ReportSample.forecast, language: .zh).spreadsheet
    #expect(workbook.sheets.map(\.name) == ["风险清单", "全部指标", "时间序列"])
    #expect(workbook.sheets[1].rows.count == 1 + ReportSample.forecast.indicators.count)
    #expect(workbook.sheets[2].charts.map(\.title) == ["一般公共预算收入增速", "新开通5G基站", "建成安置房"])
    for sheet in workbook.sheets {
      #expect(sheet.rows.allSatisfy { $0.count <= sheet.widths.count })
    }
  }

  @Test("a long unit has room in every sheet, and a note says what the probability of 左右 is")
  func units() throws {
    var forecast = ReportSample.forecast
    for item in forecast.items.indices where forecast.items[item].item.number == "15" {
      forecast.items[item].indicators[0].indicator.target?.unit = "微克/立方米"
    }
    let workbook = AtRiskList(forecast, threshold: 0.9, language: .zh).spreadsheet
    let needed = Double("微克/立方米".displayWidth)
    for sheet in workbook.sheets {
      let column = try #require(sheet.rows[0].firstIndex { $0.content == .text("单位") })
      #expect(sheet.widths[column] > needed)
    }
    let words = workbook.sheets[0].rows.flatMap { $0 }.compactMap { cell -> String? in
      guard case .text(let text) = cell.content else { return nil }
      return text
    }
    #expect(words.contains { $0.hasPrefix("目标为“左右”的") })
    let tolerant = workbook.sheets[1].rows.map { $0[17].number }
    #expect(workbook.sheets[1].rows[0][17].content == .text("容差内概率"))
    #expect(tolerant.contains(0.93) && tolerant.contains(0.04))
  }

  @Test("statuses differ in mark and in grey, not in hue alone")
  func grey() {
    let looks = Status.allCases.map { Spreadsheet.Cell.status($0, Wording(.zh)) }
    let marks = Set(
      looks.compactMap { cell -> String? in
        guard case .text(let text) = cell.content else { return nil }
        return text
      })
    #expect(marks.count == Status.allCases.count)
    let risk = [Status.watch, .atRisk, .offTrack, .missed].map {
      Self.luminance(Spreadsheet.Cell.status($0, Wording(.zh)).style.fill ?? 0xFFFFFF)
    }
    #expect(zip(risk, risk.dropFirst()).allSatisfy { $0 - $1 > 0.05 })
  }

  /// Relative luminance (WCAG 2.1).
  private static func luminance(_ color: UInt32) -> Double {
    let channels = [16, 8, 0].map { shift -> Double in
      let share = Double((color >> UInt32(shift)) & 0xFF) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  @Test("hostile text is written whole or cut at the format's limit, and never fails")
  func hostile() throws {
    for text in HostileTextTests.hostile + [String(repeating: "长", count: 40_000)] {
      try withFile { path in
        let list = AtRiskList(HostileTextTests.forecast(text), language: .zh)
        try list.writeXLSX(to: path)
        #expect(FileManager.default.fileExists(atPath: path))
      }
    }
  }

  @Test(
    "what XML or a C string cannot carry is replaced, what reads as an escape stays itself",
    arguments: [
      ("a\u{0}b", "a\u{FFFD}b"), ("\u{FFFE}\u{1F}\u{9B}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("_x0041_", "_x005F_x0041_"), ("_x004_", "_x004_"), ("行\n行\t", "行\n行\t"),
      ("=1+1", "=1+1"),
    ])
  func fitting(text: String, fitted: String) {
    #expect(text.fittingCell == fitted)
  }

  @Test("a text at the limit is whole, one beyond it is cut at a whole character")
  func limit() {
    let whole = String(repeating: "a", count: 32_767)
    #expect(whole.fittingCell == whole)
    #expect((whole + "a").fittingCell.utf16.count == 32_767)
    #expect((whole + "a").fittingCell.last == "…")
    let wide = String(repeating: "𠮷", count: 20_000).fittingCell
    #expect(wide.utf16.count <= 32_767 && wide.last == "…")
  }

  @Test("a place that cannot be written is an error with its path")
  func cannotWrite() {
    let path = "/nowhere/at/all/list.xlsx"
    let list = AtRiskList(ReportSample.forecast, language: .zh)
    #expect {
      try list.writeXLSX(to: path)
    } throws: { error in
      (error as? SpreadsheetError)?.path == path
    }
  }

  @Test(
    "the moment in the file is the last second of the quarter",
    arguments: [
      ("2024Q1", 1_711_929_599), ("2024Q4", 1_735_689_599), ("1970Q1", 7_775_999),
      ("2000Q2", 962_409_599),
    ])
  func moment(name: String, seconds: Int) throws {
    // `date -u -d '2024-03-31 23:59:59' +%s` and so on, GNU coreutils 9.1.
    let quarter = try #require(Quarter(name))
    #expect(AtRiskList.seconds(endOf: quarter) == seconds)
  }

  @Test("a row is as high as its longest wrapped cell needs")
  func heights() {
    let sheet = Spreadsheet.Sheet(
      name: "a", widths: [11], rows: [[.text("短")], [.text(String(repeating: "长", count: 15))]])
    #expect(sheet.height(ofRow: 0) == 18)
    #expect(sheet.height(ofRow: 1) == 63)
  }

  @Test("a column is as wide as its widest number and the longest word of its header")
  func widths() {
    let sheet = Spreadsheet.Sheet(
      name: "a", widths: [6, 6, 9],
      rows: [
        [.header("Evidence"), .header("数"), .header("a b")],
        [.text("直接"), .value(6_160_000_000, unit: "美元"), .value(5, unit: "%")],
      ])
    let widths = sheet.fittedWidths
    #expect(widths[0] >= 9 && widths[1] >= Double("6,160,000,000".count) && widths[2] == 9)
    #expect(sheet.headerAlignment(ofColumn: 0) == .leading)
    #expect(sheet.headerAlignment(ofColumn: 1) == .trailing)
  }

  @Test("estimates are shown without decimals that nobody can know, and keep them in the cell")
  func estimates() {
    let cell = Spreadsheet.Cell.estimate(2.9714, unit: "%")
    #expect(cell.style.numberFormat == "0.0" && cell.number == 2.9714)
    #expect(Spreadsheet.Cell.value(93.1, unit: "个").style.numberFormat == "#,##0")
    #expect(Spreadsheet.Cell.value(12.34, unit: "公里").style.numberFormat == "0.0")
    #expect(Spreadsheet.Cell.estimate(nil, unit: "%") == .empty)
  }
}

extension Spreadsheet.Cell {
  fileprivate var number: Double? {
    guard case .number(let value) = content else { return nil }
    return value
  }
}
