import Indicators
import Testing

@testable import LedgerReading

@Suite("Ledgers that are published as paragraphs")
struct ParagraphLedgerTests {
  private static let title = "某市2025年重点工作二季度进展情况\n"
  private static let expected = [
    ["1", "新增城镇就业35万人", "上半年新增20.1万人。"], ["2", "新建公园10个", "建成6个。"],
  ]

  private func rows(_ text: String, title: String = Self.title) throws -> [[String]] {
    let document = try LedgerDocument.read(bytes: Array((title + text).utf8), fileName: "f.txt")
    #expect(document.tables[0].quarter == Quarter("2025Q2"))
    return document.tables[0].rows.map { row in
      let promise = row.commitment.hasSuffix("。") ? row.commitment.dropLast() : row.commitment[...]
      return [row.number, String(promise), row.progress]
    }
  }

  @Test(
    "numbered promises with a labelled report",
    arguments: [
      "1. 新增城镇就业35万人：进展：上半年新增20.1万人。\n2. 新建公园10个：进展：建成6个。\n",
      "1.新增城镇就业35万人。\n进展情况：上半年新增20.1万人。\n责任单位：市人社局\n\n2.新建公园10个。\n进展情况：建成6个。\n",
      "1、新增城镇就业35万人。\r\n【进展情况】上半年新增20.1万人。\r\n2、新建公园10个。\r\n【进展情况】建成6个。\r\n",
      "1．新增城镇就业35万人。（责任单位：市人社局）目前进展：上半年新增20.1万人。\n2．新建公园10个。完成情况：建成6个。\n",
    ])
  func labelled(text: String) throws {
    #expect(try rows(text) == Self.expected)
  }

  @Test("Chinese numbers, sections, numbered points within a report, an office")
  func structure() throws {
    let text = """
      一、经济发展
      （一）新增城镇就业35万人。
      进展情况：1.新增20.1万人。
      2.培训3万人。
      责任单位：市人社局
      二、民生保障
      （二）新建公园10个。
      进展情况：建成6个。
      """
    let document = try LedgerDocument.read(
      bytes: Array((Self.title + text).utf8), fileName: "f.txt")
    let found = document.tables[0].rows
    #expect(found.map(\.number) == ["一", "二"])
    #expect(found.map(\.section) == ["一、经济发展", "二、民生保障"])
    #expect(found[0].progress == "1.新增20.1万人。\n2.培训3万人。")
    #expect(found.map(\.responsible) == ["市人社局", nil])
    #expect(found.map(\.row) == [3, 8])
  }

  @Test("a colon divides only where the document calls itself a report")
  func colon() throws {
    let text = "1. 新增城镇就业35万人：上半年新增20.1万人。\n2. 新建公园10个：建成6个。\n"
    #expect(try rows(text) == Self.expected)
    #expect(throws: DocumentError(file: "f.txt", reason: .noTable)) {
      try LedgerDocument.read(bytes: Array(("2025年二季度计划\n" + text).utf8), fileName: "f.txt")
    }
  }

  @Test("paragraphs of a web page laid out by tables")
  func webPage() throws {
    let page =
      "<table><tr><td><h1>\(Self.title)</h1><p>1.新增城镇就业35万人。</p>"
      + "<p>进展情况：上半年新增20.1万人。</p><p>2.新建公园10个。</p><p>进展情况：建成6个。</p></td></tr></table>"
    #expect(try rows(page, title: "") == Self.expected)
  }

  @Test("cells on lines of their own without tabs")
  func lineCells() throws {
    let text = "序号\n事项内容\n进展情况\n1\n新增城镇就业35万人\n上半年新增20.1万人。\n2\n新建公园10个\n建成6个。\n其中4个开放。\n"
    #expect(
      try rows(text) == [Self.expected[0], ["2", "新建公园10个", "建成6个。\n其中4个开放。"]])
  }

  @Test("prose is no ledger", arguments: ["今年以来，进展顺利。\n", "1. 会议纪要\n2. 通知\n", "进展情况：良好\n"])
  func prose(text: String) {
    #expect(throws: DocumentError(file: "f.txt", reason: .noTable)) {
      try LedgerDocument.read(bytes: Array((Self.title + text).utf8), fileName: "f.txt")
    }
  }
}
