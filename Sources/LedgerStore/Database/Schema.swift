// The tables, and the steps that bring an older file up to date.
//
// Goals, in order: what was published is never changed, only added to; one ledger's rows lie
// together in the file (every key begins with the vintage), so that reading one city out of
// millions of rows touches only its pages; the file can be read with any SQLite tool.
//
// Quarters, months and days are the counts that `Quarter`, `Month` and `Day` keep. A `source`
// column is `cell start length text`, counted in Unicode scalars.

enum Schema {
  /// Marks a file as a ledger store, in SQLite's `application_id`: "PFLS".
  static let applicationID = 0x5046_4C53

  /// The bytes of the smallest database that SQLite writes: one page of the smallest size.
  static let smallestFile = 512

  /// The version that this program writes, in SQLite's `user_version`.
  static var version: Int { steps.count }

  /// Each step takes a file from the version of its index to the next.
  private static let steps = [firstVersion, withdrawals]

  /// Refuses a file that is not a store or that a newer program wrote; returns its version, 0 for
  /// an empty file.
  static func check(_ connection: StoreConnection, path: String) throws -> Int {
    let version = try connection.integer("PRAGMA user_version") ?? 0
    let mark = try connection.integer("PRAGMA application_id") ?? 0
    let tables = try connection.integer("SELECT count(*) FROM sqlite_schema") ?? 0
    if tables == 0, version == 0 { return 0 }
    guard mark == applicationID else { throw StoreError.notAStore(path: path) }
    guard version <= Self.version else {
      throw StoreError.newerVersion(path: path, found: version, known: Self.version)
    }
    return version
  }

  /// Brings a file up to date within one transaction; of two processes that try at once, the second
  /// finds it done.
  static func migrate(_ connection: StoreConnection, path: String) throws {
    let version = try check(connection, path: path)
    guard version < Self.version else { return }
    for step in steps[version...] { try connection.runScript(step) }
    try connection.runScript(
      "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(Self.version);")
  }

  private static let firstVersion = """
    CREATE TABLE city (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE vintage (
      id INTEGER PRIMARY KEY,
      city INTEGER NOT NULL REFERENCES city,
      kind TEXT NOT NULL CHECK (kind IN ('ledger', 'history', 'corrections')),
      quarter INTEGER CHECK ((quarter IS NULL) = (kind = 'history')),
      ordering INTEGER NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      published INTEGER,
      dated_by TEXT NOT NULL CHECK (dated_by IN ('document', 'planner', 'import')),
      imported INTEGER NOT NULL,
      title TEXT NOT NULL,
      file TEXT NOT NULL,
      rows INTEGER NOT NULL,
      text TEXT NOT NULL,
      CHECK ((published IS NULL) = (dated_by = 'import'))
    ) STRICT;
    CREATE INDEX vintage_order ON vintage (city, kind, quarter, ordering, sha256);
    CREATE UNIQUE INDEX vintage_once ON vintage (sha256, city, kind, ifnull(quarter, -1));

    CREATE TABLE wording (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      unit TEXT NOT NULL,
      name TEXT NOT NULL,
      commitment TEXT NOT NULL,
      UNIQUE (name, commitment, unit, kind)
    ) STRICT;

    CREATE TABLE item (
      vintage INTEGER NOT NULL REFERENCES vintage,
      position INTEGER NOT NULL,
      number TEXT NOT NULL,
      commitment TEXT NOT NULL,
      progress TEXT NOT NULL,
      responsible TEXT,
      row INTEGER NOT NULL,
      PRIMARY KEY (vintage, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE indicator (
      vintage INTEGER NOT NULL REFERENCES vintage,
      item INTEGER NOT NULL,
      position INTEGER NOT NULL,
      wording INTEGER NOT NULL REFERENCES wording,
      number TEXT NOT NULL,
      part INTEGER NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      unit TEXT NOT NULL,
      source TEXT,
      comparator TEXT,
      target REAL,
      target_upper REAL,
      target_unit TEXT,
      target_reference TEXT,
      target_flags INTEGER NOT NULL DEFAULT 0,
      target_source TEXT,
      PRIMARY KEY (vintage, item, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE observation (
      vintage INTEGER NOT NULL REFERENCES vintage,
      item INTEGER NOT NULL,
      indicator INTEGER NOT NULL,
      is_amount INTEGER NOT NULL CHECK (is_amount IN (0, 1)),
      position INTEGER NOT NULL,
      quarter INTEGER NOT NULL,
      month INTEGER,
      value REAL NOT NULL,
      unit TEXT NOT NULL,
      stage TEXT NOT NULL,
      basis TEXT NOT NULL,
      flags INTEGER NOT NULL,
      score REAL NOT NULL,
      source TEXT,
      PRIMARY KEY (vintage, item, indicator, is_amount, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE evidence (
      vintage INTEGER NOT NULL REFERENCES vintage,
      item INTEGER NOT NULL,
      indicator INTEGER NOT NULL,
      position INTEGER NOT NULL,
      stage TEXT,
      claims_on_schedule INTEGER,
      source TEXT NOT NULL,
      PRIMARY KEY (vintage, item, indicator, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE alternative (
      vintage INTEGER NOT NULL REFERENCES vintage,
      item INTEGER NOT NULL,
      indicator INTEGER NOT NULL,
      position INTEGER NOT NULL,
      value REAL NOT NULL,
      unit TEXT NOT NULL,
      stage TEXT NOT NULL,
      score REAL NOT NULL,
      reason TEXT NOT NULL,
      source TEXT NOT NULL,
      PRIMARY KEY (vintage, item, indicator, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE problem (
      vintage INTEGER NOT NULL REFERENCES vintage,
      position INTEGER NOT NULL,
      file TEXT NOT NULL,
      sheet TEXT,
      row INTEGER,
      heading TEXT,
      excerpt TEXT NOT NULL,
      chinese TEXT NOT NULL,
      english TEXT NOT NULL,
      PRIMARY KEY (vintage, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE decision (
      id INTEGER PRIMARY KEY,
      city INTEGER NOT NULL REFERENCES city,
      earlier INTEGER NOT NULL REFERENCES wording,
      later INTEGER NOT NULL REFERENCES wording,
      is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),
      decided INTEGER NOT NULL,
      UNIQUE (city, earlier, later)
    ) STRICT;
    """

  /// A document that was imported by mistake: taken out of the views, and perhaps brought back.
  private static let withdrawals = """
    CREATE TABLE withdrawal (
      id INTEGER PRIMARY KEY,
      vintage INTEGER NOT NULL REFERENCES vintage,
      withdrawn INTEGER NOT NULL,
      reinstated INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX withdrawal_open ON withdrawal (vintage) WHERE reinstated IS NULL;
    """
}
