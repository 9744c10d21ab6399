import Testing

@testable import LedgerReading

@Suite("The strings that a workbook's cells share")
struct SharedStringsTests {
  private func read(_ xml: String, limits: DocumentLimits = .standard) throws(DocumentError)
    -> [String]
  {
    try SharedStrings.read(
      xml: source(Array(xml.utf8)), part: "xl/sharedStrings.xml", file: "f", limits: limits)
  }

  private func table(_ items: String) -> String {
    "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\(items)</sst>"
  }

  @Test("a string is its runs joined; an empty one keeps its place")
  func runs() throws {
    let strings = try read(
      table(
        "<si><t>新开通</t></si><si><r><t>5</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">G 基站</t></r></si>"
          + "<si/><si><t/></si><si><t>末</t></si>"))
    #expect(strings == ["新开通", "5G 基站", "", "", "末"])
  }

  @Test("phonetic guides are no text")
  func phonetic() throws {
    let strings = try read(
      table("<si><t>課</t><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh><phoneticPr fontId=\"1\"/></si>"))
    #expect(strings == ["課"])
  }

  @Test("what XML cannot hold is written as _xHHHH_, what only looks so stays")
  func escapes() throws {
    #expect(try read(table("<si><t>一_x000A_二</t></si>")) == ["一\n二"])
    #expect(try read(table("<si><t>a_x00G0_b _xD800_</t></si>")) == ["a_x00G0_b _xD800_"])
  }

  @Test("text outside a string belongs to none")
  func outside() throws {
    #expect(try read(table("<t>x</t><si><t>y</t></si>z")) == ["y"])
  }

  @Test("a string is cut at the cap of a cell, a table at the cap of cells")
  func caps() throws {
    var limits = DocumentLimits.standard
    limits.cellLength = 5
    limits.cells = 2
    let long = String(repeating: "a", count: 50)
    let strings = try read(
      table("<si><t>\(long)</t></si><si><t>b</t></si><si><t>c</t></si>"), limits: limits)
    #expect(strings.count == 2 && strings[0].utf8.count <= 5 && strings[1] == "b")
  }

  @Test("a table that breaks off, or declares a document type, is refused with its part")
  func damage() {
    #expect(throws: DocumentError.self) { try read("<sst><si><t>a</t></si>") }
    let bomb = "<!DOCTYPE s [<!ENTITY a \"b\">]>" + table("<si><t>&a;</t></si>")
    #expect(
      throws: DocumentError(file: "f", reason: .documentType(part: "xl/sharedStrings.xml"))
    ) { try read(bomb) }
  }
}
