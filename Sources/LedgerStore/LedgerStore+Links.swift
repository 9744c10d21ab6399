import Indicators

/// Two indicators that may be the same promise, left to the planner.
public struct DoubtfulMatch: Hashable, Sendable {
  /// An indicator as one ledger, or a table of history, words it.
  public struct Side: Hashable, Sendable {
    /// The quarter of the ledger; `nil` for history.
    public var quarter: Quarter?
    /// The item and part; for history the item is empty.
    public var reference: IndicatorReference
    /// The name, without place and measure.
    public var name: String
    /// The kind of quantity.
    public var kind: IndicatorKind
    /// The base unit.
    public var unit: String
    /// The commitment's text without its numbers; empty for history.
    public var commitment: String
  }

  /// Eight hexadecimal digits that name the pair, the same in every store.
  public var id: String

  /// The earlier ledger's indicator, or the history's.
  public var earlier: Side

  /// The later ledger's.
  public var later: Side

  /// How alike they are, 0…1.
  public var score: Double
}

/// A planner's decision on two wordings.
public struct LinkDecision: Hashable, Sendable {
  /// The name of the pair, as ``DoubtfulMatch/id``.
  public var id: String
  /// The earlier name.
  public var earlier: String
  /// The later name.
  public var later: String
  /// Whether they are the same promise.
  public var isSame: Bool
  /// When it was decided, in seconds since 1970-01-01 UTC.
  public var decided: Int
}

extension LedgerStore {
  /// The pairs that may be one promise and are not joined, best first.
  ///
  /// - Throws: ``StoreError``.
  public func doubtfulMatches(city: String? = nil) throws(StoreError) -> [DoubtfulMatch] {
    try database.read { connection in
      try doubts(city, connection).map(\.match)
    }
  }

  /// Records whether a pair is one promise.
  ///
  /// The decision holds for the two wordings wherever they occur in the city, and replaces an
  /// earlier one.
  ///
  /// - Parameters:
  ///   - id: A pair of ``doubtfulMatches(city:)``, a decided pair, or two indicators as
  ///     `2023Q4:12/1=2024Q1:14/1`.
  ///   - isSame: Whether they are the same.
  ///   - city: The city; without it the only one.
  ///   - time: The time, in seconds since 1970-01-01 UTC.
  /// - Throws: ``StoreError/noSuchIndicator(_:)`` where the store does not know the pair.
  @discardableResult
  public func decide(
    _ id: String, isSame: Bool, city: String? = nil, at time: Int
  ) throws(StoreError) -> LinkDecision {
    try database.write { connection in
      guard let key = try cityKey(city, connection) else { throw StoreError.noSuchIndicator(id) }
      let (earlier, later) = try pair(id, city, key, connection)
      try connection.run(
        """
        INSERT INTO decision (city, earlier, later, is_same, decided) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (city, earlier, later) DO UPDATE SET is_same = excluded.is_same,
          decided = excluded.decided
        """, [.init(key), .init(earlier), .init(later), .init(isSame), .init(time)])
      guard
        let kept = try decisions(of: key, connection).first(where: {
          $0.wordings == (earlier, later)
        })
      else { throw StoreError.noSuchIndicator(id) }
      return kept.decision
    }
  }

  /// Takes a decision back; `false` where there was none.
  ///
  /// - Throws: ``StoreError``.
  public func withdrawDecision(_ id: String, city: String? = nil) throws(StoreError) -> Bool {
    try database.write { connection in
      guard let key = try cityKey(city, connection),
        let kept = try decisions(of: key, connection).first(where: { $0.decision.id == id })
      else { return false }
      try connection.run(
        "DELETE FROM decision WHERE city = ? AND earlier = ? AND later = ?",
        [.init(key), .init(kept.wordings.0), .init(kept.wordings.1)])
      return true
    }
  }

  /// The planner's decisions, in the order in which they were first made.
  ///
  /// - Throws: ``StoreError``.
  public func decisions(city: String? = nil) throws(StoreError) -> [LinkDecision] {
    try database.read { connection in
      guard let key = try cityKey(city, connection) else { return [] }
      return try decisions(of: key, connection).map(\.decision)
    }
  }

  private typealias Keyed = (match: DoubtfulMatch, wordings: (Int, Int))

  private func doubts(_ city: String?, _ connection: StoreConnection) throws -> [Keyed] {
    guard let key = try cityKey(city, connection) else { return [] }
    let chain = try IdentityChain(
      self, city: key, asOf: nil, given: [], through: nil, connection)
    var found: [Keyed] = []
    for doubt in chain.matcher.openDoubts {
      guard let earlier = chain.wordings[doubt.earlier.sketch.wording]?.wording,
        let later = chain.wordings[doubt.later.sketch.wording]?.wording
      else { continue }
      found.append(
        (
          DoubtfulMatch(
            id: Self.pairID(earlier, later),
            earlier: side(earlier, doubt.earlier, chain), later: side(later, doubt.later, chain),
            score: doubt.score),
          (doubt.earlier.sketch.wording, doubt.later.sketch.wording)
        ))
    }
    found += historyDoubts(chain)
    var seen = Set<String>()
    return found.filter { seen.insert($0.match.id).inserted }
      .sorted { ($1.match.score, $0.match.id) < ($0.match.score, $1.match.id) }
  }

