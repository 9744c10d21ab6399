import Indicators
import Testing

@testable import LedgerReading

@Suite("Tables become ledgers by the meaning of their columns")
struct LedgerTableFinderTests {
  private static let title = "某市2025年重点工作前三季度进展情况台账\n"

  private func read(_ lines: [String], title: String = Self.title) throws -> LedgerDocument {
    let text = title + lines.joined(separator: "\n")
    return try LedgerDocument.read(bytes: Array(text.utf8), fileName: "f.tsv")
  }

  @Test("columns in any order, with the columns of other offices")
  func otherColumns() throws {
    let document = try read([
      "责任单位\t完成率\t进展情况\t年度工作任务和目标\t是否达序时进度\t序号\t备注",
      "市住建局\t64.5%\t已开工2万套。\t新开工安置房3.1万套。\t是\t1\t无",
    ])
    let row = document.tables[0].rows[0]
    #expect(document.problems == [])
    #expect(document.tables[0].quarter == Quarter("2025Q3"))
    #expect(row.number == "1" && row.responsible == "市住建局")
    #expect(row[.share] == "64.5%" && row[.schedule] == "是")
    #expect(row.commitment == "新开工安置房3.1万套。" && row.progress == "已开工2万套。")
    #expect(row.cells[.share]?.heading == "完成率" && row.cells[.share]?.row == 3)
  }

  @Test("a promise, its target and its progress as bare numbers")
  func numericTable() throws {
    let document = try read([
      "序号\t指标名称\t计量单位\t年度目标\t1-9月累计完成\t完成年度目标(%)\t上年同期",
      "1\t新增城镇就业\t万人\t12\t9.6\t80\t9.1",
    ])
    let row = document.tables[0].rows[0]
    #expect(row[.commitment] == "新增城镇就业" && row[.unit] == "万人" && row[.target] == "12万人")
    #expect(row[.progress] == "9.6万人" && row[.share] == "80%")
    #expect(row.cells.count == 6)
  }

  @Test("sections, whose numbering goes on, and totals and notes")
  func sections() throws {
    let document = try read([
      "序号\t事项内容\t进展情况", "一、经济发展\t\t", "1\t新建A10个\t建成1个", "二\t民生保障\t", "2\t新建B20个\t建成2个",
      "合计\t2项\t", "注：数据截至9月底。",
    ])
    let table = document.tables[0]
    #expect(document.problems == [])
    #expect(table.rows.map(\.number) == ["1", "2"])
    #expect(table.rows.map(\.section) == ["一、经济发展", "二、民生保障"])
    #expect(table.notes == ["注：数据截至9月底。"])
  }

  @Test("sections that count from one again get the section in front")
  func restartingNumbers() throws {
    let document = try read([
      "序号\t事项内容\t进展情况", "一、经济发展\t\t", "1\t新建A10个\t建成1个", "2\t新建B10个\t建成1个", "二、民生保障\t\t",
      "1\t新建C20个\t建成2个",
    ])
    #expect(document.tables[0].rows.map(\.number) == ["一.1", "一.2", "二.1"])
    #expect(document.problems == [])
  }

  @Test("gaps, sub-numbers and Chinese numbers stay as printed")
  func numbers() throws {
    let document = try read([
      "序号\t事项内容\t进展情况", "3\t实施城市更新工程\t", "3.1\t新建A10个\t建成1个", "（3.2）\t新建B10个\t建成1个",
      "六、\t新建六号公园3个。\t建成1个", "全市\t新建C20个\t建成2个", "７\t新建D20个\t建成2个",
    ])
    #expect(document.tables[0].rows.map(\.number) == ["3", "3.1", "3.2", "六", "全市", "7"])
    #expect(document.problems == [])
  }

