import Indicators
import Testing

@testable import LedgerReading

@Suite("Rows below a header become items")
struct LedgerItemBuilderTests {
  /// Builds items from rows of cells; a cell `^` hangs down from the one above.
  private func build(
    _ header: [String], _ rows: [[String]], unit: String? = nil
  ) throws -> LedgerItemBuilder {
    let first = TableRow(number: 1, cells: header.map { TableCell($0) })
    var above = [String](repeating: "", count: header.count)
    let body = rows.enumerated().map { index, cells in
      TableRow(
        number: index + 2,
        cells: cells.enumerated().map { column, text in
          guard text == "^" else {
            above[column] = text
            return TableCell(text)
          }
          return TableCell(above[column], origin: .above)
        })
    }
    var builder = LedgerItemBuilder(
      header: try #require(LedgerHeader([first] + body, at: 0)), unit: unit)
    for row in body { builder.add(row) }
    builder.finish()
    return builder
  }

  private static let header = ["序号", "工作任务", "进展情况"]

  @Test("a row is an item; its cells know their row and heading")
  func items() throws {
    let built = try build(
      Self.header, [["1", "新建公园10个", "建成6个"], ["2", "新建学校12所", "建成7所"]])
    #expect(built.rows.map(\.number) == ["1", "2"] && built.problems.isEmpty)
    let cell = try #require(built.rows[1].cells[.progress])
    #expect(cell.text == "建成7所" && cell.row == 3 && cell.heading == "进展情况")
  }

  @Test("a row that hangs from the one above goes on with its item, and repeats nothing")
  func continuation() throws {
    let built = try build(
      Self.header, [["1", "新建公园10个", "建成6个"], ["^", "^", "另有3个在建"], ["^", "^", "建成6个"]])
    #expect(built.rows.count == 1)
    #expect(
      built.rows[0].progress == "建成6个\n另有3个在建\n建成6个" || built.rows[0].progress == "建成6个\n另有3个在建")
    #expect(built.rows[0].commitment == "新建公园10个")
  }

  @Test("an office that hangs down over several items belongs to each of them")
  func shared() throws {
    let built = try build(
      ["序号", "工作任务", "进展情况", "责任单位"],
      [["1", "新建公园10个", "建成6个", "市城管局"], ["2", "新建学校12所", "建成7所", "^"]])
    #expect(built.rows.map(\.responsible) == ["市城管局", "市城管局"])
  }

  @Test("sections stand above their items, totals and notes are none")
  func others() throws {
    let built = try build(
      Self.header,
      [
        ["一、城市建设", "", ""], ["1", "新建公园10个", "建成6个"], ["合计", "", "6个"],
        ["二、民生", "", ""], ["2", "新建学校12所", "建成7所"], ["注：数据截至6月底", "", ""],
      ])
    #expect(built.rows.map(\.section) == ["一、城市建设", "二、民生"])
    #expect(built.notes == ["注：数据截至6月底"] && built.problems.isEmpty)
  }

  @Test("a row without its number is labelled after the one before, and reported")
  func withoutNumber() throws {
    let built = try build(
      Self.header,
      [["6", "新建公园10个", "建成6个"], ["", "新建学校12所", "建成7所"], ["", "新建医院2所", "建成1所"]])
    #expect(built.rows.map(\.number) == ["6", "6#2", "6#3"])
    #expect(built.problems.map(\.reason) == [.missingCell(.number), .missingCell(.number)])
    #expect(built.problems.map(\.row) == [3, 4] && built.problems[0].column == "序号")
  }

  @Test("without a column of numbers the promise's own number counts, else the place")
  func noNumberColumn() throws {
    let built = try build(
      ["工作任务", "进展情况"], [["3．新建公园10个", "建成6个"], ["新建学校12所", "建成7所"]])
    #expect(built.rows.map(\.number) == ["3", "2"] && built.problems.isEmpty)
  }

  @Test("a promise or a report that is not there is reported; a heading above its parts is not")
  func missing() throws {
    let built = try build(
      Self.header,
      [["1", "新建公园10个", ""], ["3", "民生工程", ""], ["3.1", "新建学校12所", "建成7所"], ["4", "", "建成2所"]])
    #expect(built.problems.map(\.reason) == [.missingCell(.progress), .missingCell(.commitment)])
    #expect(built.problems.map(\.row) == [2, 5])
  }

  @Test("bare numbers get the unit of their heading, their row or the table, in this order")
  func units() throws {
    let ofHeading = try build(
      ["序号", "指标名称", "年度目标（万人）", "进展情况"], [["1", "新增就业", "20.1", "11.2万人"]], unit: "个")
    #expect(ofHeading.rows[0][.target] == "20.1万人")
    let ofRow = try build(
      ["序号", "指标名称", "计量单位", "年度目标", "进展情况"], [["1", "新增就业", "万人", "20.1", "11.2"]], unit: "个")
    #expect(ofRow.rows[0][.target] == "20.1万人" && ofRow.rows[0].progress == "11.2万人")
    let ofTable = try build(
      ["序号", "指标名称", "年度目标", "进展情况"], [["1", "新建公园", "10", "6"]], unit: "个")
    #expect(ofTable.rows[0][.target] == "10个" && ofTable.rows[0].progress == "6个")
  }

  @Test("a share of 57.4 is percent; 0.57 may be either and stays")
  func shares() throws {
    let built = try build(
      ["序号", "工作任务", "进展情况", "完成率"],
      [["1", "新建公园10个", "建成6个", "57.4"], ["2", "新建学校12所", "建成7所", "0.57"]])
    #expect(built.rows.map { $0[.share] } == ["57.4%", "0.57"])
  }
}
