import Foundation
import Indicators
import Testing
import _TestSupport

@testable import LedgerReading

@Suite("A document becomes ledger tables")
struct LedgerDocumentTests {
  @Test(
    "the sample reads the same in every format",
    arguments: [
      "python-docx.docx", "libreoffice.docx", "openpyxl.xlsx", "libreoffice.xlsx",
      "libreoffice-writer.html", "libreoffice-calc.html", "tag-soup-gbk.html", "utf-8.csv",
      "utf-8-bom.csv", "gb18030.csv", "gb18030.tsv", "utf-16.tsv",
    ])
  func sameInEveryFormat(name: String) throws {
    let published = try LedgerDocument.read(bytes: sampleBytes(), fileName: "ledger.txt").tables[0]
    let document = try LedgerDocument.read(bytes: documentBytes(name), fileName: name)
    #expect(document.tables.count == 1)
    let table = try #require(document.tables.first)
    #expect(document.problems == [])
    #expect(table.title == published.title)
    #expect(table.quarter == published.quarter)
    #expect(table.rows.map(\.number) == published.rows.map(\.number))
    for (row, expected) in zip(table.rows, published.rows) {
      #expect(row.commitment == expected.commitment, "item \(row.number)")
      #expect(row.progress == expected.progress, "item \(row.number)")
    }
  }

  @Test("the sample has 38 items, a title and a quarter")
  func sample() throws {
    let document = try LedgerDocument.read(bytes: sampleBytes(), fileName: "ledger.txt")
    let table = document.tables[0]
    #expect(document.problems == [])
    #expect(table.title == "2024年市政府工作报告公开挂牌事项1季度进展情况台账")
    #expect(table.quarter == Quarter(year: 2024, number: 1))
    #expect(table.rows.map(\.number) == (1...38).map(String.init))
    #expect(table.rows[2].commitment == "固定资产投资增长5%以上。")
    #expect(table.rows[2].row == 16)
    // Several paragraphs in one cell; the blank lines between them are gone.
    #expect(table.rows[5].progress.split(separator: "\n").count == 2)
    #expect(table.rows.allSatisfy { !$0.progress.contains("\n\n") })
  }

