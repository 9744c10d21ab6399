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
