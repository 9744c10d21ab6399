public import Indicators

/// A published document, read as far as its ledgers' cells.
///
/// ```swift
/// let bytes = try DocumentFile.read(path: "2024年一季度台账.docx")
/// let document = try LedgerDocument.read(bytes: bytes, fileName: "2024年一季度台账.docx")
/// document.tables[0].rows.count   // 38
/// document.problems               // what was doubtful, with file, table, row and column
/// ```
public struct LedgerDocument: Hashable, Sendable {
  /// The file, as the reader was told.
  public var file: String

  /// The ledgers in the order of the document; several where it has several tables, or one table
  /// whose columns report on several quarters.
  public var tables: [LedgerTable]

  /// What was left out or doubtful.
  public var problems: [LedgerProblem]

  /// Makes a document.
  public init(file: String, tables: [LedgerTable], problems: [LedgerProblem] = []) {
    self.file = file
    self.tables = tables
    self.problems = problems
  }

  /// Reads a document: text (csv, tsv, cells on lines of their own), docx, xlsx or a web page,
  /// told by its content.
  ///
  /// Where no table in it is a ledger, its paragraphs may be: numbered promises, each with a
  /// labelled report (`进展情况：…`).
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - fileName: its name, for problems, and for year and quarter where only it tells them.
  ///   - year: the year, where the document does not say; it wins where the two disagree.
  ///   - quarter: the quarter, 1…4, likewise.
  ///   - limits: the caps.
  /// - Throws: `DocumentError` where no ledger can be read from it.
  /// - Complexity: linear in the size of the document.
  public static func read(
    bytes: [UInt8], fileName: String, year: Int? = nil, quarter: Int? = nil,
    limits: DocumentLimits = .standard
  ) throws(DocumentError) -> LedgerDocument {
    let content = try content(bytes: bytes, fileName: fileName, limits: limits)
    let finder = LedgerTableFinder(
      file: fileName, year: year, quarter: quarter, headerLimit: limits.tables)
    let ledgers: (tables: [LedgerTable], problems: [LedgerProblem])
    do {
      let found = try finder.found(in: content.tables)
      // A small table of counts above a report in paragraphs is not the ledger.
      let items = found.tables.reduce(0) { $0 + $1.rows.count }
      let hasParagraphs = DocumentFormat.detect(bytes) != .text
      if hasParagraphs, let table = ParagraphLedger.labelled(in: content),
        table.rows.count > max(3, items), let better = try? finder.found(in: [table])
      {
        ledgers = better
      } else {
        ledgers = found
      }
    } catch {
      guard error.isWithoutHeader, let table = ParagraphLedger.table(in: content) else {
        throw error
      }
      ledgers = try finder.found(in: [table])
    }
    var document = LedgerDocument(
      file: fileName, tables: ledgers.tables, problems: content.problems + ledgers.problems)
    document.cut(to: limits)
    return document
  }

  /// Leaves out the items beyond the caps, with one problem that says so, and the problems beyond
  /// theirs.
  private mutating func cut(to limits: DocumentLimits) {
    var (items, length) = (0, 0)
    for table in tables.indices {
      for (index, row) in tables[table].rows.enumerated() {
        length += row.cells.values.reduce(0) { $0 + $1.text.unicodeScalars.count }
        guard items == limits.items || length > limits.proseLength else {
          items += 1
          continue
        }
        problems.insert(
          LedgerProblem(
            file: file, table: tables[table].name, row: row.row, column: nil,
            reason: .itemsCut(limit: items)),
          at: 0)
        tables[table].rows.removeSubrange(index...)
        tables.removeSubrange((table + 1)...)
        problems = Array(problems.prefix(limits.problems))
        return
      }
    }
    problems = Array(problems.prefix(limits.problems))
  }

  /// The tables of a document as they stand, whatever they mean.
  ///
  /// - Throws: `DocumentError` where the content is of no format that is read.
  public static func tables(
    bytes: [UInt8], fileName: String, limits: DocumentLimits = .standard
  ) throws(DocumentError) -> (tables: [Table], problems: [LedgerProblem]) {
    let content = try content(bytes: bytes, fileName: fileName, limits: limits)
    guard !content.tables.isEmpty else { throw DocumentError(file: fileName, reason: .noTable) }
    return (content.tables, content.problems)
  }

