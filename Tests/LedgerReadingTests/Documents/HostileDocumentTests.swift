import Foundation
import Indicators
import Testing
import _TestSupport

@testable import LedgerReading

@Suite("Hostile documents are refused in a sentence, or read in part")
struct HostileDocumentTests {
  @Test(
    "archives and XML",
    arguments: [
      (
        "hostile-bomb.docx",
        DocumentError.Reason.suspiciousRatio(part: "word/document.xml", limit: 250)
      ),
      ("hostile-traversal.docx", .unsafeName(part: "../evil")),
      ("hostile-repeated.docx", .repeatedName(part: "word/document.xml")),
      ("hostile-external.docx", .documentType(part: "word/document.xml")),
      ("hostile-attributes.docx", .tooManyAttributes(part: "word/document.xml", limit: 2000)),
    ])
  func refused(name: String, reason: DocumentError.Reason) throws {
    let bytes = try documentBytes(name)
    #expect(throws: DocumentError(file: name, reason: reason)) {
      try LedgerDocument.read(bytes: bytes, fileName: name)
    }
  }

  @Test("nested entities are never expanded")
  func entities() throws {
    let bytes = try documentBytes("hostile-entities.docx")
    // libxml2 may stop at the declaration or at its amplification guard, by its version.
    #expect(throws: DocumentError.self) {
      try LedgerDocument.read(bytes: bytes, fileName: "hostile-entities.docx")
    }
  }

  @Test("the absolute cap counts the parts together")
  func expandedCap() throws {
    let bytes = try documentBytes("openpyxl.xlsx")
    #expect(throws: DocumentError.self) {
      try LedgerDocument.read(
        bytes: bytes, fileName: "x.xlsx", limits: DocumentLimits(expandedBytes: 20_000))
    }
    #expect(throws: DocumentError(file: "x.xlsx", reason: .tooManyParts(limit: 3))) {
      try LedgerDocument.read(
        bytes: bytes, fileName: "x.xlsx", limits: DocumentLimits(archiveEntries: 3))
    }
  }

  private static let head = "2024年1季度进展情况台账\n序号,事项内容,进展情况\n"

  @Test("rows beyond the cap are left out, and a problem says so")
  func rowCap() throws {
    let rows = (1...50).map { "\($0),新增\($0)家,新增1家" }.joined(separator: "\n")
    let document = try LedgerDocument.read(
      bytes: Array((Self.head + rows).utf8), fileName: "f.csv", limits: DocumentLimits(rows: 20))
    #expect(document.tables[0].rows.count == 18)
    #expect(document.problems.map(\.reason) == [.rowsCut(limit: 20)])
  }

  @Test("a cell beyond the cap is cut, and a problem names its place")
  func cellCap() throws {
    let text = Self.head + "1,新增3家," + String(repeating: "增", count: 500)
    let document = try LedgerDocument.read(
      bytes: Array(text.utf8), fileName: "f.csv", limits: DocumentLimits(cellLength: 100))
    #expect(document.tables[0].rows[0].progress.count == 100)
    #expect(document.problems.map(\.reason) == [.cellCut(limit: 100)])
    #expect(document.problems[0].row == 3 && document.problems[0].column == "C")
  }

  @Test("NUL bytes and a damaged character are dropped or replaced, and reported")
  func damage() throws {
    var bytes = Array((Self.head + "1,新增3家,新增1家\n2,新建5个,建成2个\n").utf8)
    let place = bytes.count - 5
    bytes[place] = 0xFF
    bytes.insert(0, at: 40)
    let document = try LedgerDocument.read(bytes: bytes, fileName: "f.csv")
    #expect(document.tables[0].rows.count == 2)
    #expect(document.problems.map(\.reason) == [.badEncoding("UTF-8")])
  }

  @Test("lone surrogates in UTF-16")
  func loneSurrogates() throws {
    var units = Array((Self.head + "1,新增3家,新增1家\n").utf16)
    units.insert(0xD800, at: units.count - 2)
    let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let document = try LedgerDocument.read(bytes: bytes, fileName: "f.csv")
    #expect(document.tables[0].rows[0].progress == "新增1\u{FFFD}家")
    #expect(document.problems.map(\.reason) == [.badEncoding("UTF-16LE")])
  }

  @Test("deep nesting and spans without end")
  func deepAndWide() throws {
    let deep = String(repeating: "<table><tr><td>x", count: 5000)
    #expect(throws: DocumentError.self) { try readText(deep) }
    let wide = "<table>" + String(repeating: "<tr><td rowspan=65534 colspan=1000>x", count: 300)
    #expect(throws: DocumentError.self) { try readText(wide) }
    let attributes = (0..<30_000).map { "a\($0)=1" }.joined(separator: " ")
    #expect(throws: DocumentError(file: "f", reason: .tooManyAttributes(part: "html", limit: 2000)))
    {
      try readText("<table><tr><td \(attributes)>x</table>", file: "f")
    }
  }

  @Test("quotation marks that are never closed cost linear time")
  func openQuotations() throws {
    let text = Self.head + String(repeating: "\"甲,\"乙,\"丙\n", count: 3000)
    let document = try LedgerDocument.read(bytes: Array(text.utf8), fileName: "f.csv")
    #expect(document.problems.contains { $0.reason == .openQuotation })
  }
}
