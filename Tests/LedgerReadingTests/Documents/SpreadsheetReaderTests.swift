import Indicators
import Testing

@testable import LedgerReading

@Suite("The sheets of a workbook")
struct SpreadsheetReaderTests {
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A workbook of sheets, each with one cell that holds its own name.
  private func workbook(
    _ sheets: [(name: String, state: String?)], parts extra: [(String, String)] = [],
    properties: String = "", leavingOut missing: String? = nil
  ) throws -> ZipArchive {
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"r\(index)\""
        + (sheet.state.map { " state=\"\($0)\"" } ?? "") + "/>"
    }.joined()
    let links =
      sheets.indices.map {
        "<Relationship Id=\"r\($0)\" Type=\"\(Self.relations)/worksheet\" Target=\"worksheets/s\($0).xml\"/>"
      }.joined()
      + "<Relationship Id=\"st\" Type=\"\(Self.relations)/styles\" Target=\"styles.xml\"/>"
    let pages = sheets.enumerated().map { index, sheet in
      (
        "xl/worksheets/s\(index).xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\(sheet.name)</t></is></c>"
          + "<c r=\"B1\" s=\"1\"><v>43920</v></c></row></sheetData></worksheet>"
      )
    }
    let parts = [
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"\(Self.relations)\"><workbookPr \(properties)/><sheets>\(list)</sheets></workbook>"
      ), ("xl/_rels/workbook.xml.rels", "<Relationships>\(links)</Relationships>"),
      ("xl/styles.xml", "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
    ]
    return try ZipArchive(
      StoredZip.bytes((parts + pages + extra).filter { $0.0 != missing }), file: "f",
      limits: .standard)
  }

  private func names(_ archive: ZipArchive, limits: DocumentLimits = .standard) throws -> [String?]
  {
    try SpreadsheetReader.read(archive, file: "f", limits: limits).tables.map(\.name)
  }

  @Test("sheets come in the order of the workbook; hidden ones only where there is no other")
  func order() throws {
    let mixed = try workbook([
      ("草稿", "hidden"), ("一季度", nil), ("说明", "veryHidden"), ("二季度", "visible"),
    ])
    #expect(try names(mixed) == ["一季度", "二季度"])
    #expect(try names(workbook([("甲", "hidden"), ("乙", "hidden")])) == ["甲", "乙"])
  }

  @Test(
    "dates count from 1900 or from 1904, as the workbook says",
    arguments: [
      ("", "2020-03-30"), ("date1904=\"1\"", "2024-03-31"), ("date1904=\"true\"", "2024-03-31"),
      ("date1904=\"0\"", "2020-03-30"),
    ])
  func dates(properties: String, date: String) throws {
    let tables = try SpreadsheetReader.read(
      workbook([("表", nil)], properties: properties), file: "f", limits: .standard
    ).tables
    #expect(texts(tables.first) == [["表", date]])
  }

  @Test("more sheets than the cap are not read")
  func cap() throws {
    var limits = DocumentLimits.standard
    limits.tables = 2
    #expect(try names(workbook((1...5).map { ("表\($0)", nil) }), limits: limits) == ["表1", "表2"])
  }

  @Test(
    "a workbook without styles or strings is read; one without a sheet that it names is refused")
  func missing() throws {
    let plain = try SpreadsheetReader.read(
      workbook([("表", nil)], leavingOut: "xl/styles.xml"), file: "f", limits: .standard)
    #expect(texts(plain.tables.first) == [["表", "43920"]])
    for part in ["xl/worksheets/s0.xml", "xl/workbook.xml"] {
      #expect(throws: DocumentError(file: "f", reason: .missingPart(part: part))) {
        _ = try names(workbook([("表", nil)], leavingOut: part))
      }
    }
  }
}
