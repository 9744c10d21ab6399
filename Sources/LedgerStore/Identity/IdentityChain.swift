import Indicators

/// The ledgers of a city in the order of their quarters, matched one after the other, and the
/// history beside them.
struct IdentityChain {
  /// One ledger of the chain.
  struct Link {
    /// Where its numbers are.
    enum Source {
      /// In the rows of a vintage.
      case vintage(Vintage)
      /// In a ledger that was handed in: one that is looked at, or a corrected one.
      case ledger(Ledger)
    }

    var quarter: Quarter
    var source: Source
  }

  /// One series of history.
  struct HistorySeries {
    var vintage: Vintage
    var item: Int
    var wording: Int
    var name: String
  }

  /// How many years before a ledger are looked at; the engine uses no more.
  static let years = 20

  private(set) var links: [Link] = []
  private(set) var history: [HistorySeries] = []
  private(set) var matcher: IdentityMatcher
  private(set) var wordings: [Int: ComparableWording]
  let decisions: IdentityDecisions

  /// Reads and matches the ledgers of a city.
  ///
  /// - Parameters:
  ///   - given: Ledgers that take the place of the stored ones of their quarters.
  ///   - end: The last quarter of the chain.
  init(
    _ store: LedgerStore, city: Int?, asOf: Quarter?, given: [Ledger], through end: Quarter?,
    _ connection: StoreConnection
  ) throws {
    var editions: [Vintage] = []
    if let city {
      editions = try store.editions(of: city, asOf: asOf, connection)
      decisions = try Self.decisions(of: city, connection)
      for vintage in try store.histories(of: city, asOf: asOf, connection) {
        history += try Self.history(of: vintage, connection)
      }
    } else {
      decisions = IdentityDecisions()
    }
    if let last = end ?? editions.last?.quarter {
      let first = Quarter(ordinal: (last.year - Self.years) * 4)
      editions.removeAll { $0.quarter.map { $0 < first || $0 > last } ?? true }
    }
    // Stored ledgers first, also those that given ones replace: their wordings have keys, which the
    // planner's decisions name.
    var parts: [(link: Link, sketches: [IndicatorSketch])] = []
    for vintage in editions {
      guard let quarter = vintage.quarter else { continue }
      let link = Link(quarter: quarter, source: .vintage(vintage))
      parts.append((link, try Self.sketches(of: vintage, connection)))
    }
    let used = Set(parts.flatMap { $0.sketches.map(\.wording) } + history.map(\.wording))
    wordings = try Self.wordings(used, path: store.path, connection)
    for ledger in given {
      parts.removeAll { $0.link.quarter == ledger.quarter }
      let link = Link(quarter: ledger.quarter, source: .ledger(ledger))
      parts.append((link, Self.sketches(of: ledger, &wordings)))
    }
    parts.sort { $0.link.quarter < $1.link.quarter }
    links = parts.map(\.link)
    matcher = IdentityMatcher(wordings: wordings, decisions: decisions)
    for part in parts { matcher.add(part.sketches, quarter: part.link.quarter) }
  }

  private static func decisions(
    of city: Int, _ connection: StoreConnection
  ) throws -> IdentityDecisions {
    var decisions = IdentityDecisions()
    try connection.forEach(
      "SELECT earlier, later, is_same FROM decision WHERE city = ? ORDER BY id", [.init(city)]
    ) { row in
      guard let earlier = row.integer(0), let later = row.integer(1) else { return }
      decisions.record(earlier, later, isSame: row.integer(2) == 1)
    }
    return decisions
  }

  private static func sketches(
    of vintage: Vintage, _ connection: StoreConnection
  ) throws -> [IndicatorSketch] {
    var sketches: [IndicatorSketch] = []
    try connection.forEach(
      """
      SELECT item, position, number, part, wording FROM indicator
      WHERE vintage = ? AND kind <> 'qualitative' ORDER BY item, position
      """, [.init(vintage.key)]
    ) { row in
      sketches.append(
        IndicatorSketch(
          item: row.integer(0) ?? 0, position: row.integer(1) ?? 0, number: row.text(2) ?? "",
          part: row.integer(3) ?? 0, wording: row.integer(4) ?? 0))
    }
    return sketches
  }

  /// The sketches of a ledger that was handed in.
  ///
  /// Wordings that the store has not seen get negative keys, which no decision can name.
  private static func sketches(
    of ledger: Ledger, _ wordings: inout [Int: ComparableWording]
  ) -> [IndicatorSketch] {
    var keys: [Wording: Int] = [:]
    for (key, known) in wordings { keys[known.wording] = key }
    var sketches: [IndicatorSketch] = []
    for (place, item) in ledger.items.enumerated() {
      for (position, indicator) in item.indicators.enumerated()
      where indicator.kind != .qualitative {
        let wording = Wording(indicator, commitment: item.commitment)
        let key = keys[wording] ?? -1 - keys.count
        if keys[wording] == nil {
          keys[wording] = key
          wordings[key] = ComparableWording(wording)
        }
        sketches.append(
          IndicatorSketch(
            item: place, position: position, number: indicator.item, part: indicator.part,
            wording: key))
      }
    }
    return sketches
  }

  private static func history(
    of vintage: Vintage, _ connection: StoreConnection
  ) throws -> [HistorySeries] {
    var found: [HistorySeries] = []
    try connection.forEach(
      "SELECT item, wording, name FROM indicator WHERE vintage = ? ORDER BY item",
      [.init(vintage.key)]
    ) { row in
      found.append(
        HistorySeries(
          vintage: vintage, item: row.integer(0) ?? 0, wording: row.integer(1) ?? 0,
          name: row.text(2) ?? ""))
    }
    return found
  }

  private static func wordings(
    _ keys: Set<Int>, path: String, _ connection: StoreConnection
  ) throws -> [Int: ComparableWording] {
    var found: [Int: ComparableWording] = [:]
    for key in keys.sorted() {
      try connection.forEach(
        "SELECT kind, unit, name, commitment FROM wording WHERE id = ?", [.init(key)]
      ) { raw in
        let row = StoredRow(row: raw, path: path)
        found[key] = ComparableWording(
          Wording(
            kind: try row.value(0, as: IndicatorKind.self), unit: try row.text(1),
            name: try row.text(2), commitment: try row.text(3)))
      }
    }
    return found
  }
}
