internal import Indicators

/// Reads the cells of one sheet of a workbook.
enum WorksheetReader {
  private static let names = ["row", "c", "v", "t", "f", "rPh", "mergeCell"]
  private enum Tag: Int { case row, c, v, t, f, rPh, mergeCell }

  /// The sheet's table.
  static func read(
    xml source: @escaping (UnsafeMutableRawBufferPointer) -> Int, part: String, sheet: String,
    strings: [String], styles: SpreadsheetStyles, collector: inout TableCollector
  ) throws(DocumentError) -> Table {
    var reader = XMLPullReader(xml: source, names: names, limits: collector.limits)
    var state = State(sheet: sheet, strings: strings, styles: styles, limits: collector.limits)
    while !collector.isFull, let event = reader.next() {
      switch event {
      case .start(let name): state.start(Tag(rawValue: name.index), reader)
      case .end(let name): state.end(Tag(rawValue: name.index), &collector)
      case .text: state.text(reader)
      }
    }
    if !collector.isFull {
      try OfficePackage.check(
        reader, part: part, file: collector.file, limits: collector.limits)
    }
    SpreadsheetMerges.fill(state.merges, in: &state.rows, limit: collector.limits.cells)
    return Table(name: sheet, rows: state.rows)
  }

  /// Where the reader stands in the sheet.
  private struct State {
    var rows: [TableRow] = []
    var merges: [SpreadsheetMerges.Area] = []
    private let sheet: String
    private let strings: [String]
    private let styles: SpreadsheetStyles
    private let limits: DocumentLimits
    private var row = 0
    private var cells: [TableCell] = []
    private var column = 0
    private var type = ""
    private var style: Int?
    private var hasFormula = false
    private var isInValue = false
    private var value: [UInt8] = []
    private var inline: RichText

    init(sheet: String, strings: [String], styles: SpreadsheetStyles, limits: DocumentLimits) {
      self.sheet = sheet
      self.strings = strings
      self.styles = styles
      self.limits = limits
      inline = RichText(limit: limits.cellLength)
    }

    mutating func start(_ tag: Tag?, _ reader: borrowing XMLPullReader) {
      switch tag {
      case .row:
        // Rows may leave out their number, and must not go back.
        let number = reader.attribute("r").flatMap { Int($0) } ?? row + 1
        row = number > row && number <= 1 << 24 ? number : row + 1
        cells.removeAll(keepingCapacity: true)
        column = -1
      case .c: startCell(reader)
      case .v: isInValue = true
      case .f: hasFormula = true
      case .t: inline.begin(isText: true, isPhonetic: false)
      case .rPh: inline.begin(isText: false, isPhonetic: true)
      case .mergeCell:
        if merges.count < limits.cells, let reference = reader.attribute("ref"),
          let area = SpreadsheetMerges.Area(reference)
        {
          merges.append(area)
        }
      case nil: break
      }
    }

    private mutating func startCell(_ reader: borrowing XMLPullReader) {
      column += 1
      type = ""
      style = nil
      hasFormula = false
      isInValue = false
      value.removeAll(keepingCapacity: true)
      inline = RichText(limit: limits.cellLength)
      var reference: String?
      var (type, style) = (self.type, self.style)
      reader.forEachAttribute { name, value in
        switch name {
        case "r": reference = value
        case "t": type = value
        case "s": style = Int(value)
        default: break
        }
      }
      (self.type, self.style) = (type, style)
      if let place = reference.flatMap(SpreadsheetMerges.place), place.column >= column {
        column = place.column
      }
    }

    mutating func text(_ reader: borrowing XMLPullReader) {
      if inline.isOpen {
        reader.withText { inline.append($0) }
      } else if isInValue, value.count < 4 * limits.cellLength {
        reader.withText { value.append(contentsOf: $0.prefix(4 * limits.cellLength)) }
      }
    }

    mutating func end(_ tag: Tag?, _ collector: inout TableCollector) {
      switch tag {
      case .row:
        if !cells.isEmpty, collector.admitRow(of: cells.count, table: sheet, row: row) {
          rows.append(TableRow(number: row, cells: cells))
        }
        cells.removeAll(keepingCapacity: true)
      case .c: endCell(&collector)
      case .v: isInValue = false
      case .t: inline.end(isText: true, isPhonetic: false)
      case .rPh: inline.end(isText: false, isPhonetic: true)
      default: break
      }
    }

    private mutating func endCell(_ collector: inout TableCollector) {
      guard column >= 0, column < limits.columns else { return }
      let text = cellText(&collector)
      guard !text.isEmpty else { return }
      while cells.count < column { cells.append(TableCell()) }
      cells.append(TableCell(text))
    }

    private func cellText(_ collector: inout TableCollector) -> String {
      func report(_ reason: LedgerProblem.Reason, _ excerpt: String = "") {
        collector.report(reason, table: sheet, row: row, column: column, excerpt: excerpt)
      }
      if type == "inlineStr" {
        if inline.isCut { report(.cellCut(limit: limits.cellLength), inline.text) }
        return inline.text
      }
      if hasFormula, value.isEmpty {
        if type != "str" { report(.formulaWithoutValue) }
        return ""
      }
      let raw = String(decoding: value, as: UTF8.self)
      switch type {
      case "s":
        guard let index = Int(raw), strings.indices.contains(index) else {
          if !raw.isEmpty { report(.unreadableNumber, raw) }
          return ""
        }
        return strings[index]
      case "str", "d":
        var text = RichText(limit: limits.cellLength)
        value.withUnsafeBufferPointer { text.append($0) }
        if text.isCut { report(.cellCut(limit: limits.cellLength), text.text) }
        return text.text
      case "b": return raw == "1" ? "是" : "否"
      case "e":
        report(.unreadableNumber, raw)
        return ""
      default:
        return raw.isEmpty
          ? "" : CellText.clean(styles.text(of: raw, style: style), limit: limits.cellLength)
      }
    }
  }
}

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
