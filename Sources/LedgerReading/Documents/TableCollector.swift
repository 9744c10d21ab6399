internal import Indicators

/// What a reader has found in a document: the tables, with the problems met on the way.
struct DocumentTables: Sendable {
  var tables: [Table] = []
  /// The paragraphs outside of tables, or the lines of a text; made only where they are needed.
  var paragraphs: @Sendable () -> [String] = { [] }
  var problems: [LedgerProblem] = []
}

/// Gathers tables under the caps of a document, for every reader.
///
/// Cells and rows are counted over the whole document. A row beyond the cap is not kept, and one
/// problem says so.
struct TableCollector {
  let file: String
  let limits: DocumentLimits
  private(set) var problems: [LedgerProblem] = []
  private var rowCount = 0
  private var cellCount = 0

  /// Whether a cap was reached, so that the reader may stop.
  private(set) var isFull = false

  init(file: String, limits: DocumentLimits) {
    self.file = file
    self.limits = limits
  }

  /// Whether a row of `count` cells may still be kept; counts it, or reports the cap once.
  mutating func admitRow(of count: Int, table: String?, row: Int) -> Bool {
    guard !isFull else { return false }
    guard rowCount < limits.rows, cellCount + count <= limits.cells else {
      isFull = true
      problems.append(
        LedgerProblem(file: file, table: table, row: row, reason: .rowsCut(limit: rowCount)))
      return false
    }
    rowCount += 1
    cellCount += count
    return true
  }

  /// The text of a cell; a cut one is reported.
  mutating func text(of cell: CellText, table: String?, row: Int, column: Int) -> String {
    let text = cell.text
    if cell.isCut {
      report(
        .cellCut(limit: limits.cellLength), table: table, row: row, column: column,
        excerpt: text)
    }
    return text
  }

  /// Adds a problem, unless there are too many already.
  mutating func report(
    _ reason: LedgerProblem.Reason, table: String? = nil, row: Int? = nil, column: Int? = nil,
    excerpt: String = ""
  ) {
    guard problems.count < limits.problems else { return }
    problems.append(
      LedgerProblem(
        file: file, table: table, row: row, column: column.map(Self.columnLetter),
        excerpt: Self.excerpt(excerpt), reason: reason))
  }

  /// The letter of a column as spreadsheets show it: A for 0, AA for 26.
  static func columnLetter(_ index: Int) -> String {
    var letters = ""
    var rest = index
    while rest >= 0 {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }

  /// The beginning of a text on one line, for a problem.
  static func excerpt(_ text: String) -> String {
    // Scalars, because one character can have thousands of combining marks.
    let line = String(text.unicodeScalars.prefix(200)).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    return line.count <= 30 ? line : line.prefix(29) + "…"
  }
}
