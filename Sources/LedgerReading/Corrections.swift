public import Indicators

/// A planner's corrections of what the reader understood, kept in a small table.
///
/// Columns, found by name in any order: `item`, `part`, `field`, `quarter`, `value`, `note`. `field`
/// is one of `value`, `stage`, `kind`, `comparator`, `target`, `unit`, `indicator` (the name) and
/// `drop`. An empty quarter means every quarter. `drop` removes the indicator; with a quarter, it
/// removes the numbers of that quarter only. Numbers are plain and in base units, like those of
/// `forecast inspect --format csv`.
///
/// ```swift
/// let corrections = try Corrections.read(bytes: bytes, fileName: "corrections.csv")
/// let ledger = try LedgerReader(corrections: corrections).read(path: "ledger.txt")
/// ledger.items[8].indicators[0].leadingObservation?.isCorrected   // true
/// ```
public struct Corrections: Hashable, Sendable {
  /// The file, as the reader was told.
  public var file: String

  /// The usable rows, in the order of the file; of two for one thing the later wins.
  public var entries: [Correction]

  /// Rows that cannot be used, with row and column.
  public var problems: [LedgerProblem]

  /// Makes a set of corrections.
  public init(file: String = "", entries: [Correction], problems: [LedgerProblem] = []) {
    self.file = file
    self.entries = entries
    self.problems = problems
  }

  private static let columns = ["item", "part", "field", "quarter", "value", "note"]

  /// Reads a table of corrections: CSV, or any format that ledgers come in.
  ///
  /// - Throws: `DocumentError` where there is no table, or none with `item`, `part`, `field` and
  ///   `value`.
  /// - Complexity: linear in the size of the file.
  public static func read(
    bytes: [UInt8], fileName: String, limits: DocumentLimits = .standard
  ) throws(DocumentError) -> Corrections {
    let content = try LedgerDocument.tables(bytes: bytes, fileName: fileName, limits: limits)
    for table in content.tables {
      guard let header = table.rows.first, let places = places(in: header.cells.map(\.text))
      else { continue }
      var corrections = Corrections(file: fileName, entries: [], problems: content.problems)
      for row in table.rows.dropFirst() {
        let cells = places.map { place in
          place.flatMap { row.cells.indices.contains($0) ? row.cells[$0].text : nil } ?? ""
        }
        corrections.add(cells, row: row.number)
      }
      return corrections
    }
    let first = content.tables.first?.rows.first?.cells.map(\.text).joined(separator: ",") ?? ""
    throw DocumentError(
      file: fileName,
      reason: .missingColumns(
        ["item", "part", "field", "value"], firstRow: TableCollector.excerpt(first)))
  }

  /// Whether a table's first row has the columns of a table of corrections.
  public static func recognises(header: [String]) -> Bool { places(in: header) != nil }

  /// Where each column stands; `nil` where one that is needed is missing.
  private static func places(in header: [String]) -> [Int?]? {
    let names = header.map { $0.lowercased() }
    let places = columns.map { names.firstIndex(of: $0) }
    let isComplete = zip(columns, places).allSatisfy { column, place in
      place != nil || column == "quarter" || column == "note"
    }
    return isComplete ? places : nil
  }

  private mutating func add(_ cells: [String], row: Int) {
    let excerpt = TableCollector.excerpt(cells.joined(separator: ","))
    func refuse(_ column: String) {
      problems.append(
        LedgerProblem(
          file: file, row: row, column: column, excerpt: excerpt,
          reason: .unusableRow(column: column)))
    }
    guard !cells[0].isEmpty else { return refuse("item") }
    guard let part = Int(cells[1]), part > 0 else { return refuse("part") }
    var quarter: Quarter?
    if !cells[3].isEmpty {
      guard let read = Quarter(cells[3]) else { return refuse("quarter") }
      quarter = read
    }
    guard let field = Correction.Field(name: cells[2].lowercased()) else { return refuse("field") }
    guard let change = Correction.Change(field, cells[4]) else { return refuse("value") }
    entries.append(
      Correction(
        reference: IndicatorReference(item: cells[0], part: part), change: change,
        quarter: quarter, note: cells[5], row: row))
  }

  /// Applies the corrections to a ledger; those that match nothing become problems of it.
  public func apply(to ledger: inout Ledger) {
    ledger.problems += problems
    for entry in entries where entry.quarter == nil || entry.quarter == ledger.quarter {
      guard let item = ledger.items.firstIndex(where: { $0.number == entry.reference.item }),
        let place = ledger.items[item].indicators.firstIndex(where: {
          $0.part == entry.reference.part
        }),
        entry.apply(to: &ledger.items[item].indicators, at: place, quarter: ledger.quarter)
      else {
        ledger.problems.append(
          LedgerProblem(
            file: file, row: entry.row, excerpt: entry.note,
            reason: .unmatchedCorrection(
              item: entry.reference.item, part: String(entry.reference.part))))
        continue
      }
    }
  }
}
