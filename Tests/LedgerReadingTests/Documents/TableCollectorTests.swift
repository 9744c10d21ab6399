import Indicators
import Testing

@testable import LedgerReading

@Suite("Tables are gathered under the caps of a document")
struct TableCollectorTests {
  private func collector(
    rows: Int = 3, cells: Int = 100, problems: Int = 100
  ) -> TableCollector {
    var limits = DocumentLimits.standard
    (limits.rows, limits.cells, limits.problems) = (rows, cells, problems)
    return TableCollector(file: "f", limits: limits)
  }

  @Test("rows beyond the cap are not kept, over all tables, and one problem says where it was")
  func rows() {
    var collector = collector(rows: 3)
    let kept = (1...6).map { collector.admitRow(of: 2, table: $0 < 3 ? "表1" : "表2", row: $0) }
    #expect(kept == [true, true, true, false, false, false])
    #expect(collector.isFull && collector.problems.count == 1)
    #expect(collector.problems[0].reason == .rowsCut(limit: 3))
    #expect(collector.problems[0].row == 4 && collector.problems[0].table == "表2")
  }

  @Test("cells are counted too; a row that would pass their cap is left out whole")
  func cells() {
    var collector = collector(rows: 100, cells: 10)
    let kept = [4, 6, 1].enumerated().map { index, count in
      collector.admitRow(of: count, table: nil, row: index + 1)
    }
    #expect(kept == [true, true, false])
    #expect(collector.problems.map(\.reason) == [.rowsCut(limit: 2)])
  }

  @Test("a cut cell is reported with its place and the beginning of its text")
  func cutCell() {
    var collector = collector()
    var cell = CellText(limit: 4)
    cell.append("一二三四五六")
    _ = collector.text(of: cell, table: "表", row: 7, column: 27)
    #expect(collector.problems.count == 1 && collector.problems[0].column == "AB")
    #expect(collector.problems[0].row == 7 && collector.problems[0].excerpt.hasPrefix("一"))
    var whole = CellText(limit: 10)
    whole.append("一二三")
    let text = collector.text(of: whole, table: nil, row: 1, column: 0)
    #expect(text == "一二三")
    #expect(collector.problems.count == 1)
  }

  @Test("problems have a cap of their own")
  func problems() {
    var collector = collector(problems: 2)
    for row in 1...5 { collector.report(.gluedDigits, row: row) }
    #expect(collector.problems.map(\.row) == [1, 2])
  }

  @Test(
    "letters of columns as spreadsheets show them",
    arguments: [
      (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
      (16383, "XFD"),
    ])
  func letters(index: Int, letter: String) {
    #expect(TableCollector.columnLetter(index) == letter)
  }

  @Test("an excerpt is one short line, whatever the text")
  func excerpts() {
    #expect(TableCollector.excerpt("新建\n公园\r\n10个") == "新建 公园 10个")
    #expect(TableCollector.excerpt("") == "")
    let long = TableCollector.excerpt(String(repeating: "字", count: 31))
    #expect(long.count == 30 && long.hasSuffix("…"))
    #expect(TableCollector.excerpt(String(repeating: "字", count: 30)).hasSuffix("字"))
    // One letter with ten thousand marks is one character, and still short.
    let marks = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(TableCollector.excerpt(marks).unicodeScalars.count <= 201)
  }
}
