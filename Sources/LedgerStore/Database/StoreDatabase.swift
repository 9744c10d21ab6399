// The only file that imports GRDB: a connection, statements with values, rows, and SQLite's codes
// turned into the store's own errors. Everything above it speaks SQL through these few verbs.

internal import GRDB

/// One SQLite file, opened for writing (a pool in WAL mode) or for reading.
struct StoreDatabase: Sendable {
  private let writer: any DatabaseWriter
  private let path: String

  /// How long a statement waits for another process before it gives up, in seconds.
  static let patience = 60.0

  /// Opens a file for writing, or makes it; waits while another process does the same.
  static func writing(path: String) throws(StoreError) -> StoreDatabase {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = true
    configuration.label = "LedgerStore"
    return try translating(path) {
      let pool = try retryingWhileBusy {
        try DatabasePool(path: path, configuration: configuration)
      }
      // GRDB sets NORMAL with WAL, which may lose the last commits in a power cut.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      return StoreDatabase(writer: pool, path: path)
    }
  }

  /// Opens a file for reading; `access` says what the file system allows.
  static func reading(path: String, access: FileAccess) throws(StoreError) -> StoreDatabase {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "LedgerStore"
    configuration.readonly = access != .writable
    if access == .writable {
      // A connection that may write can tidy up after a killed process; this one never changes rows.
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = 1") }
    }
    // On a medium that nobody can write to, SQLite must be told not to look for a lock file.
    let name = access == .immutable ? "file:\(escaped(path))?immutable=1" : path
    return try translating(path) {
      let queue = try retryingWhileBusy {
        let queue = try DatabaseQueue(path: name, configuration: configuration)
        try queue.read { try $0.execute(sql: "SELECT 1 FROM sqlite_schema LIMIT 1") }
        return queue
      }
      return StoreDatabase(writer: queue, path: path)
    }
  }

  /// A database in memory, gone with the value.
  static func inMemory() throws(StoreError) -> StoreDatabase {
    try translating(":memory:") {
      StoreDatabase(writer: try DatabaseQueue(), path: ":memory:")
    }
  }

  /// Reads within one snapshot: what other processes write meanwhile is not seen.
  func read<Result>(
    _ body: (StoreConnection) throws -> Result
  ) throws(StoreError) -> Result {
    try Self.translating(path) { try writer.read { try body(StoreConnection(database: $0)) } }
  }

  /// Writes in one transaction, which is kept whole or not at all; waits for other writers.
  func write<Result>(
    _ body: (StoreConnection) throws -> Result
  ) throws(StoreError) -> Result {
    try Self.translating(path) {
      try writer.writeWithoutTransaction { database in
        var result: Result?
        try database.inTransaction(.immediate) {
          result = try body(StoreConnection(database: database))
          return .commit
        }
        guard let result else { throw StoreError.damaged(path: path, finding: "no transaction") }
        return result
      }
    }
  }

  /// Runs one statement outside a transaction, as VACUUM and checkpoints want it.
  func runAlone(_ sql: String, _ values: [StoreValue] = []) throws(StoreError) {
    try Self.translating(path) {
      try writer.writeWithoutTransaction {
        try $0.execute(sql: sql, arguments: StatementArguments(values.map(\.databaseValue)))
      }
    }
  }

  private static func translating<Result>(
    _ path: String, _ body: () throws -> Result
  ) throws(StoreError) -> Result {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch {
      throw .damaged(path: path, finding: "\(error)")
    }
  }

  /// Switching a new file to WAL does not wait for a lock as statements do, so two processes that
  /// make the same store at once would collide without a few more tries.
  private static func retryingWhileBusy<Result>(_ body: () throws -> Result) throws -> Result {
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .seconds(patience))
    while true {
      do {
        return try body()
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && clock.now < end
      {
        pause(milliseconds: 20)
      }
    }
  }

  private static func escaped(_ path: String) -> String {
    path.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "?": text += "%3f"
      case "#": text += "%23"
      case "%": text += "%25"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

/// A connection inside a read or a write.
struct StoreConnection {
  fileprivate let database: Database

  /// Runs a statement that returns nothing; statements are prepared once and kept.
  func run(_ sql: String, _ values: [StoreValue] = []) throws {
    let statement = try database.cachedStatement(sql: sql)
    try statement.execute(arguments: StatementArguments(values.map(\.databaseValue)))
  }

  /// Runs several statements without values.
  func runScript(_ sql: String) throws {
    try database.execute(sql: sql)
  }

  /// Calls `body` with each row of a query, one at a time: memory does not grow with the result.
  func forEach(
    _ sql: String, _ values: [StoreValue] = [], _ body: (StoreRow) throws -> Void
  ) throws {
    let statement = try database.cachedStatement(sql: sql)
    let cursor = try Row.fetchCursor(
      statement, arguments: StatementArguments(values.map(\.databaseValue)))
    while let row = try cursor.next() { try body(StoreRow(row: row)) }
  }

  /// The first column of the first row, as an integer.
  func integer(_ sql: String, _ values: [StoreValue] = []) throws -> Int? {
    var found: Int?
    var isFirst = true
    try forEach(sql, values) { row in
      if isFirst { found = row.integer(0) }
      isFirst = false
    }
    return found
  }

  /// The key of the row that was inserted last.
  var lastKey: Int { Int(database.lastInsertedRowID) }

  /// The number of rows that the last statement changed.
  var changes: Int { database.changesCount }
}

/// One row of a result, valid until the next.
struct StoreRow {
  fileprivate let row: Row

  /// The column as an integer; `nil` for NULL.
  func integer(_ column: Int) -> Int? { (row[column] as Int64?).map(Int.init) }

  /// The column as a double; `nil` for NULL.
  func real(_ column: Int) -> Double? { row[column] as Double? }

  /// The column as a text; `nil` for NULL.
  func text(_ column: Int) -> String? { row[column] as String? }
}

extension StoreValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let value): value.databaseValue
    case .real(let value): value.databaseValue
    case .text(let value): value.databaseValue
    }
  }
}

extension StoreError {
  fileprivate init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .notWritable(path: path)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_IOERR:
      self = .inputOutput(path: path, code: Int(error.extendedResultCode.rawValue))
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    default: self = .damaged(path: path, finding: error.message ?? "\(error.resultCode)")
    }
  }
}
