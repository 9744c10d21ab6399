import Indicators

// Small values as text in a column.

extension SourceSpan {
  /// The span as a column keeps it: `progress 4 12 固定资产投资增长5.4%`.
  var stored: String { "\(cell.rawValue) \(start) \(length) \(text)" }

  /// Reads what ``stored`` wrote; `nil` for anything else.
  init?(stored text: String) {
    let parts = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let cell = LedgerColumn(rawValue: String(parts[0])),
      let start = Int(parts[1]), let length = Int(parts[2])
    else { return nil }
    self.init(cell: cell, start: start, length: length, text: String(parts[3]))
  }
}

extension Observation {
  /// Derived and corrected as the bits 1 and 2.
  var storedFlags: Int { (isDerived ? 1 : 0) | (isCorrected ? 2 : 0) }
}

extension Target {
  /// Aspirational, derived and corrected as the bits 1, 2 and 4.
  var storedFlags: Int {
    (isAspirational ? 1 : 0) | (isDerived ? 2 : 0) | (isCorrected ? 4 : 0)
  }
}

/// Reads columns whose content the schema cannot check, and says what is wrong with them.
struct StoredRow {
  let row: StoreRow
  let path: String

  func integer(_ column: Int) throws -> Int {
    guard let value = row.integer(column) else { throw damage("column \(column) is empty") }
    return value
  }

  func real(_ column: Int) throws -> Double {
    guard let value = row.real(column) else { throw damage("column \(column) is empty") }
    return value
  }

  func text(_ column: Int) throws -> String {
    guard let value = row.text(column) else { throw damage("column \(column) is empty") }
    return value
  }

  func value<Value: RawRepresentable>(
    _ column: Int, as type: Value.Type
  ) throws -> Value where Value.RawValue == String {
    let raw = try text(column)
    guard let value = Value(rawValue: raw) else { throw damage("unknown \(type) “\(raw)”") }
    return value
  }

  func span(_ column: Int) throws -> SourceSpan? {
    guard let stored = row.text(column) else { return nil }
    guard let span = SourceSpan(stored: stored) else { throw damage("source “\(stored)”") }
    return span
  }

  /// A count of quarters, within the years that the vocabulary knows.
  func quarter(_ column: Int) throws -> Quarter {
    let ordinal = try integer(column)
    guard (4..<40_000).contains(ordinal) else { throw damage("quarter \(ordinal)") }
    return Quarter(ordinal: ordinal)
  }

  func damage(_ finding: String) -> StoreError { .damaged(path: path, finding: finding) }
}
