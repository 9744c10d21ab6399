import Indicators

/// Every ledger as it was published, quarter by quarter, in one SQLite file.
///
/// A store only ever grows: a revision adds a vintage and never overwrites, so that any earlier
/// view can be had again. What was imported by mistake is withdrawn, and stays on record. One file may keep
/// the ledgers of several cities.
///
/// ```swift
/// let store = try LedgerStore.open(path: "ledger.sqlite")
/// let outcome = try store.importLedger(ledger, from: document, at: now)
/// if let latest = try store.latestLedger() {
///   let series = try store.series(for: latest)   // one a reference: earlier quarters and years
/// }
/// ```
///
/// Ledgers come as they were published. What planners corrected, ``corrections(for:city:asOf:)`` hands out,
/// for the caller to apply: to the ledger, and through `correcting` to those that series come from.
///
/// Several processes may use one file at once: writers wait for each other, readers see whole
/// vintages or none. A commit is on the disk when the call returns (WAL, `synchronous = FULL`).
public struct LedgerStore: Sendable {
  /// What a store is opened for.
  public enum Purpose: Hashable, Sendable {
    /// Importing: the file is made where there is none.
    case writing
    /// Forecasting: the file must exist; it may lie on a medium that cannot be written to.
    case reading
  }

  /// The path that the store was opened with.
  public let path: String

  let database: StoreDatabase

  /// Opens a store.
  ///
  /// - Throws: ``StoreError``: ``StoreError/missing(path:)`` and ``StoreError/cannotOpen(path:)`` when
  ///   reading, ``StoreError/notWritable(path:)`` and ``StoreError/cannotCreate(path:)`` when writing,
  ///   ``StoreError/newerVersion(path:found:known:)``, ``StoreError/notAStore(path:)``, and what the
  ///   disk has to say.
  /// - Complexity: independent of the size of the file.
  public static func open(
    path: String, for purpose: Purpose = .writing
  ) throws(StoreError) -> LedgerStore {
    switch purpose {
    case .reading:
      guard let access = FileAccess(path: path), fileSize(path: path) > 0 else {
        throw .missing(path: path)
      }
      let (database, version) = try looked(path: path, access)
      if version == Schema.version { return LedgerStore(path: path, database: database) }
      // A file of an earlier version is brought up to date first.
      guard access == .writable else { throw .notWritable(path: path) }
    case .writing:
      if let access = FileAccess(path: path) {
        guard access == .writable else { throw .notWritable(path: path) }
        // Looked at before it is opened for writing: a file that is not ours stays untouched.
        if fileSize(path: path) > 0 {
          do {
            _ = try looked(path: path, access)
          } catch .cannotOpen {
            throw .cannotCreate(path: path)
          }
        }
      }
    }
    return try prepared(path: path)
  }

  /// A file opened for reading, and its version.
  private static func looked(
    path: String, _ access: FileAccess
  ) throws(StoreError) -> (StoreDatabase, version: Int) {
    let database = try StoreDatabase.reading(path: path, access: access)
    // SQLite takes a file of a few bytes for an empty database.
    guard fileSize(path: path) >= Schema.smallestFile else { throw .notAStore(path: path) }
    return (database, try database.read { try Schema.check($0, path: path) })
  }

  /// Makes a store in memory, for tests and for one-off work.
  public static func inMemory() throws(StoreError) -> LedgerStore {
    let database = try StoreDatabase.inMemory()
    try database.write { try Schema.migrate($0, path: ":memory:") }
    return LedgerStore(path: ":memory:", database: database)
  }

  private static func prepared(path: String) throws(StoreError) -> LedgerStore {
    let database: StoreDatabase
    do {
      database = try StoreDatabase.writing(path: path)
    } catch .cannotOpen {
      throw .cannotCreate(path: path)
    }
    let version = try database.read { try Schema.check($0, path: path) }
    if version < Schema.version {
      try database.write { try Schema.migrate($0, path: path) }
    }
    return LedgerStore(path: path, database: database)
  }

  /// The cities that the store keeps, in the order of their names; a store that was never told a
  /// city keeps one whose name is empty.
  public func cities() throws(StoreError) -> [String] {
    try database.read { connection in
      var names: [String] = []
      try connection.forEach("SELECT name FROM city ORDER BY name") { row in
        names.append(row.text(0) ?? "")
      }
      return names
    }
  }

  /// The city that is meant where none is named: the only one, and the empty name in an empty store.
  ///
  /// - Throws: ``StoreError/cityNeeded(known:)`` where there are several.
  public func onlyCity() throws(StoreError) -> String {
    let known = try cities()
    guard known.count < 2 else { throw .cityNeeded(known: known) }
    return known.first ?? ""
  }

  /// The key of a city: the named one, or the only one; `nil` where the store is empty.
  func cityKey(_ name: String?, _ connection: StoreConnection) throws -> Int? {
    if let name {
      if let key = try connection.integer("SELECT id FROM city WHERE name = ?", [.text(name)]) {
        return key
      }
    }
    var known: [(key: Int, name: String)] = []
    try connection.forEach("SELECT id, name FROM city ORDER BY name LIMIT 100") { row in
      known.append((row.integer(0) ?? 0, row.text(1) ?? ""))
    }
    if let name {
      throw StoreError.noSuchCity(name, known: known.map(\.name))
    }
    if known.count > 1 { throw StoreError.cityNeeded(known: known.map(\.name)) }
    return known.first?.key
  }
}
