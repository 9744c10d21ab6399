public import Indicators

/// Reads published ledgers: documents into tables, prose into indicators.
///
/// ```swift
/// let reader = LedgerReader()
/// let ledger = try reader.read(bytes: bytes, fileName: "ledger.txt")
/// ledger.items[2].indicators[0].target?.value            // 5, percent
/// ledger.items[2].indicators[0].leadingObservation?.value  // 5.4, percent
/// ```
public struct LedgerReader: Sendable {
  /// The caps on hostile input.
  public var limits: DocumentLimits

  /// What a planner corrected; `nil` for none.
  public var corrections: Corrections?

  /// Makes a reader.
  public init(limits: DocumentLimits = .standard, corrections: Corrections? = nil) {
    self.limits = limits
    self.corrections = corrections
  }

  /// Reads the ledger of a document; where it reports on several quarters, the latest of them.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - fileName: its name, for problems, and for year and quarter where only it tells them.
  ///   - year: the year, where the document does not say; it wins where the two disagree.
  ///   - quarter: the quarter, 1…4, likewise.
  /// - Throws: `DocumentError` where no ledger can be read from it.
  /// - Complexity: linear in the size of the document.
  public func read(
    bytes: [UInt8], fileName: String, year: Int? = nil, quarter: Int? = nil
  ) throws(DocumentError) -> Ledger {
    let ledgers = try readAll(bytes: bytes, fileName: fileName, year: year, quarter: quarter)
    guard let latest = ledgers.max(by: { $0.quarter < $1.quarter }) else {
      throw DocumentError(file: fileName, reason: .noTable)
    }
    return latest
  }

  /// Reads every ledger of a document: one a quarter, its tables joined, in the order of the
  /// document.
  ///
  /// - Throws: `DocumentError` where no ledger can be read from it.
  public func readAll(
    bytes: [UInt8], fileName: String, year: Int? = nil, quarter: Int? = nil
  ) throws(DocumentError) -> [Ledger] {
    let document = try LedgerDocument.read(
      bytes: bytes, fileName: fileName, year: year, quarter: quarter, limits: limits)
    var ledgers: [Ledger] = []
    for table in document.tables {
      let (items, problems) = TableProse.read(table)
      if let index = ledgers.firstIndex(where: { $0.quarter == table.quarter }) {
        ledgers[index].items += items
        ledgers[index].problems += problems
      } else {
        ledgers.append(
          Ledger(
            title: table.title, quarter: table.quarter, file: fileName, items: items,
            problems: problems))
      }
    }
    if !ledgers.isEmpty { ledgers[0].problems.insert(contentsOf: document.problems, at: 0) }
    for index in ledgers.indices {
      corrections?.apply(to: &ledgers[index])
      ledgers[index].problems = Array(ledgers[index].problems.prefix(limits.problems))
    }
    return ledgers
  }

  /// Reads the ledger of a file.
  ///
  /// - Throws: `DocumentError` where there is no such file, or no ledger in it.
  public func read(
    path: String, year: Int? = nil, quarter: Int? = nil
  ) throws(DocumentError) -> Ledger {
    let bytes = try DocumentFile.read(path: path, limits: limits)
    return try read(bytes: bytes, fileName: Self.name(of: path), year: year, quarter: quarter)
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
