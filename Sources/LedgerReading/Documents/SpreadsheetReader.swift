internal import Indicators

/// Reads the sheets of an Excel workbook (xlsx).
///
/// Shared and inline strings (rich text joined, phonetic guides left out), numbers with their
/// percent or date format, cached values of formulas, merged cells. Hidden sheets are read only
/// where there is no visible one.
enum SpreadsheetReader {
  /// The sheets of the workbook in `archive`.
  static func read(
    _ archive: ZipArchive, file: String, limits: DocumentLimits
  ) throws(DocumentError) -> DocumentTables {
    let path = try OfficePackage.mainPart(of: archive, file: file, limits: limits)
    let related = try OfficePackage.relationships(
      of: path, in: archive, file: file, limits: limits)
    let workbook = try workbook(path, in: archive, file: file, limits: limits)
    func target(_ kind: String) -> String? { related.first { $0.kind == kind }?.target }

    var styles = SpreadsheetStyles()
    if let name = target("styles"), let part = try archive.part(name) {
      styles = try SpreadsheetStyles.read(
        xml: part.read(into:), part: name, file: file, limits: limits)
    }
    styles.countsFrom1904 = workbook.countsFrom1904
    var strings: [String] = []
    if let name = target("sharedStrings"), let part = try archive.part(name) {
      strings = try SharedStrings.read(
        xml: part.read(into:), part: name, file: file, limits: limits)
    }

    var result = DocumentTables()
    var collector = TableCollector(file: file, limits: limits)
    let visible = workbook.sheets.filter { !$0.isHidden }
    for sheet in (visible.isEmpty ? workbook.sheets : visible).prefix(limits.tables) {
      guard let name = related.first(where: { $0.id == sheet.id && $0.kind == "worksheet" })?.target
      else { continue }
      guard let part = try archive.part(name) else {
        throw DocumentError(file: file, reason: .missingPart(part: name))
      }
      let table = try WorksheetReader.read(
        xml: part.read(into:), part: name, sheet: sheet.name, strings: strings,
        styles: styles, collector: &collector)
      if !table.rows.isEmpty { result.tables.append(table) }
    }
    result.problems = collector.problems
    return result
  }

  private struct Workbook {
    var sheets: [(id: String, name: String, isHidden: Bool)] = []
    var countsFrom1904 = false
  }

  private static func workbook(
    _ path: String, in archive: ZipArchive, file: String, limits: DocumentLimits
  ) throws(DocumentError) -> Workbook {
    guard let part = try archive.part(path) else {
      throw DocumentError(file: file, reason: .missingPart(part: path))
    }
    var reader = XMLPullReader(
      xml: part.read(into:), names: ["sheet", "workbookPr"], limits: limits)
    var workbook = Workbook()
    while let event = reader.next() {
      guard case .start(let element) = event, element != .other else { continue }
      var values: [String: String] = [:]
      reader.forEachAttribute { values[$0] = $1 }
      if element.index == 1 {
        workbook.countsFrom1904 = values["date1904"] == "1" || values["date1904"] == "true"
      } else if let id = values["id"], let name = values["name"] {
        workbook.sheets.append(
          (id, CellText.clean(name), values["state"].map { $0 != "visible" } ?? false))
      }
    }
    try OfficePackage.check(reader, part: path, file: file, limits: limits)
    return workbook
  }
}
