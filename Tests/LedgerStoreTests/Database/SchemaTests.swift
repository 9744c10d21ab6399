import Testing

@testable import LedgerStore

@Suite("The tables and the steps that bring a file up to date")
struct SchemaTests {
  private func names(_ store: LedgerStore) throws -> [String] {
    try store.database.read { connection in
      var names: [String] = []
      try connection.forEach(
        "SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
      ) { names.append($0.text(0) ?? "") }
      return names
    }
  }

  @Test("a new file has the mark, the version, and every table STRICT")
  func fresh() throws {
    let store = try LedgerStore.inMemory()
    func integer(_ sql: String) throws -> Int? {
      try store.database.read { try $0.integer(sql) }
    }
    #expect(try integer("PRAGMA application_id") == Schema.applicationID)
    #expect(try integer("PRAGMA user_version") == Schema.version)
    #expect(
      try integer(
        "SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND schema = 'main' "
          + "AND name NOT LIKE 'sqlite_%' AND strict = 0") == 0)
    #expect(try store.database.read { try Schema.check($0, path: "s") } == Schema.version)
  }

  @Test("migrating twice changes nothing; from version 1 it ends as a new file begins")
  func migration() throws {
    let (store, fresh) = (try LedgerStore.inMemory(), try LedgerStore.inMemory())
    try store.database.write { try Schema.migrate($0, path: "s") }
    #expect(try names(store) == names(fresh))
    try store.database.write { connection in
      try connection.runScript("DROP TABLE withdrawal; PRAGMA user_version = 1;")
      try Schema.migrate(connection, path: "s")
    }
    #expect(try names(store) == names(fresh))
  }

  @Test("an empty file is of version 0; another program's and a newer one's are refused")
  func refusals() throws {
    let store = try LedgerStore.inMemory()
    func after(_ script: String) throws -> Int {
      try store.database.write { connection in
        try connection.runScript(script)
        return try Schema.check(connection, path: "s")
      }
    }
    let newer = Schema.version + 1
    #expect(throws: StoreError.newerVersion(path: "s", found: newer, known: Schema.version)) {
      _ = try after("PRAGMA user_version = \(newer)")
    }
    #expect(throws: StoreError.notAStore(path: "s")) {
      _ = try after("PRAGMA application_id = 1")
    }
    let empty = try StoreDatabase.inMemory()
    #expect(try empty.read { try Schema.check($0, path: "s") } == 0)
    // Tables without our mark are somebody else's.
    #expect(throws: StoreError.notAStore(path: "s")) {
      try empty.write { connection in
        try connection.runScript("CREATE TABLE note (text TEXT)")
        _ = try Schema.check(connection, path: "s")
      }
    }
  }

  @Test(
    "the tables refuse what no program of ours would write",
    arguments: [
      "INSERT INTO vintage VALUES (1, 1, 'diary', 8096, 0, 's', NULL, 'import', 0, '', '', 0, '')",
      "INSERT INTO vintage VALUES (1, 1, 'ledger', 8096, 0, 'short', NULL, 'import', 0, '', '', 0, '')",
      "INSERT INTO observation VALUES (1, 0, 0, 2, 0, 8096, NULL, 1, '', '', '', 0, 1, NULL)",
      "INSERT INTO observation VALUES (1, 0, 0, 0, 0, 8096, NULL, 'many', '', '', '', 0, 1, NULL)",
      "INSERT INTO withdrawal (vintage, withdrawn) VALUES (99, 0)",
    ])
  func constraints(sql: String) throws {
    let store = try LedgerStore.inMemory()
    #expect(throws: StoreError.self) {
      try store.database.write { try $0.runScript(sql) }
    }
    #expect(try store.check().isSound)
  }
}
