import Testing

@testable import LedgerReading

@Suite("Tables of Word documents")
struct WordReaderTests {
  private func tables(_ body: String) throws -> [Table] {
    let xml =
      "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"
    return try WordReader.read(
      xml: source(Array(xml.utf8)), part: "p", file: "f", limits: .standard
    ).tables
  }

  private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }
  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p>\(run(text))</w:p></w:tc>"
  }
  private func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }

  @Test("merged cells are filled and say where their text stands")
  func merged() throws {
    let table = try tables(
      "<w:tbl>"
        + row(cell("1", "<w:vMerge w:val=\"restart\"/>"), cell("a", "<w:gridSpan w:val=\"2\"/>"))
        + row(cell("", "<w:vMerge/>"), cell("b"), cell("c"))
        + row(cell("", "<w:vMerge w:val=\"continue\"/>"), cell("d"), cell("e")) + "</w:tbl>")[0]
    #expect(texts(table) == [["1", "a", "a"], ["1", "b", "c"], ["1", "d", "e"]])
    #expect(table.rows[2].cells[0].origin == .above)
    #expect(table.rows[0].cells[2].origin == .left)
  }

  @Test("split runs, breaks and tabs; deleted and moved text is left out, inserted kept")
  func runs() throws {
    let text =
      "<w:tc><w:p>\(run("增长"))<w:r><w:t>5.</w:t></w:r>\(run("5%"))<w:r><w:br/><w:t>二</w:t><w:tab/></w:r>"
      + "<w:ins>\(run("加"))</w:ins><w:del><w:r><w:delText>减</w:delText></w:r></w:del>"
      + "<w:moveFrom>\(run("移"))</w:moveFrom></w:p><w:p/><w:p>\(run("末"))</w:p></w:tc>"
    let deleted =
      "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>\(cell("旧"))\(cell("行"))</w:tr>"
    let table = try tables("<w:tbl><w:tr>\(text)\(cell("x"))</w:tr>\(deleted)</w:tbl>").first
    #expect(texts(table) == [["增长5.5%\n二 加\n末", "x"]])
  }

  @Test("hidden runs are left out; a hidden paragraph mark hides nothing")
  func hidden() throws {
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>"
    let shown = "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r>"
    let mark = "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>"
    let table = try tables(
      "<w:tbl><w:tr><w:tc><w:p>\(mark)\(run("甲"))\(hidden)\(shown)</w:p></w:tc></w:tr></w:tbl>"
    ).first
    #expect(texts(table) == [["甲显"]])
  }

  @Test("content controls, smart tags, hyperlinks and fields around text, cells and rows")
  func wrappers() throws {
    let field =
      "<w:r><w:instrText> SEQ 9 </w:instrText></w:r><w:fldSimple w:instr=\"x\">\(run("1"))</w:fldSimple>"
    let control = "<w:sdt><w:sdtPr/><w:sdtContent>"
    let end = "</w:sdtContent></w:sdt>"
    let choice =
      "<w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>\(run("选"))</mc:Choice><mc:Fallback>\(run("退"))"
      + "</mc:Fallback></mc:AlternateContent></w:r>"
    let cells =
      "<w:tc><w:p>\(field)</w:p></w:tc>\(control)<w:tc><w:p><w:smartTag>\(run("公园"))</w:smartTag>"
      + "<w:hyperlink>\(run("10个"))</w:hyperlink>\(choice)</w:p></w:tc>\(end)"
    let table = try tables("<w:tbl>\(control)<w:tr>\(cells)</w:tr>\(end)</w:tbl>").first
    #expect(texts(table) == [["1", "公园10个选"]])
  }

  @Test("automatic numbers stand for the text of empty cells")
  func automaticNumbers() throws {
    let numbered =
      "<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:p></w:tc>"
    let table = try tables(
      "<w:tbl>" + row(numbered, cell("a")) + row(numbered, cell("b")) + "</w:tbl>"
    ).first
    #expect(texts(table) == [["1", "a"], ["2", "b"]])
  }

  @Test("columns that a row leaves out in front keep their place")
  func gap() throws {
    let table = try tables(
      "<w:tbl>" + row(cell("1"), cell("a"))
        + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(cell("b"))</w:tr></w:tbl>"
    ).first
    #expect(texts(table) == [["1", "a"], ["", "b"]])
  }

  @Test("several tables with the paragraphs before them; an inner table")
  func several() throws {
    let inner =
      "<w:tc><w:p>\(run("外"))</w:p><w:tbl>\(row(cell("1"), cell("2")))</w:tbl><w:p/></w:tc>"
    let found = try tables(
      "<w:p>\(run("题"))</w:p><w:tbl><w:tr>\(inner)</w:tr></w:tbl><w:p>\(run("中"))</w:p><w:tbl>"
        + row(cell("z")) + "</w:tbl>")
    #expect(found.map { texts($0) } == [[["外\n1 2"]], [["1", "2"]], [["z"]]])
    #expect(found.map(\.name) == ["1", "2", "3"])
    #expect(found[2].captions == ["中"])
  }

  @Test("broken XML says the line, a document type is refused")
  func broken() {
    #expect(throws: DocumentError.self) { try tables("<w:tbl><w:tr>") }
    #expect(throws: DocumentError(file: "f", reason: .documentType(part: "p"))) {
      try WordReader.read(
        xml: source(Array("<!DOCTYPE w><w/>".utf8)), part: "p", file: "f", limits: .standard)
    }
  }
}
