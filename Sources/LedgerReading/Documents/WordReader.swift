internal import Indicators

/// Reads the tables of a Word document (docx).
///
/// Merged cells are filled; deleted text, rows and moved-away text of tracked changes are left
/// out, inserted text is kept; hidden text is left out; text split over runs is joined; an
/// automatic number stands for the text of an otherwise empty cell.
enum WordReader {
  private static let names = [
    "tbl", "tr", "tc", "p", "t", "tab", "br", "cr", "gridSpan", "vMerge", "gridBefore",
    "del", "moveFrom", "trPr", "numId", "ilvl", "Fallback", "noBreakHyphen",
    "r", "vanish", "pPr",
  ]
  private enum Tag: Int {
    case tbl, tr, tc, p, t, tab, br, cr, gridSpan, vMerge, gridBefore
    case del, moveFrom, trPr, numId, ilvl, fallback, noBreakHyphen
    case r, vanish, pPr
  }

  /// The tables of the document in `archive`.
  static func read(
    _ archive: ZipArchive, file: String, limits: DocumentLimits
  ) throws(DocumentError) -> DocumentTables {
    let path = try OfficePackage.mainPart(of: archive, file: file, limits: limits)
    guard let part = try archive.part(path) else {
      throw DocumentError(file: file, reason: .missingPart(part: path))
    }
    return try read(xml: part.read(into:), part: path, file: file, limits: limits)
  }

  /// The tables of the main part, whose bytes `source` gives.
  static func read(
    xml source: @escaping (UnsafeMutableRawBufferPointer) -> Int, part: String, file: String,
    limits: DocumentLimits
  ) throws(DocumentError) -> DocumentTables {
    var reader = XMLPullReader(xml: source, names: names, limits: limits)
    var state = State(builder: NestedTables(collector: TableCollector(file: file, limits: limits)))
    while let event = reader.next(), !state.builder.isFull {
      switch event {
      case .start(let name): state.start(Tag(rawValue: name.index), reader)
      case .end(let name): state.end(Tag(rawValue: name.index))
      case .text:
        if state.isInText { reader.withText { state.builder.append($0) } }
      }
    }
    if !state.builder.isFull {
      try OfficePackage.check(reader, part: part, file: file, limits: limits)
    }
    return state.builder.finish()
  }

  /// Where the reader stands in the document.
  private struct State {
    var builder: NestedTables
    private var skipped = 0
    private var textDepth = 0
    private var isInRowProperties = false
    private var isRunHidden = false
    private var numbering = AutomaticNumbers()

    init(builder: NestedTables) {
      self.builder = builder
    }

    var isInText: Bool { textDepth > 0 && skipped == 0 && !isRunHidden }

    mutating func start(_ tag: Tag?, _ reader: borrowing XMLPullReader) {
      if skipped > 0 {
        skipped += 1
        return
      }
      switch tag {
      case .tbl: builder.beginTable()
      case .tr: builder.beginRow()
      case .tc: builder.beginCell()
      case .t: textDepth += 1
      case .tab: builder.append(" ")
      case .noBreakHyphen: builder.append("-")
      case .br, .cr: builder.endParagraph()
      case .gridSpan: builder.spanCell(columns: integer(reader) ?? 1)
      case .gridBefore: builder.skipColumns(integer(reader) ?? 0)
      case .vMerge:
        // Without a value the cell continues the one above it.
        if reader.attribute("val") != "restart" { builder.spanCell(continuesAbove: true) }
      case .trPr: isInRowProperties = true
      case .r: isRunHidden = false
      case .vanish: isRunHidden = !["0", "false", "off"].contains(reader.attribute("val"))
      case .numId: numbering.list = reader.attribute("val")
      case .ilvl: numbering.level = integer(reader) ?? 0
      case .del, .moveFrom, .fallback:
        if tag == .del, isInRowProperties { builder.dropRow() }
        skipped = 1
      case .p: numbering.beginParagraph()
      default: break
      }
    }

    mutating func end(_ tag: Tag?) {
      if skipped > 0 {
        skipped -= 1
        return
      }
      switch tag {
      case .tbl: builder.endTable()
      case .tr: builder.endRow()
      case .tc: builder.endCell()
      case .t: textDepth = max(textDepth - 1, 0)
      case .trPr: isInRowProperties = false
      // A hidden paragraph mark hides no text.
      case .r, .pPr: isRunHidden = false
      case .p:
        if let number = numbering.endParagraph(), builder.isEmpty {
          builder.append(String(number))
        }
        builder.endParagraph()
      default: break
      }
    }

    private func integer(_ reader: borrowing XMLPullReader) -> Int? {
      reader.attribute("val").flatMap { Int($0) }
    }
  }

  /// Counts the paragraphs of each automatic list, so that a 序号 column without text has numbers.
  private struct AutomaticNumbers {
    var list: String?
    var level = 0
    private var counts: [String: Int] = [:]

    mutating func beginParagraph() {
      list = nil
      level = 0
    }

    /// The number of the paragraph in its list; `nil` where it is in none (list 0).
    mutating func endParagraph() -> Int? {
      guard let list, list != "0" else { return nil }
      let key = "\(list)/\(level)"
      counts[key, default: 0] += 1
      return counts[key]
    }
  }
}
