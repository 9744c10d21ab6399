import Indicators
import Testing

@testable import LedgerReading

@Suite("The quarter that most rows speak of") struct PeriodOfRowsTests {
  private func rows(_ progress: String...) -> [LedgerRow] {
    progress.enumerated().map { index, text in
      LedgerRow(
        number: "\(index + 1)", row: index + 2,
        cells: [.progress: LedgerCell(text: text, row: index + 2, heading: "进展情况")])
    }
  }

  @Test func most() throws {
    let period = try #require(
      PeriodOfRows(rows("截至6月底建成6个。", "1-6月增长5%。", "1-5月完成3亿元。", "正在施工。")))
    #expect(period.month == 6 && period.rows == 2 && period.dated == 3)
  }

  @Test("one row, or rows that disagree, tell nothing")
  func none() {
    #expect(PeriodOfRows(rows("截至6月底建成6个。", "正在施工。")) == nil)
    #expect(PeriodOfRows(rows("截至6月底建成6个。", "1-5月完成3亿元。", "截至3月底开工。", "1-6月增长。")) == nil)
    #expect(PeriodOfRows([]) == nil)
  }

  @Test("it is used where title and file name say nothing, and a problem says so")
  func document() throws {
    let text = """
      某市2024年度民生实事完成情况
      序号\t项目内容\t进展情况
      1\t建成公园50个。\t截至12月底，建成公园53个。
      2\t筛查10万人。\t截至12月底，筛查10.8万人。

      """
    let document = try LedgerDocument.read(bytes: Array(text.utf8), fileName: "f.txt")
    #expect(document.tables[0].quarter == Quarter("2024Q4"))
    #expect(
      document.problems.map(\.reason) == [.quarterOfRows(month: 12, rows: 2, dated: 2)])
    let given = try LedgerDocument.read(
      bytes: Array(text.utf8), fileName: "f.txt", quarter: 4)
    #expect(given.problems == [])
  }
}