  /// Histories that no indicator of the ledgers surely owns, each with its likeliest owner.
  private func historyDoubts(_ chain: IdentityChain) -> [Keyed] {
    var found: [Keyed] = []
    for series in chain.history {
      guard let theirs = chain.wordings[series.wording] else { continue }
      var best: (score: Double, ledger: Int, sketch: IndicatorSketch, wording: Wording)?
      var hasOwner = false
      for (index, thread) in chain.matcher.threads.enumerated() {
        guard let last = thread.members.last, let ours = chain.wordings[last.sketch.wording]
        else { continue }
        if chain.use(of: series, for: ours, thread: index) != nil { hasOwner = true }
        guard chain.decisions.verdict(series.wording, last.sketch.wording) == nil,
          let match = HistoryMatch(theirs, ours), match.score >= Likeness.doubtful,
          match.score > best?.score ?? 0
        else { continue }
        best = (match.score, last.ledger, last.sketch, ours.wording)
      }
      guard !hasOwner, let best else { continue }
      let earlier = DoubtfulMatch.Side(
        quarter: nil, reference: IndicatorReference(item: "", part: 1), name: series.name,
        kind: theirs.wording.kind, unit: theirs.wording.unit, commitment: "")
      found.append(
        (
          DoubtfulMatch(
            id: Self.pairID(theirs.wording, best.wording), earlier: earlier,
            later: side(best.wording, (best.ledger, best.sketch), chain), score: best.score),
          (series.wording, best.sketch.wording)
        ))
    }
    return found
  }

  private func side(
    _ wording: Wording, _ place: (ledger: Int, sketch: IndicatorSketch), _ chain: IdentityChain
  ) -> DoubtfulMatch.Side {
    DoubtfulMatch.Side(
      quarter: chain.links[place.ledger].quarter,
      reference: IndicatorReference(item: place.sketch.number, part: place.sketch.part),
      name: wording.name, kind: wording.kind, unit: wording.unit, commitment: wording.commitment)
  }

  /// The keys of the two wordings that a planner names.
  private func pair(
    _ id: String, _ city: String?, _ key: Int, _ connection: StoreConnection
  ) throws -> (Int, Int) {
    if let doubt = try doubts(city, connection).first(where: { $0.match.id == id }) {
      return doubt.wordings
    }
    if let kept = try decisions(of: key, connection).first(where: { $0.decision.id == id }) {
      return kept.wordings
    }
    let sides = id.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2 else { throw StoreError.noSuchIndicator(id) }
    return (
      try wording(String(sides[0]), key, connection), try wording(String(sides[1]), key, connection)
    )
  }

  /// The wording of an indicator that is named as `2023Q4:12/1`.
  private func wording(
    _ name: String, _ city: Int, _ connection: StoreConnection
  ) throws -> Int {
    let parts = name.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let quarter = Quarter(String(parts[0])),
      let slash = parts[1].lastIndex(of: "/"),
      let part = Int(parts[1][parts[1].index(after: slash)...]),
      let edition = try editions(of: city, asOf: nil, connection).last(where: {
        $0.quarter == quarter
      }),
      let wording = try connection.integer(
        """
        SELECT wording FROM indicator WHERE vintage = ? AND number = ? AND part = ?
        ORDER BY item, position
        """, [.init(edition.key), .text(String(parts[1][..<slash])), .init(part)])
    else { throw StoreError.noSuchIndicator(name) }
    return wording
  }

  private func decisions(
    of city: Int, _ connection: StoreConnection
  ) throws -> [(decision: LinkDecision, wordings: (Int, Int))] {
    var found: [(decision: LinkDecision, wordings: (Int, Int))] = []
    try connection.forEach(
      """
      SELECT earlier, later, is_same, decided, old.kind, old.unit, old.name, old.commitment,
        new.kind, new.unit, new.name, new.commitment
      FROM decision JOIN wording AS old ON old.id = earlier JOIN wording AS new ON new.id = later
      WHERE city = ? ORDER BY decision.id
      """, [.init(city)]
    ) { raw in
      let row = StoredRow(row: raw, path: path)
      let (old, new) = (try wording(row, from: 4), try wording(row, from: 8))
      found.append(
        (
          LinkDecision(
            id: Self.pairID(old, new), earlier: old.name, later: new.name,
            isSame: try row.integer(2) == 1, decided: try row.integer(3)),
          (try row.integer(0), try row.integer(1))
        ))
    }
    return found
  }

  private func wording(_ row: StoredRow, from first: Int) throws -> Wording {
    Wording(
      kind: try row.value(first, as: IndicatorKind.self), unit: try row.text(first + 1),
      name: try row.text(first + 2), commitment: try row.text(first + 3))
  }

  /// A short name of a pair that depends on nothing but the wordings.
  private static func pairID(_ earlier: Wording, _ later: Wording) -> String {
    let parts = [earlier, later].flatMap { [$0.kind.rawValue, $0.unit, $0.name, $0.commitment] }
    return String(SHA256.digest(of: Array(parts.joined(separator: "\u{1F}").utf8)).prefix(8))
  }
}
