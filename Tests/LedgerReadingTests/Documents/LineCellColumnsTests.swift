import Testing

@testable import LedgerReading

@Suite("The columns of cells on lines of their own")
struct LineCellColumnsTests {
  private static let head = ["序号", "工作任务", "责任单位", "进展情况"]

  private func rows(_ numbers: ClosedRange<Int>) -> [String] {
    numbers.flatMap { ["\($0)", "新建泵站\($0)座", "水务局", "建成1座"] }
  }

  @Test("a header that a blank line ends")
  func blankLine() {
    let columns = LineCellColumns(Self.head + rows(1...3), block: 4)
    #expect(columns.width == 4)
    #expect(columns.number == 0)
  }

  @Test("item numbers at one distance, whatever stands between header and items")
  func distance() {
    let cells = Self.head + ["重点工作建设"] + rows(1...3) + ["民生类"] + rows(4...6)
    let columns = LineCellColumns(cells, block: cells.count)
    #expect(columns.width == 4)
  }

  @Test("sections between rows shift no cell, empty cells count")
  func ledger() throws {
    var text = "2024年一季度台账\n"
    for cell in Self.head + ["产业类"] + rows(1...2) + ["民生类"] + ["3", "新建泵站3座", "", "建成2座"] {
      text += "\t\(cell)\n"
    }
    let rows = try readText(text).tables[0].rows
    #expect(rows.map(\.number) == ["1", "2", "3"])
    #expect(rows.map(\.section) == ["产业类", "产业类", "民生类"])
    #expect(rows.map(\.progress) == ["建成1座", "建成1座", "建成2座"])
  }

  @Test("an office in front of the number")
  func officeFirst() throws {
    var text = "2024年一季度台账\n"
    for cell in ["责任单位", "序号", "工作任务", "进展情况", "产业类"] { text += "\t\(cell)\n" }
    for number in 1...3 {
      for cell in ["水务局", "\(number)", "新建泵站\(number)座", "建成1座"] { text += "\t\(cell)\n" }
    }
    let rows = try readText(text).tables[0].rows
    #expect(rows.map(\.number) == ["1", "2", "3"])
    #expect(rows.map(\.commitment) == ["新建泵站1座", "新建泵站2座", "新建泵站3座"])
  }
}
