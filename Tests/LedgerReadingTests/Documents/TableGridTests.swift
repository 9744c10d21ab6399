import Testing

@testable import LedgerReading

@Suite("Merged cells laid out in columns")
struct TableGridTests {
  @Test("what hangs down fills the rows below, also at their ends, and no further")
  func hanging() {
    var grid = TableGrid(columnLimit: 10)
    let rows: [[(String, Int, Int)]] = [
      [("a", 1, 3), ("b", 2, 1), ("c", 1, 2)], [("d", 1, 1)],
      [("e", 1, 1), ("f", 1, 1), ("g", 1, 1)],
      [("h", 4, 1)],
    ]
    for (number, row) in rows.enumerated() {
      grid.beginRow()
      for (text, columns, down) in row { grid.add(text, columns: columns, rows: down) }
      grid.endRow(number: number + 1) { _ in true }
    }
    #expect(
      grid.rows.map { $0.cells.map(\.text) } == [
        ["a", "b", "b", "c"], ["a", "d", "", "c"], ["a", "e", "f", "g"], ["h", "h", "h", "h"],
      ])
    #expect(grid.rows[1].cells.map(\.origin) == [.above, .own, .own, .above])
  }

  @Test("columns beyond the limit are dropped, rows that are not admitted as well")
  func limits() {
    var grid = TableGrid(columnLimit: 3)
    grid.beginRow()
    grid.add("a", columns: 100, rows: .max)
    grid.add("b")
    grid.endRow(number: 1) { _ in true }
    grid.beginRow()
    grid.endRow(number: 2) { _ in false }
    #expect(grid.rows.map { $0.cells.count } == [3])
  }
}
