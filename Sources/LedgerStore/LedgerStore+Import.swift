import Indicators

extension LedgerStore {
  /// Keeps a ledger as it was published; the same bytes for the same quarter change nothing, but that
  /// views see them again where they were withdrawn.
  ///
  /// - Parameters:
  ///   - ledger: What was read from the document.
  ///   - document: Its bytes, text and dates.
  ///   - city: Whose ledger it is; empty where the store keeps one city only.
  ///   - time: The time of import, in seconds since 1970-01-01 UTC.
  /// - Returns: What was done; when the call returns, it is on the disk.
  /// - Throws: ``StoreError``; the store is then as it was.
  /// - Complexity: linear in the number of rows of the ledger.
  public func importLedger(
    _ ledger: Ledger, from document: PublishedDocument, city: String = "", at time: Int
  ) throws(StoreError) -> ImportOutcome {
    let draft = ImportDraft(document: document, content: .ledgers([ledger]))
    return try importDrafts([draft], city: city, at: time)[0][0]
  }

  /// Keeps several documents: all of them or none.
  ///
  /// Ledgers are kept as they were published. History fills quarters that no ledger of the store
  /// speaks of; without a date it counts as known from the end of each of its quarters on, with one
  /// from that day on. Corrections are kept as the text of their table, which the store does not
  /// read: ``corrections(for:city:asOf:)`` hands it back, so that they are applied to every later
  /// edition as well.
  ///
  /// - Returns: For each draft what was done with each of its vintages; when the call returns, all
  ///   is on the disk.
  /// - Throws: ``StoreError``; the store is then as it was.
  /// - Complexity: linear in the number of rows.
  public func importDrafts(
    _ drafts: [ImportDraft], city: String = "", at time: Int
  ) throws(StoreError) -> [[ImportOutcome]] {
    // Digests are taken before the lock, so that others wait no longer than they must.
    let digests = drafts.map { SHA256.digest(of: $0.document.bytes) }
    return try database.write { connection in
      var writer = VintageWriter(connection: connection)
      return try zip(drafts, digests).map { draft, digest in
        try draft.pieces.map { piece in
          try add(piece, of: draft.document, digest, city, time, &writer)
        }
      }
    }
  }

