internal import Indicators

/// Builds tables out of begins and ends of tables, rows, cells and paragraphs, for Word and web.
///
/// Rows outside of tables, cells outside of rows and ends without a begin do no harm. Text
/// outside of tables is kept as captions of the next one.
struct NestedTables {
  private var collector: TableCollector
  private var tables: [Table] = []
  private var open: [Level] = []
  private var outside: CellText
  private var captions: [String] = []
  private var tableCount = 0

  /// The deepest nesting that is taken apart; deeper tables are only text.
  private static let depthLimit = 16
  /// How many captions before a table are kept.
  private static let captionLimit = 40

  /// One table that is being read.
  private struct Level {
    var grid: TableGrid
    var order: Int
    var captions: [String]
    var row = 0
    var isInRow = false
    var isRowDropped = false
    var cell: CellText?
    var columns = 1
    var rows = 1
    var continuesAbove = false
  }

  init(collector: TableCollector) {
    self.collector = collector
    outside = CellText(limit: 2000)
  }

  /// Whether a cap was reached, so that the reader may stop.
  var isFull: Bool { collector.isFull }

  /// Whether the text of the cell or paragraph is still empty.
  var isEmpty: Bool { open.last?.cell?.isEmpty ?? outside.isEmpty }

  mutating func beginTable() {
    endCaption()
    guard open.count < Self.depthLimit, tableCount < collector.limits.tables else {
      open.append(Level(grid: TableGrid(columnLimit: 0), order: -1, captions: []))
      return
    }
    open.append(
      Level(
        grid: TableGrid(columnLimit: collector.limits.columns), order: tableCount,
        captions: captions))
    tableCount += 1
    if open.count == 1 { captions = [] }
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
    } else {
      open[open.count - 1].cell?.append(text, flowing: flowing)
    }
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  mutating func endParagraph() {
    if open.isEmpty { endCaption() } else { open[open.count - 1].cell?.endParagraph() }
  }

  private mutating func endCaption() {
    guard open.isEmpty, !outside.isEmpty else { return }
    captions.append(outside.text)
    // The first is the page's or document's title.
    if captions.count > Self.captionLimit { captions.remove(at: 1) }
    outside = CellText(limit: 2000)
  }

  /// The tables in the order of their begins, named only where there are several.
  mutating func finish() -> DocumentTables {
    while !open.isEmpty { endTable() }
    endCaption()
    tables.sort { (Int($0.name ?? "") ?? 0) < (Int($1.name ?? "") ?? 0) }
    if !tables.isEmpty { tables[tables.count - 1].closing = captions }
    var problems = collector.problems
    if tables.count == 1 {
      tables[0].name = nil
      for index in problems.indices { problems[index].table = nil }
    }
    return DocumentTables(tables: tables, problems: problems)
  }
}
