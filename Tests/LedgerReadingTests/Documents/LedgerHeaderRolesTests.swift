import Indicators
import Testing

@testable import LedgerReading

@Suite("What a row below a header is")
struct LedgerHeaderRolesTests {
  private func read(_ lines: String...) throws -> LedgerDocument {
    let text =
      "2025年重点工作二季度进展情况\n序号\t工作任务\t进展情况\n" + lines.joined(separator: "\n") + "\n"
    return try LedgerDocument.read(bytes: Array(text.utf8), fileName: "f.tsv")
  }

  @Test("notes of several rows, and who filled the table in")
  func notes() throws {
    let document = try read(
      "1\t新建公园10个\t建成6个", "注：1.本表数据截至6月底；", "2.数据来源：各责任单位。", "填表人：张三\t\t联系电话：123")
    #expect(document.tables[0].rows.map(\.number) == ["1"])
    #expect(
      document.tables[0].notes == ["注：1.本表数据截至6月底；", "2.数据来源：各责任单位。", "填表人：张三 联系电话：123"])
    #expect(document.problems == [])
  }

  @Test("a section at the head of a table, in whatever column, and a signature in several")
  func headAndFoot() throws {
    let text = """
      2025年重点工作二季度进展情况
      责任部门\t序号\t工作任务\t进展情况
      一、经济发展
      发改局\t1\t新建公园10个\t建成6个
      填表人：李芳\t\t审核人：张建国

      """
    let document = try LedgerDocument.read(bytes: Array(text.utf8), fileName: "f.tsv")
    #expect(document.tables[0].rows.map(\.section) == ["一、经济发展"])
    #expect(document.tables[0].rows.map(\.number) == ["1"])
    #expect(document.problems == [])
  }

  @Test("审核 and 联系 begin promises, too")
  func promisesLikeFooters() throws {
    let document = try read("1\t审核项目10个\t审核6个", "2\t联系企业：服务100家\t服务50家")
    #expect(document.tables[0].rows.count == 2)
  }

  @Test("a label alone is a section; a sentence or a number alone is reported, not lost")
  func stray() throws {
    let document = try read(
      "民生保障", "1\t新建公园10个\t建成6个", "另有3个在建", "2\t新建学校10个\t建成7个")
    #expect(document.tables[0].rows.map(\.section) == ["民生保障", "民生保障"])
    #expect(document.problems.map(\.reason) == [.rowLeftOut])
    #expect(document.problems[0].row == 5 && document.problems[0].excerpt == "另有3个在建")
  }

  @Test("totals with a blank within", arguments: ["合计", "合 计", "小　计", "总计"])
  func totals(word: String) throws {
    let document = try read("1\t新建公园10个\t建成6个", "\(word)\t\t6个")
    #expect(document.tables[0].rows.count == 1 && document.problems == [])
  }
}
