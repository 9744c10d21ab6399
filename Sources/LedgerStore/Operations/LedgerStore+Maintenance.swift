/// What looking over a store found.
public struct StoreCheck: Hashable, Sendable {
  /// What is wrong, in SQLite's words or ours; empty where all is well.
  public var findings: [String]
  /// The number of vintages.
  public var vintages: Int
  /// The number of observations.
  public var observations: Int

  /// Whether nothing is wrong.
  public var isSound: Bool { findings.isEmpty }
}

extension LedgerStore {
  /// Looks over the whole file: SQLite's integrity and references, and that every vintage has the
  /// rows that it was imported with.
  ///
  /// - Throws: ``StoreError``.
  /// - Complexity: linear in the size of the file.
  public func check() throws(StoreError) -> StoreCheck {
    try database.read { connection in
      var findings: [String] = []
      try connection.forEach("PRAGMA integrity_check") { row in
        if let text = row.text(0), text != "ok" { findings.append(text) }
      }
      try connection.forEach("PRAGMA foreign_key_check") { row in
        findings.append("\(row.text(0) ?? "?"): a row without its \(row.text(2) ?? "?")")
      }
      try connection.forEach(
        """
        SELECT vintage.id, rows, (SELECT count(*) FROM item WHERE vintage = vintage.id)
        FROM vintage WHERE kind = 'ledger' AND rows <>
          (SELECT count(*) FROM item WHERE item.vintage = vintage.id)
        """
      ) { row in
        findings.append("vintage \(row.integer(0) ?? 0) has not its \(row.integer(1) ?? 0) items")
      }
      try connection.forEach(
        """
        SELECT id, rows FROM vintage WHERE kind = 'history' AND rows <>
          (SELECT count(*) FROM indicator WHERE indicator.vintage = vintage.id)
        """
      ) { row in
        findings.append("vintage \(row.integer(0) ?? 0) has not its \(row.integer(1) ?? 0) series")
      }
      try connection.forEach(
        """
        SELECT vintage, item, indicator FROM observation WHERE NOT EXISTS (
          SELECT 1 FROM indicator WHERE indicator.vintage = observation.vintage
            AND indicator.item = observation.item AND position = observation.indicator) LIMIT 10
        """
      ) { row in
        findings.append(
          "vintage \(row.integer(0) ?? 0): a value without indicator \(row.integer(1) ?? 0)"
            + "/\(row.integer(2) ?? 0)")
      }
      return StoreCheck(
        findings: findings,
        vintages: try connection.integer("SELECT count(*) FROM vintage") ?? 0,
        observations: try connection.integer("SELECT count(*) FROM observation") ?? 0)
    }
  }

  /// Writes a copy of the store as it is now, also while others write to it.
  ///
  /// The copy appears under its name only when it is whole and on the disk.
  ///
  /// - Throws: ``StoreError/exists(path:)`` where there is such a file; nothing is overwritten.
  /// - Complexity: linear in the size of the file.
  public func backup(to target: String) throws(StoreError) {
    guard FileAccess(path: target) == nil else { throw .exists(path: target) }
    let partial = target + ".partial"
    removeFile(path: partial)
    do {
      try database.runAlone("VACUUM INTO ?", [.text(partial)])
    } catch {
      removeFile(path: partial)
      throw error.naming(target)
    }
    guard flushFile(path: partial) else {
      removeFile(path: partial)
      throw .inputOutput(path: target, code: 0)
    }
    guard renameFile(from: partial, to: target) else {
      removeFile(path: partial)
      throw FileAccess(path: target) == nil ? .notWritable(path: target) : .exists(path: target)
    }
  }

  /// Rewrites the file without its gaps.
  ///
  /// - Returns: The bytes before and after.
  /// - Throws: ``StoreError``.
  public func vacuum() throws(StoreError) -> (before: Int, after: Int) {
    try database.runAlone("PRAGMA wal_checkpoint(TRUNCATE)")
    let before = fileSize(path: path)
    try database.runAlone("VACUUM")
    try database.runAlone("PRAGMA wal_checkpoint(TRUNCATE)")
    return (before, fileSize(path: path))
  }
}

extension StoreError {
  /// The error with the path that the user knows.
  fileprivate func naming(_ path: String) -> StoreError {
    switch self {
    case .diskFull: .diskFull(path: path)
    case .notWritable: .notWritable(path: path)
    case .cannotOpen: .cannotCreate(path: path)
    case .inputOutput(_, let code): .inputOutput(path: path, code: code)
    default: self
    }
  }
}
