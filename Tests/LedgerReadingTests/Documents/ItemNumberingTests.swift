import Indicators
import Testing
import _TestSupport

@testable import LedgerReading

@Suite("Item numbers are unique within a quarter")
struct ItemNumberingTests {
  private func table(
    named name: String? = nil, quarter: Int = 0, _ rows: [(number: String, section: String?)]
  ) -> LedgerTable {
    LedgerTable(
      title: "台账", quarter: Quarter(ordinal: 2024 * 4 + quarter), file: "a.docx", name: name,
      rows: rows.enumerated().map { index, row in
        LedgerRow(
          number: row.number, row: index + 2, section: row.section,
          cells: [
            .number: LedgerCell(text: row.number, row: index + 2, heading: "序号"),
            .commitment: LedgerCell(text: "新建\(index)个", row: index + 2, heading: "事项"),
          ])
      })
  }

  private func numbered(_ tables: [LedgerTable]) -> (numbers: [[String]], problems: [LedgerProblem])
  {
    var numbering = ItemNumbering(tables)
    numbering.makeUnique()
    return (numbering.tables.map { $0.rows.map(\.number) }, numbering.problems)
  }

  @Test("unique numbers stay as printed")
  func unique() {
    let result = numbered([table([("1", nil), ("3.1", "一、经济"), ("全市", "二、民生")])])
    #expect(result.numbers == [["1", "3.1", "全市"]] && result.problems.isEmpty)
  }

  @Test("sections that count from one again stand in front, by number or by name")
  func sections() {
    let result = numbered([
      table([
        ("1", "一、经济"), ("2", "一、经济"), ("1", "二、民生"), ("2", "二、民生"), ("1", "生态环境保护工作任务"),
      ])
    ])
    #expect(result.numbers == [["一.1", "一.2", "二.1", "二.2", "生态环境保护工作.1"]])
    #expect(result.problems.isEmpty)
  }

  @Test("numbers that run on through sections get no prefix, a repeated one gets a suffix")
  func runningOn() {
    let result = numbered([
      table([("1", "一、经济"), ("2", "一、经济"), ("3", "二、民生"), ("3", "二、民生")])
    ])
    #expect(result.numbers == [["1", "2", "3", "3#2"]])
    #expect(result.problems.map(\.reason) == [.repeatedItem(number: "3", firstRow: 4)])
    #expect(result.problems[0].row == 5 && result.problems[0].column == "序号")
  }

  @Test("tables that count from one again stand in front by their names")
  func tables() {
    let result = numbered([
      table(named: "表1", [("1", nil), ("2", nil)]), table(named: "表2", [("1", nil), ("2", nil)]),
    ])
    #expect(result.numbers == [["表1.1", "表1.2"], ["表2.1", "表2.2"]])
    #expect(result.problems.isEmpty)
  }

  @Test("ledgers of two quarters have numbers of their own")
  func quarters() {
    let result = numbered([
      table(named: "表1", quarter: 0, [("1", nil)]), table(named: "表2", quarter: 1, [("1", nil)]),
    ])
    #expect(result.numbers == [["1"], ["1"]] && result.problems.isEmpty)
  }

  @Test("a suffix never takes a number that is printed")
  func suffixes() {
    let result = numbered([table([("3", nil), ("3#2", nil), ("3", nil), ("3", nil), ("3#2", nil)])])
    #expect(Set(result.numbers[0]).count == 5)
    #expect(result.numbers[0].prefix(2) == ["3", "3#2"])
    #expect(result.problems.count == 3)
  }

  @Test("a row without a number of its own was reported before")
  func withoutNumber() {
    var one = table([("1", nil), ("1", nil)])
    one.rows[1].cells[.number] = nil
    let result = numbered([one])
    #expect(result.numbers == [["1", "1#2"]] && result.problems.isEmpty)
  }

  @Test(
    "whatever is printed, numbers end unique and texts stay", arguments: [UInt64(1), 2, 3, 4, 5])
  func always(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let tables = (0..<Int.random(in: 1...3, using: &random)).map { index in
        table(
          named: Bool.random(using: &random) ? "表\(index)" : nil,
          quarter: Int.random(in: 0...1, using: &random),
          (0..<Int.random(in: 0...8, using: &random)).map { _ in
            (
              ["1", "2", "3", "3.1", "1#2"].randomElement(using: &random) ?? "1",
              [nil, "一、经济", "二、民生", "民生"].randomElement(using: &random) ?? nil
            )
          })
      }
      var numbering = ItemNumbering(tables)
      numbering.makeUnique()
      for quarter in 0...1 {
        let numbers = numbering.tables.filter { $0.quarter.number == quarter + 1 }
          .flatMap { $0.rows.map(\.number) }
        #expect(Set(numbers).count == numbers.count, "\(numbers)")
      }
      #expect(
        numbering.tables.map { $0.rows.map(\.commitment) }
          == tables.map { $0.rows.map(\.commitment) })
    }
  }
}
