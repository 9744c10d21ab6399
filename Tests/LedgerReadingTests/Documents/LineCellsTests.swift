import Testing

@testable import LedgerReading

@Suite("Cells on lines of their own without tabs")
struct LineCellsTests {
  @Test("the header tells the width, a number begins a row, the rest goes to the last cell")
  func table() {
    let lines = [
      "附件", "台账", "序号", "事项内容", "责任单位", "进展情况", "1", "新建公园10个", "市城管局", "建成6个", "另有3个", "3.1",
      "新建学校",
    ]
    let table = LineCells.table(in: lines)
    #expect(table?.captions == ["附件", "台账"])
    #expect(
      texts(table) == [
        ["序号", "事项内容", "责任单位", "进展情况"], ["1", "新建公园10个", "市城管局", "建成6个\n另有3个"], ["3.1", "新建学校"],
      ])
    #expect(table?.rows.map(\.number) == [3, 7, 12])
  }

  @Test("no table without header, number column or items")
  func none() {
    #expect(LineCells.table(in: ["事项内容", "进展情况", "1", "a"]) == nil)
    #expect(LineCells.table(in: ["序号", "事项内容", "进展情况"]) == nil)
    #expect(LineCells.table(in: ["序号", "甲", "乙", "1"]) == nil)
    #expect(LineCells.table(in: []) == nil)
  }
}
