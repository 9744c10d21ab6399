import Indicators
import Testing
import _TestSupport

@testable import LedgerReading

@Suite("From a document to ledgers")
struct LedgerReaderTests {
  @Test(
    "the sample gives the same indicators, values and stages in every format",
    arguments: [
      "python-docx.docx", "libreoffice.docx", "openpyxl.xlsx", "libreoffice.xlsx",
      "libreoffice-writer.html", "libreoffice-calc.html", "tag-soup-gbk.html", "utf-8.csv",
      "gb18030.csv", "utf-16.tsv",
    ])
  func sameInEveryFormat(name: String) throws {
    let published = try LedgerReader().read(bytes: sampleBytes(), fileName: "ledger.txt")
    let ledger = try LedgerReader().read(bytes: documentBytes(name), fileName: name)
    let indicators = ledger.items.flatMap(\.indicators)
    #expect(indicators.count == 52)
    #expect(indicators == published.items.flatMap(\.indicators))
    #expect(ledger.quarter == published.quarter && ledger.title == published.title)
  }

  @Test("several quarters in one table: each is a ledger, and the latest is the one")
  func quarters() throws {
    let bytes = try documentBytes("features.xlsx")
    let all = try LedgerReader().readAll(bytes: bytes, fileName: "f.xlsx")
    #expect(all.map(\.quarter) == [Quarter("2025Q1"), Quarter("2025Q2")])
    #expect(try LedgerReader().read(bytes: bytes, fileName: "f.xlsx").quarter == Quarter("2025Q2"))
  }

  @Test("items beyond the cap are left out, and a problem says so")
  func itemCap() throws {
    let rows = (1...200).map { "\($0),新建公园\($0)个,建成1个\n" }.joined()
    let text = "2025年1季度进展情况\n序号,事项内容,进展情况\n" + rows
    for limits in [DocumentLimits(items: 150), DocumentLimits(proseLength: 2000)] {
      let ledger = try LedgerReader(limits: limits).read(
        bytes: Array(text.utf8), fileName: "f.csv")
      let count = ledger.items.count
      #expect((100...170).contains(count))
      #expect(ledger.problems.map(\.reason) == [.itemsCut(limit: count)])
      #expect(ledger.problems[0].row == count + 3)
    }
  }

  @Test("items stand in the order of the document, however they were shared out")
  func order() throws {
    let rows = (1...500).map { "\($0),新建公园\($0)个,建成\($0)个\n" }.joined()
    let text = "2025年1季度进展情况\n序号,事项内容,进展情况\n" + rows
    let ledger = try LedgerReader().read(bytes: Array(text.utf8), fileName: "f.csv")
    #expect(ledger.items.map(\.number) == (1...500).map(String.init))
    #expect(
      ledger.items.map { $0.indicators[0].leadingObservation?.value } == (1...500).map(Double.init))
  }
}
