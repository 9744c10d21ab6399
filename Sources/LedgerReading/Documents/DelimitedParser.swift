/// Splits text into records and fields by a separator, with RFC 4180 quoting.
///
/// Real files break the rules, so: a quotation mark within a field, and one whose closing mark is
/// not followed by a separator, is text (`"一刻钟"便民生活圈`); one that is never closed is text, too,
/// and reported.
struct DelimitedParser {
  /// One record.
  struct Record {
    /// The line that it begins on, from 1.
    var line: Int
    var fields: [CellText]
    /// Whether a quotation mark was opened and never closed.
    var hasOpenQuotation = false
  }

  private let utf8: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private let limits: DocumentLimits
  private var index = 0
  private var line = 1
  private var openQuotations = 0

  init(_ utf8: UnsafeBufferPointer<UInt8>, separator: UInt8, limits: DocumentLimits) {
    self.utf8 = utf8
    self.separator = separator
    self.limits = limits
  }

  /// The next record, blank lines passed over; `nil` at the end.
  mutating func next() -> Record? {
    while index < utf8.count, utf8[index] == 0x0A || utf8[index] == 0x0D {
      if utf8[index] == 0x0A || index + 1 == utf8.count || utf8[index + 1] != 0x0A { line += 1 }
      index += 1
    }
    guard index < utf8.count else { return nil }
    var record = Record(line: line, fields: [])
    while true {
      var field = CellText(limit: limits.cellLength)
      let isQuoted = index < utf8.count && utf8[index] == 0x22 && openQuotations < 2
      if !isQuoted || !readQuoted(into: &field, &record) { readPlain(into: &field) }
      if record.fields.count < limits.columns { record.fields.append(field) }
      guard index < utf8.count else { return record }
      let end = utf8[index]
      index += 1
      if end == separator { continue }
      if end == 0x0D, index < utf8.count, utf8[index] == 0x0A { index += 1 }
      line += 1
      return record
    }
  }

  /// Reads up to the next separator or line end.
  private mutating func readPlain(into field: inout CellText) {
    let start = index
    while index < utf8.count, !isEnd(utf8[index]) { index += 1 }
    field.append(UnsafeBufferPointer(rebasing: utf8[start..<index]))
  }

  /// Reads a quoted field; returns false, with nothing read, where the quotes are mere text.
  private mutating func readQuoted(into field: inout CellText, _ record: inout Record) -> Bool {
    var position = index + 1
    var start = position
    var lines = 0
    while position < utf8.count {
      let byte = utf8[position]
      if byte == 0x0A { lines += 1 }
      guard byte == 0x22 else {
        position += 1
        continue
      }
      let isDoubled = position + 1 < utf8.count && utf8[position + 1] == 0x22
      field.append(
        UnsafeBufferPointer(rebasing: utf8[start..<(isDoubled ? position + 1 : position)]))
      guard isDoubled else {
        guard position + 1 == utf8.count || isEnd(utf8[position + 1]) else { break }
        index = position + 1
        line += lines
        return true
      }
      position += 2
      start = position
    }
    if position >= utf8.count {
      // Each time the search for the closing mark goes to the end, so it is not tried forever.
      openQuotations += 1
      record.hasOpenQuotation = true
    }
    field = CellText(limit: limits.cellLength)
    return false
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }
}
