/// The cells of a small CSV text: a header, then rows; no quoted cells.
struct ReferenceTable {
  private let header: [String]
  private let rows: [[String]]
  private let file: ReferenceClassError.File

  init(_ text: String, file: ReferenceClassError.File) {
    var lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    header = lines.isEmpty ? [] : lines.removeFirst().map(Self.withoutByteOrderMark)
    rows = lines
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
        throw .unreadable(file, row: index + 2, column: name)
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
        throw .unreadable(file, row: index + 2, column: name)
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
