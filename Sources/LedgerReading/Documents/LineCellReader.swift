internal import Indicators

/// Reads text whose cells stand on lines of their own behind a tab, as a table copied from a web
/// page comes out.
///
/// ```
/// ⇥1
/// ⇥全市生产总值增长5.5%左右。
/// ⇥一季度，全市生产总值增长5.9%。
///
/// ⇥2
/// ```
///
/// Lines without a tab go on with the cell. A row begins behind a blank line, or where the row
/// before it is full; since cells have blank lines, too, a row that is not full goes on unless the
/// new cell is an item number. A cell too many before the number is a section (`一、经济发展`).
enum LineCellReader {
  private struct Cell {
    var text: CellText
    var line: Int
    var followsBlank: Bool
  }

  /// Whether `utf8` is laid out so: nearly all tabs stand alone at the begin of a line.
  static func recognises(_ utf8: [UInt8]) -> Bool {
    var leading = 0
    var other = 0
    var isLineStart = true
    for byte in utf8.prefix(1 << 20) {
      if byte == 0x09 { if isLineStart { leading += 1 } else { other += 1 } }
      isLineStart = byte == 0x0A || byte == 0x0D
    }
    return leading >= 3 && other * 10 <= leading
  }

  /// The table in `utf8`.
  static func read(_ utf8: [UInt8], collector: inout TableCollector) -> Table {
    let (captions, cells) = utf8.withUnsafeBufferPointer {
      split($0, limits: collector.limits)
    }
    let columns = columns(of: cells)
    let width = columns.width
    var table = Table(captions: captions)
    var row: [Cell] = []
    for cell in cells {
      let isFull = row.count >= width
      if isFull || (cell.followsBlank && !row.isEmpty && isNumber(cell.text)) {
        finish(&row, width, &table, &collector)
      }
      guard !collector.isFull else { break }
      if let number = columns.number, row.count == number + 1, table.rows.count > 0,
        !isNumber(row[number].text), isNumber(cell.text)
      {
        let rest = row.dropFirst()
        row = [row[0]]
        finish(&row, 1, &table, &collector)
        row = Array(rest)
      }
      row.append(cell)
    }
    finish(&row, width, &table, &collector)
    return table
  }

  /// Told by the first cells alone: a few hundred rows are enough.
  private static func columns(of cells: [Cell]) -> LineCellColumns {
    LineCellColumns(
      cells.prefix(3000).map(\.text.text),
      block: cells.dropFirst().firstIndex(where: \.followsBlank) ?? cells.count)
  }

  private static func isNumber(_ cell: CellText) -> Bool { ItemNumber(cell.text) != nil }

  private static func finish(
    _ cells: inout [Cell], _ width: Int, _ table: inout Table, _ collector: inout TableCollector
  ) {
    defer { cells = [] }
    guard let line = cells.first?.line,
      collector.admitRow(of: cells.count, table: nil, row: line)
    else { return }
    // A row that lacks its number is told by its first cell; else the last cell is missing.
    let lacksNumber =
      (2..<max(width, 2)).contains(cells.count) && !table.rows.isEmpty && !isNumber(cells[0].text)
    var row: [TableCell] = lacksNumber ? [TableCell()] : []
    for (column, cell) in cells.enumerated() {
      row.append(
        TableCell(collector.text(of: cell.text, table: nil, row: cell.line, column: column)))
    }
    table.rows.append(TableRow(number: line, cells: row))
  }

  /// The lines before the first cell, and the cells.
  private static func split(
    _ utf8: UnsafeBufferPointer<UInt8>, limits: DocumentLimits
  ) -> (captions: [String], cells: [Cell]) {
    var captions: [String] = []
    var cells: [Cell] = []
    var line = 0
    var isAfterBlank = false
    var start = 0
    while start < utf8.count {
      var end = start
      while end < utf8.count, utf8[end] != 0x0A, utf8[end] != 0x0D { end += 1 }
      let content = UnsafeBufferPointer(rebasing: utf8[start..<end])
      if end + 1 < utf8.count, utf8[end] == 0x0D, utf8[end + 1] == 0x0A { end += 1 }
      start = end + 1
      line += 1
      if content.first == 0x09 {
        guard cells.count < limits.cells else { break }
        cells.append(
          Cell(text: CellText(limit: limits.cellLength), line: line, followsBlank: isAfterBlank))
      }
      let isBlank = content.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      // A tab alone is an empty cell and parts no rows.
      isAfterBlank = isBlank && content.first != 0x09
      if cells.isEmpty {
        if !isBlank, captions.count < 40 {
          captions.append(CellText.clean(String(decoding: content, as: UTF8.self), limit: 2000))
        }
      } else {
        cells[cells.count - 1].text.append(content)
        cells[cells.count - 1].text.endParagraph()
      }
    }
    return (captions, cells)
  }
}
