/// What is wrong with a panel's text.
public enum PanelError: Error, Equatable, Sendable {
  /// The first line lacks one of `series_id`, `index`, `value`.
  case missingColumn(String)
  /// A row, counted from 1 with the header, lacks a cell or holds a number that cannot be read.
  case row(Int, column: String, text: String)
  /// A quarter of a series is given twice, in this row for the second time.
  case duplicate(series: String, index: Int, row: Int)
  /// A series reaches over more quarters than anything that is counted quarter by quarter.
  case tooLong(series: String, quarters: Int)
  /// No series at all.
  case empty
}

extension SeriesPanel {
  /// Reads a panel from comma-separated text with at least the columns `series_id`, `index` (the
  /// number of the quarter) and `value`; other columns are ignored.
  ///
  /// An index that is not there, or an empty value, is a gap. Rows may come in any order.
  ///
  /// - Complexity: O(bytes), and O(n log n) for series whose rows are not in order.
  public init(csv bytes: [UInt8]) throws(PanelError) {
    var places: [String: Int] = [:]
    var rows: [[(index: Int, value: Double, number: Int)]] = []
    var names: [String] = []
    var columns: (series: Int, index: Int, value: Int)?
    var number = 0
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == 13 ? line.dropLast() : line
      if line.isEmpty { continue }
      let cells = SeriesPanel.cells(line)
      guard let places_ = columns else {
        columns = try SeriesPanel.header(cells)
        continue
      }
      func cell(_ at: Int, _ name: String) throws(PanelError) -> String {
        guard at < cells.count else { throw .row(number, column: name, text: "") }
        return cells[at]
      }
      let name = try cell(places_.series, "series_id")
      let indexText = try cell(places_.index, "index")
      guard let index = Int(indexText), index.magnitude < 1_000_000 else {
        throw .row(number, column: "index", text: indexText)
      }
      let valueText = try cell(places_.value, "value")
      let value: Double
      if valueText.isEmpty {
        value = .nan
      } else if let read = Double(valueText), read.isFinite {
        value = read
      } else {
        throw .row(number, column: "value", text: valueText)
      }
      if let place = places[name] {
        rows[place].append((index, value, number))
      } else {
        places[name] = names.count
        names.append(name)
        rows.append([(index, value, number)])
      }
    }
    guard columns != nil, !names.isEmpty else { throw .empty }
    // An index that is no count of quarters (2024001) would fill the memory with gaps.
    for (position, name) in names.enumerated() {
      let places = rows[position].map(\.index)
      let quarters = (places.max() ?? 0) - (places.min() ?? 0) + 1
      guard quarters <= SeriesPanel.longestSeries else {
        throw .tooLong(series: name, quarters: quarters)
      }
    }
    var series: [Series] = []
    for (position, name) in names.enumerated() {
      let sorted = rows[position].sorted { ($0.index, $0.number) < ($1.index, $1.number) }
      let first = sorted[0].index
      var values = [Double](repeating: .nan, count: sorted[sorted.count - 1].index - first + 1)
      for (place, row) in sorted.enumerated() {
        if place > 0, sorted[place - 1].index == row.index {
          throw .duplicate(series: name, index: row.index, row: row.number)
        }
        values[row.index - first] = row.value
      }
      series.append(Series(name: name, values: values, position: position))
    }
    self.init(series: series)
  }

  /// Five hundred years.
  private static let longestSeries = 2_000

  private static func header(
    _ cells: [String]
  ) throws(PanelError) -> (series: Int, index: Int, value: Int) {
    func place(_ name: String) throws(PanelError) -> Int {
      guard let place = cells.firstIndex(of: name) else { throw .missingColumn(name) }
      return place
    }
    return (try place("series_id"), try place("index"), try place("value"))
  }

  /// The cells of a line; a cell in double quotes may hold commas, and doubled quotes for one.
  private static func cells(_ line: ArraySlice<UInt8>) -> [String] {
    var line = line
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    guard line.contains(34) else {
      return line.split(separator: 44, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    var cells: [String] = []
    var cell: [UInt8] = []
    var quoted = false
    var last: UInt8 = 44
    for byte in line {
      switch byte {
      case 34:
        if !quoted, last == 34 { cell.append(34) }
        quoted.toggle()
      case 44 where !quoted:
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
      default: cell.append(byte)
      }
      last = byte
    }
    return cells + [String(decoding: cell, as: UTF8.self)]
  }
}
