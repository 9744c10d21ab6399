import Indicators

// What was known when.
//
// The view as of a quarter is what the office could have known until the next quarter's ledger was
// due: everything published before the first day of the quarter after next (the ledger of 2024Q1
// appears in the second quarter, so the view as of 2024Q1 ends with June). The ledger of the quarter
// itself belongs to its view even when it came late. Where nobody dated them, the first edition of a
// quarter and history count as known at their quarter; later editions and corrections only from the
// time of their import on.

extension LedgerStore {
  /// The latest ledger that was known; `nil` where the store has none.
  ///
  /// - Parameters:
  ///   - city: The city; without it the only one.
  ///   - asOf: Nothing that was published later is seen; without it everything is.
  /// - Throws: ``StoreError``.
  /// - Complexity: linear in the number of the city's ledgers and in the rows of the one returned.
  public func latestLedger(
    city: String? = nil, asOf: Quarter? = nil
  ) throws(StoreError) -> Ledger? {
    try database.read { connection in
      guard let key = try cityKey(city, connection),
        let latest = try editions(of: key, asOf: asOf, connection).last
      else { return nil }
      return try VintageReader(connection: connection, path: path).ledger(latest)
    }
  }

  /// The ledger of one quarter, in the last edition that was known.
  ///
  /// - Throws: ``StoreError``.
  public func ledger(
    of quarter: Quarter, city: String? = nil, asOf: Quarter? = nil
  ) throws(StoreError) -> Ledger? {
    try database.read { connection in
      guard let key = try cityKey(city, connection) else { return nil }
      let known = try editions(of: key, asOf: asOf, connection)
      return try known.last { $0.quarter == quarter }.flatMap {
        try VintageReader(connection: connection, path: path).ledger($0)
      }
    }
  }

  /// The quarters of which a ledger was known, in order.
  ///
  /// - Throws: ``StoreError``.
  public func quarters(
    city: String? = nil, asOf: Quarter? = nil
  ) throws(StoreError) -> [Quarter] {
    try database.read { connection in
      guard let key = try cityKey(city, connection) else { return [] }
      return try editions(of: key, asOf: asOf, connection).compactMap(\.quarter)
    }
  }

  /// The tables of corrections that were known for a quarter, oldest first: text and file name.
  ///
  /// - Throws: ``StoreError``.
  public func corrections(
    for quarter: Quarter, city: String? = nil, asOf: Quarter? = nil
  ) throws(StoreError) -> [PublishedDocument] {
    try database.read { connection in
      guard let key = try cityKey(city, connection) else { return [] }
      var found: [PublishedDocument] = []
      try connection.forEach(
        """
        SELECT file, text FROM vintage WHERE city = ? AND kind = 'corrections' AND quarter = ?
          AND ordering < ?
          AND NOT EXISTS (SELECT 1 FROM withdrawal WHERE vintage = vintage.id AND reinstated IS NULL)
        ORDER BY ordering, sha256
        """, [.init(key), .init(quarter.ordinal), .init(Self.horizon(asOf))]
      ) { row in
        found.append(
          PublishedDocument(file: row.text(0) ?? "", bytes: [], text: row.text(1) ?? ""))
      }
      return found
    }
  }

  /// The end of the view as of a quarter, on the scale of publication.
  static func horizon(_ asOf: Quarter?) -> Int {
    asOf.map { Day(firstOf: $0.advanced(by: 2)).ordinal * microsecondsADay } ?? Int.max
  }

  /// The edition of each quarter that was current in a view, in the order of the quarters.
  func editions(
    of city: Int, asOf: Quarter?, _ connection: StoreConnection
  ) throws -> [Vintage] {
    let horizon = Self.horizon(asOf)
    var current: [Vintage] = []
    for vintage in try vintages(of: city, named: "", kind: .ledger, connection) {
      guard let quarter = vintage.quarter, asOf.map({ quarter <= $0 }) ?? true else { continue }
      let isKnown =
        (vintage.published.map { $0.ordinal * microsecondsADay }
          ?? vintage.imported * 1_000_000) < horizon
      if let last = current.last, last.quarter == quarter {
        // A later edition takes the place of the earlier, if it was known by then.
        if isKnown { current[current.count - 1] = vintage }
      } else if isKnown || vintage.datedBy == .import || quarter == asOf {
        current.append(vintage)
      }
    }
    return current
  }

  /// The histories that were known in a view, oldest first.
  func histories(
    of city: Int, asOf: Quarter?, _ connection: StoreConnection
  ) throws -> [Vintage] {
    let horizon = Self.horizon(asOf)
    return try vintages(of: city, named: "", kind: .history, connection).filter {
      $0.datedBy == .import || ($0.published?.ordinal ?? 0) * microsecondsADay < horizon
    }
  }
}
