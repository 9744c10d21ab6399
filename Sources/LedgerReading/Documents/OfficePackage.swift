/// What docx and xlsx have in common: parts that name each other by relationships.
enum OfficePackage {
  /// What kind of document an archive holds.
  enum Kind: Equatable {
    case word, spreadsheet
    case unsupported(UnsupportedFormat)
  }

  /// One reference from a part to another.
  struct Relationship {
    var id: String
    /// The last component of the type, for example `worksheet`.
    var kind: String
    /// The name of the part in the archive.
    var target: String
  }

  /// Tells what an archive holds from the names of its parts.
  static func kind(of archive: ZipArchive) -> Kind {
    let names = archive.names
    if names.contains("xl/workbook.bin") { return .unsupported(.xlsb) }
    if names.contains("word/document.xml") { return .word }
    if names.contains("xl/workbook.xml") { return .spreadsheet }
    if names.contains("ppt/presentation.xml") { return .unsupported(.slides) }
    if names.contains("OFD.xml") { return .unsupported(.ofd) }
    if names.contains("content.xml"), names.contains("META-INF/manifest.xml") {
      // Only the uncompressed media type at the front tells text from spreadsheet.
      return .unsupported(isOpenSpreadsheet(archive) ? .ods : .odt)
    }
    if names.contains("_rels/.rels") || names.contains("[Content_Types].xml") {
      if names.contains(where: { $0.hasPrefix("xl/") }) { return .spreadsheet }
      if names.contains(where: { $0.hasPrefix("word/") }) { return .word }
    }
    return .unsupported(.archive)
  }

  private static func isOpenSpreadsheet(_ archive: ZipArchive) -> Bool {
    guard let part = try? archive.part("mimetype") else { return false }
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = bytes.withUnsafeMutableBytes { part.read(into: $0) }
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self).contains("spreadsheet")
  }

  /// The part that the package names as its document.
  static func mainPart(
    of archive: ZipArchive, file: String, limits: DocumentLimits
  ) throws(DocumentError) -> String {
    let roots = try relationships(of: "", in: archive, file: file, limits: limits)
    if let root = roots.first(where: { $0.kind == "officeDocument" }) { return root.target }
    return archive.names.contains("word/document.xml") ? "word/document.xml" : "xl/workbook.xml"
  }

  /// The relationships of a part; of the package where `part` is empty.
  static func relationships(
    of part: String, in archive: ZipArchive, file: String, limits: DocumentLimits
  ) throws(DocumentError) -> [Relationship] {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let path = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    guard let source = try archive.part(path) else { return [] }
    var reader = XMLPullReader(
      xml: source.read(into:), names: ["Relationship"], limits: limits)
    var found: [Relationship] = []
    while let event = reader.next() {
      guard case .start(let element) = event, element.index == 0 else { continue }
      var values: [String: String] = [:]
      reader.forEachAttribute { values[$0] = $1 }
      guard let id = values["Id"], let type = values["Type"], let target = values["Target"],
        values["TargetMode"] != "External"
      else { continue }
      found.append(
        Relationship(
          id: id, kind: type.split(separator: "/").last.map(String.init) ?? "",
          target: resolve(target, from: folder)))
    }
    try check(reader, part: path, file: file, limits: limits)
    return found
  }

  /// A target as a name in the archive: relative to the part's folder, absolute from the root.
  private static func resolve(_ target: String, from folder: String) -> String {
    var folders = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = folders.popLast() } else { folders.append(step) }
    }
    return folders.joined(separator: "/")
  }

  /// Throws what stopped the reader, if anything did.
  static func check(
    _ reader: borrowing XMLPullReader, part: String, file: String, limits: DocumentLimits
  ) throws(DocumentError) {
    let reason: DocumentError.Reason
    switch reader.failure {
    case nil: return
    case .malformed(let line)?: reason = .damaged(part: part, line: line)
    case .documentType?: reason = .documentType(part: part)
    case .excess(.attributes)?:
      reason = .tooManyAttributes(part: part, limit: limits.attributes)
    case .excess(.tags)?: reason = .tooManyTags(limit: limits.tags)
    case .excess(.comments)?: reason = .tooManyTags(limit: limits.tags / 10)
    case .excess(.time)?: reason = .tooSlow(part: part, limit: limits.processorSeconds)
    }
    throw DocumentError(file: file, reason: reason)
  }
}
