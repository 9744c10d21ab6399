import Indicators

extension LedgerStore {
  /// The years that a fourth-quarter ledger has closed, in order.
  ///
  /// - Throws: ``StoreError``.
  public func closedYears(city: String? = nil) throws(StoreError) -> [Int] {
    try quarters(city: city).filter { $0.number == 4 }.map(\.year)
  }

  /// What became of a ledger's indicators by the end of its year, as the fourth-quarter ledger says
  /// in its latest edition: the delivered value in the indicator's unit.
  ///
  /// An indicator that the fourth quarter does not mention, or reports without a delivered number,
  /// is left out: nothing is concluded from silence.
  ///
  /// - Parameters:
  ///   - ledger: A ledger of any quarter, as it was known at any time.
  ///   - city: The city; without it the only one.
  ///   - correcting: Applied to the fourth quarter's ledger before its numbers are used, with the
  ///     quarter's corrections; without it the ledger stands as published.
  /// - Throws: ``StoreError``.
  public func outcomes(
    for ledger: Ledger, city: String? = nil,
    correcting: ((Ledger, [PublishedDocument]) -> Ledger)? = nil
  ) throws(StoreError) -> [IndicatorReference: Observation] {
    let end = ledger.quarter.yearEnd
    // The ledger stands in for its quarter's edition, so that its own numbering is followed; the
    // fourth quarter's own ledger is its own answer.
    var given = [ledger]
    if let correcting, ledger.quarter != end {
      let tables = try corrections(for: end, city: city)
      if !tables.isEmpty, let plain = try self.ledger(of: end, city: city) {
        given.append(correcting(plain, tables))
      }
    }
    let ledgers = given
    return try database.read { connection in
      guard let key = try cityKey(city, connection) else { return [:] }
      let chain = try IdentityChain(
        self, city: key, asOf: nil, given: ledgers, through: end, connection)
      guard let own = chain.links.firstIndex(where: { $0.quarter == ledger.quarter }),
        let last = chain.links.last, last.quarter == end
      else { return [:] }
      let final: Ledger
      switch last.source {
      case .ledger(let handedIn): final = handedIn
      case .vintage(let vintage):
        guard let kept = try VintageReader(connection: connection, path: path).ledger(vintage)
        else { return [:] }
        final = kept
      }
      var outcomes: [IndicatorReference: Observation] = [:]
      for thread in chain.matcher.threads {
        guard let here = thread.sketch(in: own),
          let there = thread.sketch(in: chain.links.count - 1)
        else { continue }
        let reference = Self.reference(here, in: ledger)
        let indicator = final.items[there.item].indicators[there.position]
        let value = indicator.observations.last {
          $0.quarter == end && $0.stage == .delivered && $0.unit == indicator.baseUnit
            && $0.elapsedShare == 1
        }
        if let value, outcomes[reference] == nil { outcomes[reference] = value }
      }
      return outcomes
    }
  }
}
