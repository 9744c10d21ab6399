import Indicators

/// Every ledger as it was published, quarter by quarter, in one SQLite file.
///
/// A store only ever grows: a revision adds a vintage and never overwrites, so that any earlier
/// view can be had again. One file may keep the ledgers of several cities.
///
/// ```swift
/// let store = try LedgerStore.open(path: "ledger.sqlite")
/// let outcome = try store.importLedger(ledger, from: document, at: now)
/// if let latest = try store.latestLedger() {
///   let series = try store.series(for: latest)   // one a reference: earlier quarters and years
/// }
/// ```
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
  /// - Throws: ``StoreError``: ``StoreError/missing(path:)`` when reading and there is no file,
  ///   ``StoreError/newerVersion(path:found:known:)``, ``StoreError/notAStore(path:)``,
  ///   ``StoreError/notWritable(path:)`` when writing, and what the disk has to say.
  /// - Complexity: independent of the size of the file.
  public static func open(
    path: String, for purpose: Purpose = .writing
  ) throws(StoreError) -> LedgerStore {
    let access = FileAccess(path: path)
    guard let access, fileSize(path: path) > 0 else {
      if purpose == .reading { throw .missing(path: path) }
      if access != nil, access != .writable { throw .notWritable(path: path) }
      return try prepared(path: path)
    }
    // Looked at before it is opened for writing, so that a file that is not ours stays untouched.
    let reading = try StoreDatabase.reading(path: path, access: access)
    let version = try reading.read { try Schema.check($0, path: path) }
    if purpose == .reading, version == Schema.version {
      return LedgerStore(path: path, database: reading)
    }
    guard access == .writable else { throw .notWritable(path: path) }
    return try prepared(path: path)
  }

  /// Makes a store in memory, for tests and for one-off work.
  public static func inMemory() throws(StoreError) -> LedgerStore {
    let database = try StoreDatabase.inMemory()
    try database.write { try Schema.migrate($0, path: ":memory:") }
    return LedgerStore(path: ":memory:", database: database)
  }

  private static func prepared(path: String) throws(StoreError) -> LedgerStore {
    let database = try StoreDatabase.writing(path: path)
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
