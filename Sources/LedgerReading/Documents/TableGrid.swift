/// Lays the cells of a row after row into columns, filling merged ones; for Word and web tables.
///
/// A cell may span columns and rows, or continue the cell above it. The text of a merged cell
/// stands in every cell that it covers, marked with where it comes from.
struct TableGrid {
  private(set) var rows: [TableRow] = []
  private var current: [TableCell] = []
  /// What still hangs down into the next rows, by column.
  private var hanging: [(text: String, rows: Int, isFirst: Bool)?] = []
  private let columnLimit: Int

  init(columnLimit: Int) {
    self.columnLimit = columnLimit
  }

  /// Begins a row whose first `gap` columns have no cell.
  mutating func beginRow(gap: Int = 0) {
    current = Array(repeating: TableCell(), count: min(max(gap, 0), columnLimit))
  }

  /// The column where the next cell will stand.
  mutating func nextColumn() -> Int {
    fillHanging()
    return current.count
  }

  /// Adds a cell to the row.
  ///
  /// - Parameters:
  ///   - columns: how many columns it covers, at least 1.
  ///   - rows: how many rows it covers, at least 1; `Int.max` for all that follow.
  ///   - continuesAbove: whether it is the continuation of the cell above (Word's way).
  mutating func add(
    _ text: String, columns: Int = 1, rows: Int = 1, continuesAbove: Bool = false
  ) {
    fillHanging()
    let start = current.count
    let end = min(start + max(columns, 1), columnLimit)
    guard start < end else { return }
    var text = text
    var origin = TableCell.Origin.own
    if continuesAbove, text.isEmpty, let above = self.rows.last, above.cells.indices.contains(start)
    {
      text = above.cells[start].text
      origin = .above
    }
    for column in start..<end {
      current.append(
        TableCell(text, origin: origin == .above ? .above : column == start ? .own : .left))
      if rows > 1 {
        while hanging.count <= column { hanging.append(nil) }
        hanging[column] = (text, rows == .max ? .max : rows - 1, column == start)
      }
    }
  }

  /// Ends the row; it is kept if it has text and `admit` allows it.
  mutating func endRow(number: Int, admit: (Int) -> Bool) {
    fillHanging(toEnd: true)
    if current.contains(where: { !$0.text.isEmpty }), admit(current.count) {
      rows.append(TableRow(number: number, cells: current))
    }
    current = []
  }

  /// Puts the text of cells that hang down from above into the columns that come next.
  private mutating func fillHanging(toEnd: Bool = false) {
    while current.count < hanging.count {
      guard let above = hanging[current.count] else {
        guard toEnd, hanging[current.count...].contains(where: { $0 != nil }) else { return }
        current.append(TableCell())
        continue
      }
      let left = above.rows == .max ? Int.max : above.rows - 1
      hanging[current.count] = left > 0 ? (above.text, left, above.isFirst) : nil
      current.append(TableCell(above.text, origin: above.isFirst ? .above : .left))
    }
  }
}
