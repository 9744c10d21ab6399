import Testing

@testable import LedgerReading

@Suite("What docx and xlsx have in common")
struct OfficePackageTests {
  /// An archive of stored parts; the checksums are computed as ZIP asks for.
  private func archive(_ parts: [(String, String)]) throws -> ZipArchive {
    try ZipArchive(StoredZip.bytes(parts), file: "f", limits: .standard)
  }

  private static let namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  private func relationships(_ list: [(id: String, kind: String, target: String, mode: String?)])
    -> String
  {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + list.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\(Self.namespace)\($0.kind)\" Target=\"\($0.target)\""
          + ($0.mode.map { " TargetMode=\"\($0)\"" } ?? "") + "/>"
      }.joined() + "</Relationships>"
  }

  static let kinds: [(parts: [String], kind: OfficePackage.Kind)] = [
    (["word/document.xml"], .word), (["xl/workbook.xml"], .spreadsheet),
    (["[Content_Types].xml", "xl/other.xml"], .spreadsheet),
    (["_rels/.rels", "word/doc2.xml"], .word),
    (["xl/workbook.bin", "xl/workbook.xml"], .unsupported(.xlsb)),
    (["ppt/presentation.xml"], .unsupported(.slides)), (["OFD.xml"], .unsupported(.ofd)),
    (["content.xml", "META-INF/manifest.xml"], .unsupported(.odt)),
    (["a.txt"], .unsupported(.archive)), (["content.xml"], .unsupported(.archive)),
  ]

  @Test("the names of the parts tell what it is", arguments: kinds)
  func kind(parts: [String], kind: OfficePackage.Kind) throws {
    #expect(OfficePackage.kind(of: try archive(parts.map { ($0, "") })) == kind)
  }

  @Test("an OpenDocument's media type tells a spreadsheet from a text")
  func openDocument() throws {
    let rest = [("content.xml", ""), ("META-INF/manifest.xml", "")]
    let type = "application/vnd.oasis.opendocument."
    for (name, kind) in [("spreadsheet", UnsupportedFormat.ods), ("text", .odt)] {
      let package = try archive([("mimetype", type + name)] + rest)
      #expect(OfficePackage.kind(of: package) == .unsupported(kind))
    }
  }

  @Test("targets are relative to the part's folder, or absolute from the root")
  func targets() throws {
    let list = relationships([
      ("r1", "worksheet", "worksheets/sheet1.xml", nil), ("r2", "worksheet", "/xl/b.xml", nil),
      ("r3", "styles", "../shared/./styles.xml", nil),
      ("r4", "image", "../../../../etc/passwd", nil),
      ("r5", "hyperlink", "http://example.com/x", "External"),
    ])
    let package = try archive([("xl/_rels/workbook.xml.rels", list)])
    let found = try OfficePackage.relationships(
      of: "xl/workbook.xml", in: package, file: "f", limits: .standard)
    #expect(found.map(\.id) == ["r1", "r2", "r3", "r4"])
    #expect(
      found.map(\.target) == [
        "xl/worksheets/sheet1.xml", "xl/b.xml", "shared/styles.xml", "etc/passwd",
      ])
    #expect(found.map(\.kind) == ["worksheet", "worksheet", "styles", "image"])
  }

  @Test("the package names its document; without a word of it the usual place is meant")
  func mainPart() throws {
    let list = relationships([
      ("r1", "extended-properties", "docProps/app.xml", nil),
      ("r2", "officeDocument", "word/document2.xml", nil),
    ])
    func main(_ parts: [(String, String)]) throws -> String {
      try OfficePackage.mainPart(of: archive(parts), file: "f", limits: .standard)
    }
    #expect(try main([("_rels/.rels", list)]) == "word/document2.xml")
    #expect(try main([("word/document.xml", "")]) == "word/document.xml")
    #expect(try main([("xl/workbook.xml", "")]) == "xl/workbook.xml")
  }

  @Test("a part without relationships has none; damaged ones are refused with their part")
  func damage() throws {
    let package = try archive([("word/_rels/document.xml.rels", "<Relationships><Rel")])
    #expect(
      try OfficePackage.relationships(of: "xl/a.xml", in: package, file: "f", limits: .standard)
        .isEmpty)
    do {
      _ = try OfficePackage.relationships(
        of: "word/document.xml", in: package, file: "f", limits: .standard)
      Issue.record("damaged relationships were read")
    } catch {
      guard case .damaged(let part, _) = error.reason else {
        Issue.record("\(error)")
        return
      }
      #expect(part == "word/_rels/document.xml.rels")
    }
  }

  @Test("every way in which a reader stops has a reason of its own")
  func reasons() {
    func stopped(_ xml: String, _ limits: DocumentLimits = .standard) -> DocumentError.Reason? {
      var reader = XMLPullReader(xml: source(Array(xml.utf8)), names: [], limits: limits)
      while reader.next() != nil {}
      do {
        try OfficePackage.check(reader, part: "p", file: "f", limits: limits)
        return nil
      } catch {
        return error.reason
      }
    }
    var few = DocumentLimits.standard
    few.tags = 100
    few.attributes = 10
    #expect(stopped("<a/>") == nil)
    #expect(stopped("<a>") == .damaged(part: "p", line: 1))
    #expect(stopped("<!DOCTYPE a><a/>") == .documentType(part: "p"))
    #expect(
      stopped("<a>" + String(repeating: "<!-- -->", count: 50) + "</a>", few)
        == .tooManyTags(limit: 10))
    #expect(
      stopped("<a " + (0..<50).map { "b\($0)=''" }.joined(separator: " ") + "/>", few)
        == .tooManyAttributes(part: "p", limit: 10))
  }
}

/// Writes archives of stored parts, as small as ZIP allows (PKWARE APPNOTE 6.3.10, 4.3).
enum StoredZip {
  static func bytes(_ parts: [(name: String, text: String)]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let (name, data) = (Array(part.name.utf8), Array(part.text.utf8))
      let sizes = word(checksum(data)) + word(UInt32(data.count)) + word(UInt32(data.count))
      // Version, flags, method, time, date.
      let common =
        half(10) + half(0x0800) + half(0) + half(0) + half(33) + sizes
        + half(UInt16(name.count)) + half(0)
      directory +=
        word(0x0201_4B50) + half(10) + common + half(0) + half(0) + half(0) + word(0)
        + word(UInt32(file.count)) + name
      file += word(0x0403_4B50) + common + name + data
    }
    let count = half(UInt16(parts.count))
    return file + directory + word(0x0605_4B50) + half(0) + half(0) + count + count
      + word(UInt32(directory.count)) + word(UInt32(file.count)) + half(0)
  }

  private static func half(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private static func word(_ value: UInt32) -> [UInt8] {
    half(UInt16(value & 0xFFFF)) + half(UInt16(value >> 16))
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
      }
    }
  }
}
