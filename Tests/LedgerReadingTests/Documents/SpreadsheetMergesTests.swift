import Testing

@testable import LedgerReading

@Suite("Merged areas of a sheet")
struct SpreadsheetMergesTests {
  @Test(
    "references",
    arguments: [
      ("A1", 1, 0), ("C12", 12, 2), ("AA3", 3, 26), ("$B$2", 2, 1),
      ("XFD1048576", 1_048_576, 16_383),
    ])
  func places(reference: String, row: Int, column: Int) {
    let place = SpreadsheetMerges.place(reference)
    #expect(place?.row == row && place?.column == column)
  }

  @Test(
    "no references",
    arguments: ["", "A", "1", "A0", "1A", "a1", "A-1", "ZZZZZZZZ1", "A99999999999", "甲1"])
  func noPlaces(reference: String) {
    #expect(SpreadsheetMerges.place(reference) == nil)
  }

  private func rows(_ texts: [[String]]) -> [TableRow] {
    texts.enumerated().map { row, cells in
      TableRow(number: row + 1, cells: cells.map { TableCell($0) })
    }
  }

  @Test("the first cell's text fills the area, what is there already stays")
  func fill() throws {
    var table = rows([["a", ""], ["", "b"], ["c"]])
    SpreadsheetMerges.fill(
      try [#require(SpreadsheetMerges.Area("A1:B2")), #require(.init("A3:C3"))], in: &table,
      limit: 100)
    #expect(table.map { $0.cells.map(\.text) } == [["a", "a"], ["a", "b"], ["c", "c", "c"]])
    #expect(table[1].cells[0].origin == .above && table[0].cells[1].origin == .left)
  }

  @Test("overlapping, turned and endless areas stop at the cap")
  func hostile() throws {
    #expect(SpreadsheetMerges.Area("B2:A1") == nil)
    #expect(SpreadsheetMerges.Area("A1") == nil)
    #expect(SpreadsheetMerges.Area("A1:B2:C3") == nil)
    var table = rows([["a"], [""], [""]])
    let area = try #require(SpreadsheetMerges.Area("A1:XFD1048576"))
    SpreadsheetMerges.fill(Array(repeating: area, count: 1000), in: &table, limit: 20)
    #expect(table.reduce(0) { $0 + $1.cells.count } <= 24)
  }
}
