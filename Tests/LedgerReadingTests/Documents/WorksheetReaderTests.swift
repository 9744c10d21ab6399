import Indicators
import Testing

@testable import LedgerReading

@Suite("Cells of a sheet")
struct WorksheetReaderTests {
  private func read(
    _ rows: String, merges: String = "", strings: [String] = ["甲", "乙"]
  ) throws -> (table: Table, problems: [LedgerProblem]) {
    var collector = TableCollector(file: "f", limits: .standard)
    let xml =
      "<worksheet><sheetData>\(rows)</sheetData><mergeCells>\(merges)</mergeCells></worksheet>"
    let table = try WorksheetReader.read(
      xml: source(Array(xml.utf8)), part: "p", sheet: "表", strings: strings,
      styles: SpreadsheetStyles(), collector: &collector)
    return (table, collector.problems)
  }

  @Test("shared, inline, formula and plain values")
  func kinds() throws {
    let (table, problems) = try read(
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"inlineStr\"><is><r><t>丙</t></r>"
        + "<r><t>丁</t></r><rPh><t>x</t></rPh></is></c><c r=\"D2\" t=\"str\"><f>A1</f><v>戊_x000D_己</v></c>"
        + "<c r=\"E2\"><f>1+2</f><v>3</v></c><c r=\"F2\"><v>384.6</v></c><c r=\"G2\" t=\"b\"><v>1</v></c></row>"
    )
    #expect(texts(table) == [["乙", "", "丙丁", "戊\n己", "3", "384.6", "是"]])
    #expect(table.rows[0].number == 2)
    #expect(problems == [])
  }

  @Test("errors, formulas without value and strings that are not there are reported with place")
  func problems() throws {
    let (table, problems) = try read(
      "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>9</v></c><c r=\"B3\" t=\"e\"><v>#REF!</v></c>"
        + "<c r=\"C3\"><f>1+2</f></c><c r=\"D3\"><v>1</v></c></row>")
    #expect(texts(table) == [["", "", "", "1"]])
    #expect(problems.map(\.column) == ["A", "B", "C"])
    #expect(
      problems.map(\.reason) == [.unreadableNumber, .unreadableNumber, .formulaWithoutValue])
    #expect(problems.allSatisfy { $0.row == 3 && $0.table == "表" })
  }

  @Test("rows and cells may leave out their references")
  func withoutReferences() throws {
    let (table, _) = try read(
      "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>")
    #expect(texts(table) == [["1", "2"], ["3"]])
    #expect(table.rows.map(\.number) == [1, 3])
  }

  @Test("merged areas are filled, also over rows that are not there")
  func merges() throws {
    let (table, _) = try read(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"3\"><c r=\"B3\"><v>5</v></c></row>",
      merges: "<mergeCell ref=\"A1:B3\"/><mergeCell ref=\"zz\"/><mergeCell ref=\"A9:B10\"/>")
    #expect(texts(table) == [["甲", "甲"], ["甲", "5"]])
    #expect(table.rows[0].cells.map(\.origin) == [.own, .left])
    #expect(table.rows[1].cells.map(\.origin) == [.above, .own])
  }

  @Test(
    "references",
    arguments: [("A1", 1, 0), ("$C$12", 12, 2), ("AA7", 7, 26), ("XFD1048576", 1_048_576, 16_383)])
  func places(reference: String, row: Int, column: Int) {
    #expect(SpreadsheetMerges.place(reference)?.row == row)
    #expect(SpreadsheetMerges.place(reference)?.column == column)
  }

  @Test(
    "no references", arguments: ["", "A", "1", "A0", "a1", "A99999999999999999999", "ABCDEFGH1"])
  func noPlaces(reference: String) {
    #expect(SpreadsheetMerges.place(reference) == nil)
  }
}
