internal import Indicators

/// Reads the tables of a web page, however its tags are closed.
///
/// `rowspan` and `colspan` are filled; `script`, `style`, deleted and hidden text is left out; a
/// table within a cell becomes a table of its own, and its text part of the cell, too.
enum HTMLTableReader {
  private static let names = [
    "table", "tr", "td", "th", "br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6",
    "title", "script", "style", "del", "noscript", "template", "select", "rt", "caption",
  ]
  private enum Tag: Int {
    case table, tr, td, th, br, p, div, li, h1, h2, h3, h4, h5, h6
    case title, script, style, del, noscript, template, select, rt, caption
  }

  /// The tables of the page in `utf8`.
  static func read(
    _ utf8: [UInt8], file: String, limits: DocumentLimits
  ) throws(DocumentError) -> DocumentTables {
    var reader = XMLPullReader(html: utf8, names: names, limits: limits)
    var builder = NestedTables(collector: TableCollector(file: file, limits: limits))
    var skipped = 0
    while let event = reader.next(), !builder.isFull {
      switch event {
      case .start(let name):
        let tag = Tag(rawValue: name.index)
        if skipped > 0 || isHidden(tag, reader) {
          skipped += 1
        } else {
          start(tag, reader, &builder)
        }
      case .end(let name):
        if skipped > 0 { skipped -= 1 } else { end(Tag(rawValue: name.index), &builder) }
      case .text:
        if skipped == 0 { reader.withText { builder.append($0, flowing: true) } }
      }
    }
    try OfficePackage.check(reader, part: "html", file: file, limits: limits)
    return builder.finish()
  }

  private static func isHidden(_ tag: Tag?, _ reader: borrowing XMLPullReader) -> Bool {
    switch tag {
    case .script, .style, .del, .noscript, .template, .select, .rt: return true
    default:
      guard let style = reader.attribute("style") else { return false }
      return style.lowercased().filter { $0 != " " }.contains("display:none")
    }
  }

  private static func start(
    _ tag: Tag?, _ reader: borrowing XMLPullReader, _ builder: inout NestedTables
  ) {
    switch tag {
    case .table: builder.beginTable()
    case .tr: builder.beginRow()
    case .td, .th:
      // A row span of zero means all rows that follow.
      let rows = reader.attribute("rowspan").flatMap(span)
      builder.beginCell(
        columns: max(reader.attribute("colspan").flatMap(span) ?? 1, 1),
        rows: rows == 0 ? .max : rows ?? 1)
    case .br, .p, .div, .li, .caption: builder.endParagraph()
    case .h1, .h2, .h3, .h4, .h5, .h6, .title: builder.endParagraph()
    default: break
    }
  }

  private static func end(_ tag: Tag?, _ builder: inout NestedTables) {
    switch tag {
    case .table: builder.endTable()
    case .tr: builder.endRow()
    case .td, .th: builder.endCell()
    case .p, .div, .li, .caption: builder.endParagraph()
    case .h1, .h2, .h3, .h4, .h5, .h6, .title: builder.endParagraph()
    default: break
    }
  }

  private static func span(_ text: String) -> Int? {
    Int(text.prefix { $0.isNumber || $0 == " " }.filter { $0 != " " }).map { min($0, 65_534) }
  }
}
