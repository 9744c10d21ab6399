internal import Indicators

/// Reads a table whose cells stand on lines of their own without tabs, as LibreOffice writes a
/// Word table to text.
///
/// Only a table with an item number in front can be read so: a line that is nothing but a number
/// begins a row.
enum LineCells {
  /// The table in the lines of a text; `nil` where there is no header of at least three lines.
  static func table(in lines: [String]) -> Table? {
    guard let (start, width) = header(lines) else { return nil }
    var table = Table(captions: Array(lines[..<start].suffix(40)))
    func add(_ cells: ArraySlice<String>, line: Int) {
      // What does not fit is further paragraphs of the last cell.
      var row = cells.prefix(width).map { TableCell($0) }
      let rest = cells.dropFirst(width)
      if !rest.isEmpty, row.count == width {
        row[width - 1].text += "\n" + rest.joined(separator: "\n")
      }
      table.rows.append(TableRow(number: line, cells: row))
    }
    add(lines[start..<start + width], line: start + 1)
    var begin = start + width
    for index in begin..<lines.count where index > begin && isNumber(lines[index]) {
      add(lines[begin..<index], line: begin + 1)
      begin = index
    }
    if begin < lines.count { add(lines[begin...], line: begin + 1) }
    return table
  }

  private static func isNumber(_ line: String) -> Bool {
    line.utf8.count <= 12 && ItemNumber(line) != nil
  }

  /// Where the header begins and how many lines it takes: up to the first item number.
  private static func header(_ lines: [String]) -> (start: Int, width: Int)? {
    for start in lines.indices.prefix(400) {
      guard LedgerHeading.meaning(of: lines[start]) == .column(.number) else { continue }
      let width = lines[start...].prefix(16).dropFirst().prefix { !isNumber($0) }.count + 1
      guard width >= 3, start + width < lines.count,
        LedgerHeader.isHeader(Array(lines[start..<start + width]))
      else { continue }
      return (start, width)
    }
    return nil
  }
}
