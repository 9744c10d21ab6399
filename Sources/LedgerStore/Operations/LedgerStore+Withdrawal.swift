import Indicators

// A document that should never have been imported: another city's ledger, a draft, the wrong quarter.
//
// It is not deleted: its vintages and their text stay, a row beside them says from when to when they were
// withdrawn, and no view sees them meanwhile, earlier views included. What an office published and
// later restated is no case for this: the revision is imported and the earlier edition stays in the
// views of its time.

extension LedgerStore {
  /// Takes a document out of every view; it stays in the store.
  ///
  /// ```swift
  /// try store.withdraw("wrong.docx", at: now).map(\.quarter)   // [2024Q1]
  /// try store.reinstate("wrong.docx", at: now)
  /// ```
  ///
  /// - Parameters:
  ///   - document: The file's name, or the first six digits or more of its SHA-256.
  ///   - city: The city; without it the only one.
  ///   - time: The time, in seconds since 1970-01-01 UTC.
  /// - Returns: The vintages that were withdrawn now; empty where they were before.
  /// - Throws: ``StoreError/noSuchDocument(_:)``, ``StoreError/severalDocuments(_:candidates:)`` where
  ///   several files have the name, and what the disk has to say.
  @discardableResult
  public func withdraw(
    _ document: String, city: String? = nil, at time: Int
  ) throws(StoreError) -> [Vintage] {
    try change(document, city, where: { $0.withdrawn == nil }) { vintage, connection in
      try connection.run(
        "INSERT INTO withdrawal (vintage, withdrawn) VALUES (?, ?)",
        [.init(vintage.key), .init(time)])
    }
  }

  /// Brings a withdrawn document back into the views; that it was withdrawn stays on record.
  ///
  /// - Parameters:
  ///   - document: The file's name, or the first six digits or more of its SHA-256.
  ///   - city: The city; without it the only one.
  ///   - time: The time, in seconds since 1970-01-01 UTC.
  /// - Returns: The vintages that were brought back now; empty where none was withdrawn.
  /// - Throws: As ``withdraw(_:city:at:)``.
  @discardableResult
  public func reinstate(
    _ document: String, city: String? = nil, at time: Int
  ) throws(StoreError) -> [Vintage] {
    try change(document, city, where: { $0.withdrawn != nil }) { vintage, connection in
      try Self.reinstate(vintage, at: time, connection)
    }
  }

  /// Ends the withdrawal of a vintage.
  static func reinstate(_ vintage: Vintage, at time: Int, _ connection: StoreConnection) throws {
    try connection.run(
      "UPDATE withdrawal SET reinstated = ? WHERE vintage = ? AND reinstated IS NULL",
      [.init(time), .init(vintage.key)])
  }

  private func change(
    _ document: String, _ city: String?, where isWanted: (Vintage) -> Bool,
    _ body: (Vintage, StoreConnection) throws -> Void
  ) throws(StoreError) -> [Vintage] {
    try database.write { connection in
      guard let key = try cityKey(city, connection) else {
        throw StoreError.noSuchDocument(document)
      }
      let name = try cityName(key, connection)
      let all = try Vintage.Kind.allCases.flatMap {
        try vintages(of: key, named: name, kind: $0, withdrawn: true, connection)
      }
      let named = Self.named(document, among: all)
      let digests = Set(named.map(\.sha256))
      guard digests.count < 2 else {
        throw StoreError.severalDocuments(
          document, candidates: digests.sorted().map { String($0.prefix(12)) })
      }
      guard !named.isEmpty else { throw StoreError.noSuchDocument(document) }
      let changed = named.filter(isWanted)
      for vintage in changed { try body(vintage, connection) }
      return changed
    }
  }

  /// The vintages of the document that a planner names by its file or its digest.
  private static func named(_ document: String, among vintages: [Vintage]) -> [Vintage] {
    let byFile = vintages.filter { $0.file == document }
    guard byFile.isEmpty, document.utf8.count >= 6 else { return byFile }
    return vintages.filter { $0.sha256.hasPrefix(document.lowercased()) }
  }
}
