/// The cells of a small CSV text: a header, then rows; no quoted cells.
struct ReferenceTable {
  private let header: [String]
  private let rows: [[String]]
  private let file: ReferenceClassError.File

  /// The number of each row in the text: empty lines are no rows, but they count.
  let rowNumbers: [Int]

  init(_ text: String, file: ReferenceClassError.File) {
    var lines: [(number: Int, cells: [String])] = []
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in all.enumerated() where !line.isEmpty {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      lines.append((index + 1, cells))
    }
    header = lines.isEmpty ? [] : lines.removeFirst().cells.map(Self.withoutByteOrderMark)
    rows = lines.map(\.cells)
    rowNumbers = lines.map(\.number)
    self.file = file
  }

  /// The cells of a column; a row that is too short has an empty cell.
  func column(_ name: String) throws(ReferenceClassError) -> [String] {
    guard let index = header.firstIndex(of: name) else { throw .missingColumn(file, name: name) }
    return rows.map { index < $0.count ? $0[index] : "" }
  }

  /// The finite numbers of a column.
  func numbers(_ name: String) throws(ReferenceClassError) -> [Double] {
    var numbers: [Double] = []
    for (index, cell) in try column(name).enumerated() {
      guard let number = Double(cell), number.isFinite else {
        throw .unreadable(file, row: rowNumbers[index], column: name)
      }
      numbers.append(number)
    }
    return numbers
  }

  /// The whole numbers of a column.
  func integers(_ name: String) throws(ReferenceClassError) -> [Int] {
    var integers: [Int] = []
    for (index, cell) in try column(name).enumerated() {
      guard let integer = Int(cell) else {
        throw .unreadable(file, row: rowNumbers[index], column: name)
      }
      integers.append(integer)
    }
    return integers
  }

  private static func withoutByteOrderMark(_ cell: String) -> String {
    var scalars = cell.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    return String(scalars)
  }
}
