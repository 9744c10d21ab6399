import Indicators
import Testing

@testable import LedgerReading

@Suite("Rows of delimited text")
struct DelimitedTextReaderTests {
  private func read(_ text: String) -> (table: Table?, problems: [LedgerProblem]) {
    var collector = TableCollector(file: "f", limits: .standard)
    let table = DelimitedTextReader.read(Array(text.utf8), collector: &collector)
    return (table, collector.problems)
  }

  @Test(
    "the separator is found",
    arguments: [
      "序号,事项内容,进展情况\n1,新建公园10个,建成6个\n", "序号\t事项内容\t进展情况\n1\t新建公园10个\t建成6个\n",
      "序号;事项内容;进展情况\n1;新建公园10个;建成6个\n",
      "| 序号 | 事项内容 | 进展情况 |\n|---|:--:|---|\n| 1 | 新建公园10个 | 建成6个 |\n",
    ])
  func separators(text: String) {
    let (table, problems) = read(text)
    #expect(texts(table) == [["序号", "事项内容", "进展情况"], ["1", "新建公园10个", "建成6个"]])
    #expect(problems.isEmpty)
  }

  @Test("commas within the cells of a table of tabs do not win over its header")
  func otherSeparators() {
    let (table, _) = read(
      "序号\t事项内容\t进展情况\n1\t新建公园10个,学校2所,医院1所\t建成6个,2所,1所\n2\t甲,乙,丙\t丁,戊,己\n")
    #expect(table?.rows.map(\.cells.count) == [3, 3, 3])
  }

  @Test("text without a separator, or with one here and there, is no table")
  func noTable() {
    #expect(read("各位同事：\n今天天气很好。\n").table == nil)
    #expect(read("").table == nil)
    #expect(read("一\n二\n三\n四\n五\n六\n七\n八,九\n十\n十一\n").table == nil)
  }

  @Test("rows know their lines; blank ones and blanks at their ends are dropped")
  func lines() {
    let (table, _) = read("a,b\n\n,,\nc,d,,\n")
    #expect(table?.rows.map(\.number) == [1, 4] && texts(table) == [["a", "b"], ["c", "d"]])
  }

  @Test("a row of another width is reported with both counts; a title above the table is not")
  func ragged() {
    let (table, problems) = read(
      "2024年台账\n序号,事项内容,进展情况\n1,新建公园10个,建成6个,多余\n2,新建学校12所\n3,新建医院2所,建成1所\n")
    #expect(table?.rows.count == 5)
    #expect(
      problems.map(\.reason) == [
        .raggedRow(expected: 3, found: 4), .raggedRow(expected: 3, found: 2),
      ])
    #expect(problems.map(\.row) == [3, 4])
  }

  @Test("a quotation mark that is never closed is text, and reported with its line")
  func openQuotation() {
    let (table, problems) = read("a,b\n\"c,d\ne,f\n")
    #expect(texts(table) == [["a", "b"], ["\"c", "d"], ["e", "f"]])
    #expect(problems.map(\.reason) == [.openQuotation] && problems[0].row == 2)
  }
}
