import Indicators
import Testing

@testable import LedgerReading

@Suite("Cells on lines of their own")
struct LineCellReaderTests {
  private static let head = "2024年1季度台账\n\t序号\n\t事项内容\n\t进展情况\n\n"

  @Test("paragraphs and blank lines stay in their cell")
  func paragraphs() throws {
    let text = Self.head + "\t1\n\t新建A\n\t1.甲\n\n2.乙\n\n\t2\n\t新建B\n丙\n\t丁\n"
    let rows = try readText(text).tables[0].rows
    #expect(rows.map(\.number) == ["1", "2"])
    #expect(rows.map(\.commitment) == ["新建A", "新建B\n丙"])
    #expect(rows.map(\.progress) == ["1.甲\n2.乙", "丁"])
  }

  @Test("a row that lacks a cell does not shift the rows that follow")
  func missingCells() throws {
    let text =
      Self.head + "\t1\n\t新建A\n\n\t2\n\t新建B\n\t乙\n\n\t新建C\n\t丙\n\n\t4\n\t新建D\n\t丁\n"
    let document = try readText(text)
    #expect(document.tables[0].rows.map(\.number) == ["1", "2", "2#2", "4"])
    #expect(document.tables[0].rows.map(\.progress) == ["", "乙", "丙", "丁"])
    #expect(
      document.problems.map(\.reason) == [.missingCell(.number), .missingCell(.progress)])
    #expect(document.problems.map(\.row) == [13, 6])
  }

  @Test("line ends of any kind")
  func lineEnds() throws {
    let text = (Self.head + "\t1\n\t新建A\n\t甲\n").replacing("\n", with: "\r\n")
    #expect(try readText(text).tables[0].rows.map(\.progress) == ["甲"])
  }

  @Test("ordinary rows are not taken for it")
  func recognises() {
    #expect(!LineCellReader.recognises(Array("1\ta\tb\n2\tc\td\n3\te\tf\n".utf8)))
    #expect(LineCellReader.recognises(Array(Self.head.utf8)))
  }
}
