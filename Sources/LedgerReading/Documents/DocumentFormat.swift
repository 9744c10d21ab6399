/// What a file is, told from its content; the name does not count.
///
/// Offices publish web pages called `.xls` and text called `.doc`.
public enum DocumentFormat: Hashable, Sendable {
  /// Text: delimited, or cells on lines of their own.
  case text
  /// A web page.
  case html
  /// A zip archive: docx, xlsx or something else, which its parts tell.
  case zip
  /// A format that is recognised but not read.
  case unsupported(UnsupportedFormat)

  /// The format that these bytes begin.
  public static func detect(_ bytes: [UInt8]) -> DocumentFormat {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      return .zip
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .unsupported(compoundFile(bytes)) }
    for (magic, format) in magics where bytes.starts(with: magic) { return .unsupported(format) }
    if isRIFFPicture(bytes) { return .unsupported(.image) }
    return markup(bytes) ?? .text
  }

  private static let magics: [([UInt8], UnsupportedFormat)] = [
    (Array("%PDF".utf8), .pdf), (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
    ([0x49, 0x49, 0x2A, 0x00], .image), ([0x4D, 0x4D, 0x00, 0x2A], .image),
    ([0x1F, 0x8B], .archive), (Array("Rar!".utf8), .archive), ([0x37, 0x7A, 0xBC, 0xAF], .archive),
    (Array("MIME-Version:".utf8), .mhtml),
  ]

  /// WebP, HEIC and BMP, whose marks do not stand alone at the beginning.
  private static func isRIFFPicture(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 12 else { return false }
    let kind = bytes[8..<12]
    if bytes.starts(with: "RIFF".utf8) { return kind.elementsEqual("WEBP".utf8) }
    if bytes[4..<8].elementsEqual("ftyp".utf8) { return true }
    return bytes.starts(with: "BM".utf8) && bytes[6..<10].allSatisfy { $0 == 0 }
  }

  /// Tells old office files apart by the names of their streams, which are UTF-16.
  private static func compoundFile(_ bytes: [UInt8]) -> UnsupportedFormat {
    let names: [(String, UnsupportedFormat)] = [
      ("EncryptedPackage", .ole), ("WpsCustomData", .wps), ("EtCustomData", .et),
      ("WordDocument", .doc), ("Workbook", .xls), ("PowerPoint Document", .slides), ("Book", .xls),
    ]
    let sample = bytes.prefix(4 << 20)
    return names.first { contains(sample, utf16: $0.0) }?.1 ?? .ole
  }

  /// Whether an old office file is the wrapping of an encrypted docx or xlsx.
  static func isEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      && contains(bytes.prefix(4 << 20), utf16: "EncryptedPackage")
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, utf16 name: String) -> Bool {
    let needle = name.utf8.flatMap { [$0, 0] as [UInt8] }
    return bytes.withUnsafeBufferPointer { bytes in
      needle.withUnsafeBufferPointer { bytes.holds($0) }
    }
  }

  /// A web page or an XML file, by its first tags; `nil` for text.
  private static func markup(_ bytes: [UInt8]) -> DocumentFormat? {
    // Zero bytes are dropped so that the tags of UTF-16 pages are seen, too.
    let head = String(
      decoding: bytes.prefix(8192).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self
    ).lowercased()
    guard head.first(where: { !$0.isWhitespace }) == "<" else {
      // A part of a page, copied without its beginning.
      return head.contains("<table") && head.contains("<td") ? .html : nil
    }
    // Excel and Word write their namespaces into web pages, too.
    if !head.contains("<html"), let format = officeXML(head) { return .unsupported(format) }
    let tags = [
      "<html", "<!doctype html", "<table", "<head", "<meta", "<body", "<div", "<p", "<tr",
    ]
    if tags.contains(where: head.contains) { return .html }
    return head.hasPrefix("<?xml") || head.hasPrefix("<!--") ? .html : nil
  }

  /// Office files that are one XML part, by their namespaces.
  private static func officeXML(_ head: String) -> UnsupportedFormat? {
    if head.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .excelXML }
    if head.contains("wordml") || head.contains("/package/2006/xmlpackage") { return .wordXML }
    guard head.contains("urn:oasis:names:tc:opendocument") else { return nil }
    return head.contains("opendocument.spreadsheet") ? .ods : .odt
  }
}
