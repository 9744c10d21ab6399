import Indicators
import Testing

@testable import LedgerReading

@Suite("What a file is, told from its content")
struct DocumentFormatTests {
  private func compound(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
      + stream.utf8.flatMap { [$0, 0] }
  }

  @Test(
    "text and web pages",
    arguments: [
      ("序号\t事项", DocumentFormat.text), ("<html><table>", .html), ("\n <!DOCTYPE html>", .html),
      ("<?xml version='1.0'?><html>", .html), ("<table border=1>", .html),
      ("台账<table><tr><td>1", .html), ("a < b", .text),
      (
        "<?xml?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
        .unsupported(.excelXML)
      ),
      (
        "<?xml?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">",
        .unsupported(.wordXML)
      ),
      (
        "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">",
        .unsupported(.odt)
      ),
      ("{\\rtf1", .unsupported(.rtf)), ("%PDF-1.4", .unsupported(.pdf)),
      ("MIME-Version: 1.0", .unsupported(.mhtml)), ("Rar!", .unsupported(.archive)),
    ])
  func texts(text: String, format: DocumentFormat) {
    #expect(DocumentFormat.detect(Array(text.utf8)) == format)
  }

  @Test("old office files by their streams, WPS by the name, password protection")
  func compounds() {
    #expect(DocumentFormat.detect(compound("WordDocument")) == .unsupported(.doc))
    #expect(DocumentFormat.detect(compound("Workbook")) == .unsupported(.xls))
    let cases: [(String, String, DocumentError.Reason)] = [
      ("台账.wps", "WordDocument", .unsupported(.wps)), ("台账.et", "Workbook", .unsupported(.et)),
      ("台账.doc", "WordDocument", .unsupported(.doc)), ("台账.docx", "EncryptedPackage", .encrypted),
    ]
    for (name, stream, reason) in cases {
      #expect(throws: DocumentError(file: name, reason: reason)) {
        try LedgerDocument.read(bytes: compound(stream), fileName: name)
      }
    }
    let message = UnsupportedFormat.doc.message(in: .zh)
    #expect(message.contains("libreoffice --headless --convert-to docx"))
  }

  @Test("a web page that is called a workbook is read as what it is")
  func pageCalledWorkbook() throws {
    let page = "<html><table><tr><td>序号<td>事项内容<td>进展情况<tr><td>1<td>新建A<td>建成</table></html>"
    #expect(try readText(page, file: "台账.xls").tables[0].rows.count == 1)
  }
}
