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

/// Reads the table of strings that the cells of a workbook share.
enum SharedStrings {
  /// The strings in order; a cell names them by their position.
  static func read(
    xml source: @escaping (UnsafeMutableRawBufferPointer) -> Int, part: String, file: String,
    limits: DocumentLimits
  ) throws(DocumentError) -> [String] {
    var reader = XMLPullReader(xml: source, names: ["si", "t", "rPh"], limits: limits)
    var strings: [String] = []
    var text = RichText(limit: limits.cellLength)
    while let event = reader.next() {
      switch event {
      case .start(let name) where name.index == 0: text = RichText(limit: limits.cellLength)
      case .end(let name) where name.index == 0:
        // Every sheet has at most this many cells, so no more strings can be of use.
        guard strings.count < limits.cells else { return strings }
        strings.append(text.text)
      case .start(let name): text.begin(isText: name.index == 1, isPhonetic: name.index == 2)
      case .end(let name): text.end(isText: name.index == 1, isPhonetic: name.index == 2)
      case .text: if text.isOpen { reader.withText { text.append($0) } }
      }
    }
    try OfficePackage.check(reader, part: part, file: file, limits: limits)
    return strings
  }
}

/// The text of a string item: its runs joined, its phonetic guides left out.
struct RichText {
  private var cell: CellText
  private var textDepth = 0
  private var phoneticDepth = 0

  init(limit: Int) {
    cell = CellText(limit: limit)
  }

  /// Whether text that comes now belongs to it.
  var isOpen: Bool { textDepth > 0 && phoneticDepth == 0 }
  var isCut: Bool { cell.isCut }
  var text: String { cell.text }

  mutating func begin(isText: Bool, isPhonetic: Bool) {
    if isText { textDepth += 1 }
    if isPhonetic { phoneticDepth += 1 }
  }

  mutating func end(isText: Bool, isPhonetic: Bool) {
    if isText { textDepth = max(textDepth - 1, 0) }
    if isPhonetic { phoneticDepth = max(phoneticDepth - 1, 0) }
  }

  /// Appends text; `_x000D_` stands for the character that XML cannot hold.
  mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard let base = utf8.baseAddress else { return }
    var start = 0
    var index = 0
    while index + 7 <= utf8.count {
      if utf8[index] == 0x5F, utf8[index + 1] == 0x78, utf8[index + 6] == 0x5F,
        let code = UInt32(
          String(decoding: utf8[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16),
        let scalar = UnicodeScalar(code)
      {
        cell.append(UnsafeBufferPointer(start: base + start, count: index - start))
        cell.append(String(Character(scalar)))
        index += 7
        start = index
      } else {
        index += 1
      }
    }
    cell.append(UnsafeBufferPointer(start: base + start, count: utf8.count - start))
  }
}
