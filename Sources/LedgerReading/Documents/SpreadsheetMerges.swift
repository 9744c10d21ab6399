/// Fills the merged areas of a sheet with the text of their first cell.
enum SpreadsheetMerges {
  /// A rectangle of cells; rows count from 1, columns from 0.
  struct Area: Hashable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>

    /// Reads a reference such as `A1:B3`; `nil` for anything else.
    init?(_ reference: String) {
      let corners = reference.split(separator: ":")
      guard corners.count == 2, let first = place(corners[0]), let last = place(corners[1]),
        first.row <= last.row, first.column <= last.column
      else { return nil }
      rows = first.row...last.row
      columns = first.column...last.column
    }
  }

  /// The row (from 1) and column (from 0) of a reference such as `C12`.
  static func place(_ reference: some StringProtocol) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in reference.utf8 {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
      case 0x30...0x39: row = row * 10 + Int(byte) - 0x30
      case 0x24: continue
      default: return nil
      }
      guard column <= 1 << 20, row <= 1 << 24 else { return nil }
    }
    return row > 0 && column > 0 ? (row, column - 1) : nil
  }

  /// Fills `areas`; at most `limit` cells, as areas of a hostile file can overlap.
  static func fill(_ areas: [Area], in rows: inout [TableRow], limit: Int) {
    var filled = 0
    // Rows are in order, so the rows of an area are found by bisection.
    for area in areas {
      let begin = firstIndex(in: rows, from: area.rows.lowerBound)
      guard begin < rows.count, rows[begin].number == area.rows.lowerBound,
        rows[begin].cells.indices.contains(area.columns.lowerBound)
      else { continue }
      let text = rows[begin].cells[area.columns.lowerBound].text
      guard !text.isEmpty else { continue }
      var index = begin
      while index < rows.count, area.rows.contains(rows[index].number) {
        let isFirstRow = index == begin
        for column in area.columns.prefix(256)
        where !(isFirstRow && column == area.columns.lowerBound) {
          guard filled < limit else { return }
          filled += 1
          while rows[index].cells.count <= column { rows[index].cells.append(TableCell()) }
          guard rows[index].cells[column].text.isEmpty else { continue }
          rows[index].cells[column] = TableCell(
            text, origin: column > area.columns.lowerBound ? .left : .above)
        }
        index += 1
      }
    }
  }

  private static func firstIndex(in rows: [TableRow], from number: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