  @Test("merged cells, sections, totals and a table that goes on")
  func merged() throws {
    let document = try LedgerDocument.read(
      bytes: documentBytes("merged.docx"), fileName: "merged.docx")
    #expect(document.tables.map(\.quarter) == Array(repeating: Quarter("2025Q2"), count: 2))
    let rows = document.tables.flatMap(\.rows)
    #expect(rows.map(\.number) == ["1", "2", "3", "4"])
    #expect(rows[0].section == "一、经济发展")
    #expect(rows[0].commitment == "新增专精特新企业300家以上。\n高新技术企业达到8500家。")
    #expect(rows[0].progress == "新增50家。\n已达8300家。")
    #expect(rows[1].responsible == "市工信局")
    #expect(rows[2].responsible == "市城管局")
    #expect(
      document.problems.map(\.reason) == [.missingCell(.progress)]
        && document.problems[0].row == 2 && document.problems[0].table == "2")
  }

  @Test("quarters side by side become a ledger each, with their own shares")
  func quartersSideBySide() throws {
    let document = try LedgerDocument.read(
      bytes: documentBytes("features.xlsx"), fileName: "features.xlsx")
    #expect(document.tables.map(\.quarter) == [Quarter("2025Q1"), Quarter("2025Q2")])
    let (first, second) = (document.tables[0].rows, document.tables[1].rows)
    #expect(first.map(\.number) == ["1", "2", "3", "4", "5"])
    #expect(first[0][.unit] == "人" && first[0][.target] == "27800人")
    #expect(first[0][.progress] == "7000人" && first[0][.share] == "25.2%")
    #expect(second[0][.progress] == "15000人" && second[0][.share] == "53.96%")
    #expect(first[1][.target] == "4.3%" && second[1][.progress] == "3.61%")
    #expect(second[2][.progress] == "2025-06-30")
    #expect(second[4][.commitment] == "新建口袋公园10个")
    #expect(document.tables[0].notes == ["注：就业数据来自市人社局。"])
    #expect(document.problems.contains { $0.reason == .formulaWithoutValue && $0.row == 7 })
    #expect(!document.tables.contains { $0.rows.contains { $0.commitment == "不应读取" } })
  }

  @Test(
    "what cannot be read says why",
    arguments: [
      ([UInt8](), DocumentError.Reason.empty), ([0x20, 0x0A], .empty),
      (Array("just a sentence".utf8), .noTable),
      (Array("a,b,c\n1,2,3\n4,5,6".utf8), .noHeader(firstRow: "a b c")),
      (Array("序号,事项内容,进展情况\n".utf8), .noItems),
      (Array("%PDF-1.7\n".utf8), .unsupported(.pdf)),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .unsupported(.image)),
      ([0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0], .damaged(part: "zip", line: nil)),
    ])
  func errors(bytes: [UInt8], reason: DocumentError.Reason) {
    #expect(throws: DocumentError(file: "f", reason: reason)) {
      try LedgerDocument.read(bytes: bytes, fileName: "f")
    }
  }

  @Test("bytes that are neither text nor a known format")
  func binary() {
    let bytes = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }
    #expect(throws: DocumentError(file: "f", reason: .notText)) {
      try LedgerDocument.read(bytes: bytes, fileName: "f")
    }
  }

  @Test("the caller's year and quarter win, and a conflict is reported")
  func period() throws {
    let text = "2024年一季度进展情况台账\n序号\t事项内容\t进展情况\n1\t新建10个\t建成2个\n"
    let same = try LedgerDocument.read(
      bytes: Array(text.utf8), fileName: "f", year: 2024, quarter: 1)
    #expect(same.problems == [])
    let other = try LedgerDocument.read(bytes: Array(text.utf8), fileName: "f", quarter: 2)
    #expect(other.tables[0].quarter == Quarter("2024Q2"))
    let stated = try #require(Quarter("2024Q1"))
    #expect(other.problems.map(\.reason) == [.otherQuarter(stated: stated)])
  }

  @Test("year and quarter from the file's name, else an error that says what to give")
  func fileName() throws {
    let bytes = Array("序号\t事项内容\t进展情况\n1\t新建10个\t建成2个\n".utf8)
    let named = try LedgerDocument.read(bytes: bytes, fileName: "/tmp/zhoushan-2024-h1.txt")
    #expect(named.tables[0].quarter == Quarter("2024Q2"))
    #expect(throws: DocumentError(file: "f.txt", reason: .noYear(title: ""))) {
      try LedgerDocument.read(bytes: bytes, fileName: "f.txt")
    }
    #expect(throws: DocumentError(file: "f2024.txt", reason: .noQuarter(title: ""))) {
      try LedgerDocument.read(bytes: bytes, fileName: "f2024.txt")
    }
  }

  @Test("a file beyond the cap is refused before it is read")
  func tooLarge() {
    let limits = DocumentLimits(fileBytes: 10)
    #expect(throws: DocumentError(file: "f", reason: .tooLarge(bytes: 11, limit: 10))) {
      try LedgerDocument.read(
        bytes: Array(repeating: 0x61, count: 11), fileName: "f", limits: limits)
    }
  }

  @Test("every error has a sentence in both languages", arguments: Language.allCases)
  func sentences(language: Language) {
    let reasons: [DocumentError.Reason] = [
      .noSuchFile, .unreadableFile("x"), .folder, .notPermitted, .empty, .notText,
      .tooLarge(bytes: 99 << 20, limit: 1 << 20),
      .expandsTooFar(part: "p", limit: 5), .suspiciousRatio(part: "p", limit: 5),
      .tooManyParts(limit: 5), .tooManyTags(limit: 5), .tooManyAttributes(part: "p", limit: 5),
      .tooSlow(part: "p", limit: 5), .unsafeName(part: "p"), .repeatedName(part: "p"), .encrypted,
      .damaged(part: "p", line: 3), .damaged(part: "p", line: nil), .missingPart(part: "p"),
      .documentType(part: "p"), .noTable, .noHeader(firstRow: "r"),
      .missingColumns(["c"], firstRow: "r"), .sideFile(option: "--history"), .noItems,
      .noYear(title: "t"),
      .noLedgerUntil(quarter: "2023Q4"),
      .noQuarter(title: "t"),
    ]
    let all = reasons + UnsupportedFormat.allCases.map { .unsupported($0) }
    let sentences = all.map { DocumentError(file: "台账.doc", reason: $0).sentence(in: language) }
    #expect(sentences.allSatisfy { $0.hasPrefix("台账.doc") && $0.count > 11 })
    #expect(Set(sentences).count == all.count)
  }
}