  @Test("a repeated number, a missing number, a missing promise and missing progress")
  func defects() throws {
    let document = try read([
      "序号\t事项内容\t进展情况", "1\t新建A10个\t建成1个", "1\t新建B10个\t建成1个", "\t新建C10个\t建成1个", "4\t\t建成4个",
      "5\t新建E10个\t",
    ])
    #expect(document.tables[0].rows.map(\.number) == ["1", "1#2", "1#3", "4", "5"])
    let found = document.problems.map { "\($0.row ?? 0) \($0.column ?? "") \($0.reason)" }
    #expect(found.count == 4)
    #expect(found.contains("5 序号 missingCell(Indicators.LedgerColumn.number)"))
    #expect(found.contains("6 事项内容 missingCell(Indicators.LedgerColumn.commitment)"))
    #expect(found.contains("7 进展情况 missingCell(Indicators.LedgerColumn.progress)"))
    #expect(
      document.problems.contains {
        $0.reason == .repeatedItem(number: "1", firstRow: 3) && $0.row == 4
      })
  }

  @Test("rows without number and promise go on with the item above")
  func continuation() throws {
    let document = try read([
      "序号\t事项内容\t进展情况", "1\t新建A10个\t建成1个", "\t\t另有3个在建", "2\t新建B10个\t建成1个",
    ])
    #expect(document.tables[0].rows.map(\.progress) == ["建成1个\n另有3个在建", "建成1个"])
  }

  @Test("a header of two rows, as csv writes merged cells")
  func twoHeaderRows() throws {
    let document = try read([
      "序号\t事项内容\t完成情况\t\t责任单位", "\t\t一季度\t二季度\t", "1\t新建A10个\t建成1个\t建成4个\t甲局",
    ])
    #expect(document.tables.map(\.quarter) == [Quarter("2025Q1"), Quarter("2025Q2")])
    #expect(document.tables.map { $0.rows[0].progress } == ["建成1个", "建成4个"])
    #expect(document.tables[1].rows[0].responsible == "甲局")
  }

  @Test("a header that is repeated on a new page is no item")
  func repeatedHeader() throws {
    let document = try read([
      "序号\t事项内容\t进展情况", "1\t新建A10个\t建成1个", "序号\t事项内容\t进展情况", "2\t新建B10个\t建成1个",
    ])
    #expect(document.tables.count == 1)
    #expect(document.tables[0].rows.map(\.number) == ["1", "2"])
  }

  @Test("without a number column the items are counted, or keep the number of their text")
  func noNumberColumn() throws {
    let counted = try read(["事项内容\t进展情况", "新建A10个\t建成1个", "新建B10个\t建成1个"])
    #expect(counted.tables[0].rows.map(\.number) == ["1", "2"])
    let printed = try read(["事项内容\t进展情况", "3．新建A10个\t建成1个", "（四）新建B10个\t建成1个"])
    #expect(printed.tables[0].rows.map(\.number) == ["3", "四"])
    #expect(printed.tables[0].rows[0].commitment == "3．新建A10个")
  }

  @Test("a column that names the section")
  func sectionColumn() throws {
    let document = try read([
      "类别\t序号\t重点工作\t工作目标\t推进情况", "经济\t1\t扩大投资\t投资增长5%以上\t增长5.4%",
    ])
    let row = document.tables[0].rows[0]
    #expect(row.section == "经济" && row.commitment == "扩大投资")
    #expect(row[.target] == "投资增长5%以上" && row.progress == "增长5.4%")
  }

  @Test("a table typed with bars")
  func bars() throws {
    let document = try read([
      "| 序号 | 事项内容 | 进展情况 |", "| --- | --- | --- |", "| 1 | 新建A10个 | 建成1个 |",
    ])
    #expect(document.tables[0].rows.map(\.commitment) == ["新建A10个"])
    #expect(document.problems == [])
  }

  @Test("an item's row with more cells than the header is reported")
  func ragged() throws {
    let text = "2025年1季度台账\n序号,事项内容,进展情况\n1,新建A10个,建成1个,另有3个\n2,新建B10个,建成1个\n"
    let document = try LedgerDocument.read(bytes: Array(text.utf8), fileName: "f.csv")
    #expect(document.problems.map(\.reason) == [.raggedRow(expected: 3, found: 4)])
    #expect(document.problems[0].row == 3)
    #expect(document.tables[0].rows.count == 2)
  }

  @Test("the month that the document names is kept where it does not end a quarter")
  func asOf() throws {
    let document = try read(
      ["序号\t事项内容\t进展情况", "1\t新建A10个\t建成1个"], title: "2025年民生实事（截至11月底）完成情况\n")
    #expect(document.tables[0].quarter == Quarter("2025Q4"))
    #expect(document.tables[0].asOf == Month("2025-11"))
  }
}
