internal import Indicators

/// Reads rows of delimited text: csv, tsv, and tables typed with bars.
enum DelimitedTextReader {
  /// The separators that are tried: tab, comma, semicolon, bar.
  private static let separators: [UInt8] = [0x09, 0x2C, 0x3B, 0x7C]

  /// The table in `utf8`; `nil` where no separator makes one.
  static func read(_ utf8: [UInt8], collector: inout TableCollector) -> Table? {
    utf8.withUnsafeBufferPointer { buffer in
      guard let layout = layout(of: buffer, limits: collector.limits) else { return nil }
      return read(buffer, layout, &collector)
    }
  }

  /// How the fields of a text are separated.
  private struct Layout {
    var separator: UInt8
    /// The number of fields that most records have.
    var width: Int
  }

  /// The separator that makes the most regular table, by the first records of the text.
  ///
  /// One under which a row reads as a header wins over one that only makes equal rows.
  private static func layout(
    of utf8: UnsafeBufferPointer<UInt8>, limits: DocumentLimits
  ) -> Layout? {
    let sample = UnsafeBufferPointer(rebasing: utf8.prefix(1 << 18))
    var best: (layout: Layout, score: Double)?
    for separator in separators where sample.contains(separator) {
      var parser = DelimitedParser(sample, separator: separator, limits: limits)
      var counts: [Int: Int] = [:]
      var records = 0
      var hasHeader = false
      while records < 200, let record = parser.next() {
        guard record.fields.contains(where: { !$0.isEmpty }) else { continue }
        records += 1
        counts[record.fields.count, default: 0] += 1
        hasHeader = hasHeader || LedgerHeader.isHeader(record.fields.map(\.text))
      }
      let wide = counts.filter { $0.key > 1 }
      guard let modal = wide.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      let score = Double(modal.value) / Double(records) + (hasHeader ? 1 : 0)
      if score > best?.score ?? 0.3 {
        best = (Layout(separator: separator, width: modal.key), score)
      }
    }
    return best?.layout
  }

  private static func read(
    _ utf8: UnsafeBufferPointer<UInt8>, _ layout: Layout, _ collector: inout TableCollector
  ) -> Table {
    var parser = DelimitedParser(utf8, separator: layout.separator, limits: collector.limits)
    var table = Table()
    var hasBegun = false
    while !collector.isFull, let record = parser.next() {
      var fields = record.fields
      if layout.separator == 0x7C { trimBars(&fields) }
      while let last = fields.last, last.isEmpty { fields.removeLast() }
      let filled = fields.count { !$0.isEmpty }
      guard filled > 0, collector.admitRow(of: fields.count, table: nil, row: record.line) else {
        continue
      }
      hasBegun = hasBegun || record.fields.count == layout.width
      if record.hasOpenQuotation {
        collector.report(.openQuotation, row: record.line, excerpt: fields[0].text)
      }
      let isRagged = record.fields.count != layout.width && filled > 1
      // More cells than the header are a stray separator; fewer only if something follows.
      if hasBegun, isRagged, layout.separator != 0x7C, !LedgerHeader.isFooter(fields[0].text),
        fields.count > layout.width || record.fields.count < layout.width
      {
        collector.report(
          .raggedRow(expected: layout.width, found: record.fields.count), row: record.line,
          excerpt: fields[0].text)
      }
      var cells: [TableCell] = []
      cells.reserveCapacity(fields.count)
      for (column, field) in fields.enumerated() {
        cells.append(
          TableCell(collector.text(of: field, table: nil, row: record.line, column: column)))
      }
      table.rows.append(TableRow(number: record.line, cells: cells))
    }
    return table
  }

  /// Drops the empty fields outside of the outer bars, and rows of dashes.
  private static func trimBars(_ fields: inout [CellText]) {
    if fields.first?.isEmpty == true { fields.removeFirst() }
    if fields.last?.isEmpty == true { fields.removeLast() }
    let isRule = fields.allSatisfy { field in
      field.text.allSatisfy { $0 == "-" || $0 == ":" || $0 == "=" }
    }
    if isRule { fields = [] }
  }
}
