import Indicators

extension LedgerStore {
  /// Which indicator of an earlier ledger each indicator of a later one is.
  ///
  /// The two are matched through all that the city published up to the later one, and by the
  /// planner's decisions, so that neither numbers nor the order of parts need agree.
  ///
  /// - Parameters:
  ///   - later: A ledger, as a view shows it.
  ///   - earlier: A ledger of an earlier quarter.
  ///   - city: The city; without it the only one.
  ///   - asOf: The view of the later ledger; nothing that was published after it is used.
  /// - Returns: The earlier reference by the later one; what was not promised earlier is left out.
  /// - Throws: ``StoreError``.
  /// - Complexity: linear in the number of indicators of the city's last twenty years.
  public func counterparts(
    of later: Ledger, in earlier: Ledger, city: String? = nil, asOf: Quarter? = nil
  ) throws(StoreError) -> [IndicatorReference: IndicatorReference] {
    try database.read { connection in
      let chain = try IdentityChain(
        self, city: try cityKey(city, connection), asOf: asOf, given: [earlier, later],
        through: later.quarter, connection)
      guard let then = chain.links.firstIndex(where: { $0.quarter == earlier.quarter }),
        let now = chain.links.firstIndex(where: { $0.quarter == later.quarter }), then < now
      else { return [:] }
      var counterparts: [IndicatorReference: IndicatorReference] = [:]
      for thread in chain.matcher.threads {
        guard let there = thread.sketch(in: then), let here = thread.sketch(in: now) else {
          continue
        }
        let reference = Self.reference(here, in: later)
        if counterparts[reference] == nil {
          counterparts[reference] = Self.reference(there, in: earlier)
        }
      }
      return counterparts
    }
  }

  /// How a ledger names the indicator of a sketch.
  static func reference(_ sketch: IndicatorSketch, in ledger: Ledger) -> IndicatorReference {
    let item = ledger.items[sketch.item]
    return IndicatorReference(item: item.number, part: item.indicators[sketch.position].part)
  }
}
