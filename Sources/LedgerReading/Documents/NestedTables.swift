internal import Indicators

/// Builds tables out of begins and ends of tables, rows, cells and paragraphs, for Word and web.
///
/// Rows outside of tables, cells outside of rows and ends without a begin do no harm. Text
/// outside of tables is kept as captions of the next one; a table within a cell has the text
/// before it in that cell among its captions, for pages are laid out by tables.
struct NestedTables {
  private var collector: TableCollector
  private var tables: [Table] = []
  private var open: [Level] = []
  private var outside: CellText
  /// The paragraphs outside of tables, and the first that no table has as its caption yet.
  private var paragraphs: [String] = []
  private var nextCaption = 0
  private var tableCount = 0

  /// The deepest nesting that is taken apart; deeper tables are only text.
  private static let depthLimit = 16
  /// How many captions before a table are kept, and how much of each.
  private static let captionLimit = 40
  private static let captionLength = 2000

  /// One table that is being read.
  private struct Level {
    var grid: TableGrid
    var order: Int
    var captions: [String]
    var row = 0
    var isInRow = false
    var isRowDropped = false
    var cell: CellText?
    /// Text outside of the table's cells, as in a web table's caption.
    var aside: CellText
    var columns = 1
    var rows = 1
    var continuesAbove = false
  }

  init(collector: TableCollector) {
    self.collector = collector
    outside = CellText(limit: collector.limits.cellLength)
  }

  /// Whether a cap was reached, so that the reader may stop.
  var isFull: Bool { collector.isFull }

  /// Whether the text of the cell or paragraph is still empty.
  var isEmpty: Bool { open.last?.cell?.isEmpty ?? outside.isEmpty }

  mutating func beginTable() {
    endCaption()
    let isRead = open.count < Self.depthLimit && tableCount < collector.limits.tables
    open.append(
      Level(
        grid: TableGrid(columnLimit: isRead ? collector.limits.columns : 0),
        order: isRead ? tableCount : -1, captions: isRead ? captions() : [],
        aside: CellText(limit: Self.captionLength)))
    if isRead { tableCount += 1 }
    if open.count == 1 { nextCaption = paragraphs.count }
  }

  /// The texts before the table that begins here.
  private func captions() -> [String] {
    guard let level = open.last else {
      return Self.nearest(paragraphs[nextCaption...].map { String($0.prefix(Self.captionLength)) })
    }
    let before = level.cell?.text.split(separator: "\n").map { String($0.prefix(400)) } ?? []
    return Self.nearest(level.captions + before)
  }

  /// The first caption, which is the page's or document's title, and those nearest to the table.
  private static func nearest(_ captions: [String]) -> [String] {
    captions.count <= captionLimit
      ? captions : [captions[0]] + captions.suffix(captionLimit - 1)
  }

  mutating func endTable() {
    guard !open.isEmpty else { return }
    endRow()
    let level = open.removeLast()
    let rows = level.grid.rows
    if level.order >= 0, !rows.isEmpty {
      tables.append(Table(name: String(level.order + 1), captions: level.captions, rows: rows))
    }
    // The text of an inner table belongs to the cell around it, too.
    guard open.last?.cell != nil else { return }
    for row in rows {
      open[open.count - 1].cell?.endParagraph()
      for cell in row.cells where !cell.ownText.isEmpty {
        open[open.count - 1].cell?.append(cell.ownText)
        open[open.count - 1].cell?.append(" ")
      }
    }
    open[open.count - 1].cell?.endParagraph()
  }

  mutating func beginRow() {
    guard !open.isEmpty else { return }
    endAside()
    endRow()
    open[open.count - 1].row += 1
    open[open.count - 1].isInRow = true
    open[open.count - 1].isRowDropped = false
    open[open.count - 1].grid.beginRow()
  }

  /// Leaves the first columns of the row that has just begun without a cell.
  mutating func skipColumns(_ count: Int) {
    guard !open.isEmpty, open[open.count - 1].isInRow else { return }
    open[open.count - 1].grid.beginRow(gap: count)
  }

  mutating func endRow() {
    endCell()
    // The levels are used in place: a copy of one would make every row copy the table.
    let last = open.count - 1
    if last >= 0 { open[last].isRowDropped = false }
    guard last >= 0, open[last].isInRow else { return }
    let (name, row) = (String(open[last].order + 1), open[last].row)
    open[last].grid.endRow(number: row) { collector.admitRow(of: $0, table: name, row: row) }
    open[last].isInRow = false
  }

  /// Forgets the row that was begun, as a tracked change deleted it.
  mutating func dropRow() {
    guard !open.isEmpty else { return }
    open[open.count - 1].cell = nil
    open[open.count - 1].isInRow = false
    open[open.count - 1].isRowDropped = true
  }

  mutating func beginCell(columns: Int = 1, rows: Int = 1) {
    endCell()
    let last = open.count - 1
    guard last >= 0, !open[last].isRowDropped else { return }
    if !open[last].isInRow { beginRow() }
    open[last].cell = CellText(limit: collector.limits.cellLength)
    spanCell(columns: columns, rows: rows)
  }

  /// Sets what the open cell covers; Word says so only after the cell has begun.
  mutating func spanCell(columns: Int? = nil, rows: Int? = nil, continuesAbove: Bool = false) {
    guard !open.isEmpty else { return }
    let last = open.count - 1
    if let columns { open[last].columns = columns }
    if let rows { open[last].rows = rows }
    open[last].continuesAbove = continuesAbove
  }

  mutating func endCell() {
    let last = open.count - 1
    guard last >= 0, let cell = open[last].cell else { return }
    let column = open[last].grid.nextColumn()
    let text = collector.text(
      of: cell, table: String(open[last].order + 1), row: open[last].row, column: column)
    open[last].grid.add(
      text, columns: open[last].columns, rows: open[last].rows,
      continuesAbove: open[last].continuesAbove)
    open[last].cell = nil
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, flowing: Bool = false) {
    if open.isEmpty {
      outside.append(text, flowing: flowing)
    } else if open[open.count - 1].cell != nil {
      open[open.count - 1].cell?.append(text, flowing: flowing)
    } else {
      open[open.count - 1].aside.append(text, flowing: flowing)
    }
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  mutating func endParagraph() {
    if open.isEmpty {
      endCaption()
    } else if open[open.count - 1].cell != nil {
      open[open.count - 1].cell?.endParagraph()
    } else {
      endAside()
    }
  }

  private mutating func endCaption() {
    guard open.isEmpty, !outside.isEmpty else { return }
    if paragraphs.count < collector.limits.rows { paragraphs.append(outside.text) }
    outside = CellText(limit: collector.limits.cellLength)
  }

  private mutating func endAside() {
    let last = open.count - 1
    guard last >= 0, !open[last].aside.isEmpty else { return }
    if open[last].captions.count < 2 * Self.captionLimit {
      open[last].captions.append(open[last].aside.text)
    }
    open[last].aside = CellText(limit: Self.captionLength)
  }

  /// The tables in the order of their begins, named only where there are several.
  mutating func finish() -> DocumentTables {
    while !open.isEmpty { endTable() }
    endCaption()
    tables.sort { (Int($0.name ?? "") ?? 0) < (Int($1.name ?? "") ?? 0) }
    if !tables.isEmpty { tables[tables.count - 1].closing = captions() }
    var problems = collector.problems
    if tables.count == 1 {
      tables[0].name = nil
      for index in problems.indices { problems[index].table = nil }
    }
    return DocumentTables(
      tables: tables, paragraphs: { [paragraphs] in paragraphs }, problems: problems)
  }
}