  /// The paragraphs of a document outside of its tables, or the lines of a text.
  ///
  /// - Throws: `DocumentError` where the content is of no format that is read.
  public static func paragraphs(
    bytes: [UInt8], fileName: String, limits: DocumentLimits = .standard
  ) throws(DocumentError) -> [String] {
    try content(bytes: bytes, fileName: fileName, limits: limits).paragraphs()
  }

  /// The tables and paragraphs of a document.
  private static func content(
    bytes: [UInt8], fileName: String, limits: DocumentLimits
  ) throws(DocumentError) -> DocumentTables {
    guard bytes.count <= limits.fileBytes else {
      throw DocumentError(
        file: fileName, reason: .tooLarge(bytes: bytes.count, limit: limits.fileBytes))
    }
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw DocumentError(file: fileName, reason: .empty)
    }
    var limits = limits
    limits.begin = MarkupGuard.processorSeconds()
    switch DocumentFormat.detect(bytes) {
    case .text: return try text(bytes, fileName, limits)
    case .html: return try webPage(bytes, fileName, limits)
    case .zip: return try archive(bytes, fileName, limits)
    case .unsupported(let format):
      let isEncrypted = DocumentFormat.isEncryptedPackage(bytes)
      throw DocumentError(
        file: fileName, reason: isEncrypted ? .encrypted : .unsupported(named(format, fileName)))
    }
  }

  /// Old office files of the same inner format differ only by their names: .wps and .doc.
  private static func named(_ format: UnsupportedFormat, _ fileName: String) -> UnsupportedFormat {
    guard [.doc, .xls, .ole].contains(format) else { return format }
    let ending = fileName.split(separator: ".").last?.lowercased() ?? ""
    return ["wps", "et", "doc", "xls"].contains(ending)
      ? UnsupportedFormat(rawValue: ending) ?? format : format
  }

  private static func archive(
    _ bytes: [UInt8], _ file: String, _ limits: DocumentLimits
  ) throws(DocumentError) -> DocumentTables {
    let archive = try ZipArchive(bytes, file: file, limits: limits)
    switch OfficePackage.kind(of: archive) {
    case .word: return try WordReader.read(archive, file: file, limits: limits)
    case .spreadsheet: return try SpreadsheetReader.read(archive, file: file, limits: limits)
    case .unsupported(let format):
      throw DocumentError(file: file, reason: .unsupported(format))
    }
  }

  private static func webPage(
    _ bytes: [UInt8], _ file: String, _ limits: DocumentLimits
  ) throws(DocumentError) -> DocumentTables {
    let decoded = try decode(bytes, declared: WebPageEncoding.declared(in: bytes), file)
    var content = try HTMLTableReader.read(decoded.text.utf8, file: file, limits: limits)
    content.problems += decoded.problems
    return content
  }

  private static func text(
    _ bytes: [UInt8], _ file: String, _ limits: DocumentLimits
  ) throws(DocumentError) -> DocumentTables {
    let decoded = try decode(bytes, declared: nil, file)
    var collector = TableCollector(file: file, limits: limits)
    let table =
      LineCellReader.recognises(decoded.text.utf8)
      ? LineCellReader.read(decoded.text.utf8, collector: &collector)
      : DelimitedTextReader.read(decoded.text.utf8, collector: &collector)
    let isTable = table.map { !$0.rows.isEmpty } ?? false
    return DocumentTables(
      tables: isTable ? [table].compactMap(\.self) : [],
      paragraphs: { lines(decoded.text.utf8, limits) },
      problems: decoded.problems + collector.problems)
  }

  /// The lines of a text that are not blank.
  private static func lines(_ utf8: [UInt8], _ limits: DocumentLimits) -> [String] {
    var lines: [String] = []
    for line in utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard lines.count < limits.rows else { break }
      var text = CellText(limit: limits.cellLength)
      line.withUnsafeBufferPointer { text.append($0) }
      if !text.isEmpty { lines.append(text.text) }
    }
    return lines
  }

  private static func decode(
    _ bytes: [UInt8], declared: String?, _ file: String
  ) throws(DocumentError) -> (text: DecodedText, problems: [LedgerProblem]) {
    guard let text = TextDecoding.decode(bytes, declared: declared) else {
      throw DocumentError(file: file, reason: .notText)
    }
    let problems =
      text.badSequences == 0
      ? [] : [LedgerProblem(file: file, reason: .badEncoding(text.encoding))]
    return (text, problems)
  }
}