  private func add(
    _ piece: ImportDraft.Piece, of document: PublishedDocument, _ digest: String, _ city: String,
    _ time: Int, _ writer: inout VintageWriter
  ) throws -> ImportOutcome {
    let connection = writer.connection
    try connection.run("INSERT OR IGNORE INTO city (name) VALUES (?)", [.text(city)])
    guard
      let cityKey = try connection.integer("SELECT id FROM city WHERE name = ?", [.text(city)])
    else { throw StoreError.damaged(path: path, finding: "city “\(city)”") }
    let editions = try vintages(
      of: cityKey, named: city, kind: piece.kind, quarter: .some(piece.quarter), withdrawn: true,
      connection)
    if var known = editions.first(where: { $0.sha256 == digest }) {
      guard known.withdrawn != nil else { return ImportOutcome(vintage: known, standing: .known) }
      try Self.reinstate(known, at: time, connection)
      known.withdrawn = nil
      return ImportOutcome(vintage: known, standing: .reinstated)
    }
    let published = document.statedDate ?? document.plannerDate
    let ordering =
      try published.map { $0.ordinal * microsecondsADay }
      ?? orderingByImport(time, cityKey, piece.kind, piece.quarter, connection)
    let datedBy: Vintage.DatedBy =
      document.statedDate != nil ? .document : published != nil ? .planner : .import
    try connection.run(
      """
      INSERT INTO vintage (city, kind, quarter, ordering, sha256, published, dated_by, imported,
        title, file, rows, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .init(cityKey), .text(piece.kind.rawValue), .init(piece.quarter?.ordinal),
        .init(ordering), .text(digest), .init(published?.ordinal), .text(datedBy.rawValue),
        .init(time), .text(piece.title), .text(document.file), .init(piece.rows),
        .text(piece.text),
      ])
    let vintage = Vintage(
      key: connection.lastKey, city: city, kind: piece.kind, quarter: piece.quarter,
      title: piece.title, file: document.file, sha256: digest, published: published,
      datedBy: datedBy, imported: time, rows: piece.rows)
    switch piece.rowsToWrite {
    case .ledger(let ledger): try writer.write(ledger, vintage: vintage.key)
    case .history(let series): try writer.write(series, vintage: vintage.key)
    case .none: break
    }
    let all = try vintages(
      of: cityKey, named: city, kind: piece.kind, quarter: .some(piece.quarter), connection)
    return ImportOutcome(vintage: vintage, standing: standing(of: vintage, in: all))
  }

  private func standing(of vintage: Vintage, in editions: [Vintage]) -> ImportOutcome.Standing {
    guard let place = editions.firstIndex(where: { $0.key == vintage.key }) else { return .first }
    if let last = editions.last, last.key != vintage.key { return .superseded(by: last) }
    return place == 0 ? .first : .revision(of: editions[place - 1])
  }

  /// Without a date the time of import orders editions; two imports within one second keep the
  /// order in which they came.
  private func orderingByImport(
    _ time: Int, _ city: Int, _ kind: Vintage.Kind, _ quarter: Quarter?,
    _ connection: StoreConnection
  ) throws -> Int {
    let latest = try connection.integer(
      """
      SELECT max(ordering) FROM vintage
      WHERE city = ? AND kind = ? AND quarter IS ? AND dated_by = 'import'
      """, [.init(city), .text(kind.rawValue), .init(quarter?.ordinal)])
    return max(time * 1_000_000, (latest ?? Int.min / 2) + 1)
  }

  /// The documents that the store keeps, withdrawn ones too, in the order of their quarters, then of
  /// publication.
  ///
  /// - Parameter city: The city; without it the only one.
  /// - Throws: ``StoreError/cityNeeded(known:)`` where there are several.
  public func vintages(city: String? = nil) throws(StoreError) -> [Vintage] {
    try database.read { connection in
      guard let key = try cityKey(city, connection) else { return [] }
      let name = try cityName(key, connection)
      return try Vintage.Kind.allCases.flatMap {
        try vintages(of: key, named: name, kind: $0, withdrawn: true, connection)
      }
    }
  }

  /// The text of a document as it was read when it was imported; `nil` where it is not kept here.
  public func text(of vintage: Vintage) throws(StoreError) -> String? {
    try database.read { connection in
      var text: String?
      try connection.forEach("SELECT text FROM vintage WHERE id = ?", [.init(vintage.key)]) {
        text = $0.text(0)
      }
      return text
    }
  }

  func cityName(_ key: Int, _ connection: StoreConnection) throws -> String {
    var name = ""
    try connection.forEach("SELECT name FROM city WHERE id = ?", [.init(key)]) {
      name = $0.text(0) ?? ""
    }
    return name
  }

  /// The documents of one kind, of all quarters or of the one given (history has none); those that are
  /// withdrawn only where asked for.
  func vintages(
    of city: Int, named name: String, kind: Vintage.Kind, quarter: Quarter?? = nil,
    withdrawn includesWithdrawn: Bool = false, _ connection: StoreConnection
  ) throws -> [Vintage] {
    var found: [Vintage] = []
    var values: [StoreValue] = [.init(city), .text(kind.rawValue)]
    if let quarter { values.append(.init(quarter?.ordinal)) }
    try connection.forEach(
      """
      SELECT vintage.id, quarter, title, file, sha256, published, dated_by, imported, rows, withdrawn
      FROM vintage LEFT JOIN withdrawal ON withdrawal.vintage = vintage.id AND reinstated IS NULL
      WHERE city = ? AND kind = ? \(quarter == nil ? "" : "AND quarter IS ?")
      ORDER BY quarter, ordering, sha256
      """, values
    ) { raw in
      guard includesWithdrawn || raw.integer(9) == nil else { return }
      let row = StoredRow(row: raw, path: path)
      found.append(
        Vintage(
          key: try row.integer(0), city: name, kind: kind,
          quarter: raw.integer(1) == nil ? nil : try row.quarter(1), title: try row.text(2),
          file: try row.text(3), sha256: try row.text(4),
          published: raw.integer(5).map(Day.init(ordinal:)),
          datedBy: try row.value(6, as: Vintage.DatedBy.self), imported: try row.integer(7),
          rows: try row.integer(8), withdrawn: raw.integer(9)))
    }
    return found
  }
}

/// Publication is ordered in microseconds, so that days and times of import share one scale.
let microsecondsADay = 86_400_000_000
