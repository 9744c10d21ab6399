import Indicators

extension LedgerStore {
  /// The series of a ledger's indicators: its own values, those of earlier ledgers of the city, and
  /// of history.
  ///
  /// Of two ledgers that speak of one quarter the later counts; history fills the quarters that no
  /// ledger speaks of; delivered quantities in the indicator's unit only, and a gap stays a gap.
  /// Qualitative indicators have no series. Of two items with one number the first is meant.
  ///
  /// - Parameters:
  ///   - ledger: A ledger of the store, or one that is about to be imported.
  ///   - city: The city; without it the only one.
  ///   - asOf: Nothing that was published later is used.
  ///   - items: The numbers of the items that are wanted; without it all.
  ///   - correcting: Applied to each earlier ledger before its numbers are used; gets the quarter's
  ///     corrections through ``corrections(for:city:asOf:)``. Without it ledgers stand as published.
  /// - Returns: One series a reference.
  /// - Throws: ``StoreError``.
  /// - Complexity: linear in the number of indicators of the city's last twenty years.
  public func series(
    for ledger: Ledger, city: String? = nil, asOf: Quarter? = nil, items: Set<String>? = nil,
    correcting: ((Ledger, [PublishedDocument]) -> Ledger)? = nil
  ) throws(StoreError) -> [IndicatorReference: IndicatorSeries] {
    var given = [ledger]
    if let correcting {
      for quarter in try quarters(city: city, asOf: asOf) where quarter < ledger.quarter {
        let tables = try corrections(for: quarter, city: city, asOf: asOf)
        guard !tables.isEmpty, let plain = try self.ledger(of: quarter, city: city, asOf: asOf)
        else { continue }
        given.append(correcting(plain, tables))
      }
    }
    let ledgers = given
    return try database.read { connection in
      let key = try cityKey(city, connection)
      let chain = try IdentityChain(
        self, city: key, asOf: asOf, given: ledgers, through: ledger.quarter, connection)
      let builder = SeriesBuilder(chain: chain, connection: connection, path: path)
      return try builder.series(for: ledger, items: items)
    }
  }
}

/// Gathers the values of the threads of one ledger.
private struct SeriesBuilder {
  /// An indicator's place in a ledger.
  private struct Place: Hashable {
    var item: Int
    var position: Int
  }

  let chain: IdentityChain
  let connection: StoreConnection
  let path: String

  /// A thread's values so far, by quarter.
  private struct Values {
    /// The indicator's unit; a value in another is not its value.
    let unit: String
    var observations: [Quarter: Observation] = [:]
    var amounts: [Quarter: Observation] = [:]

    /// A later ledger's word on a quarter counts, unless it speaks of an earlier month.
    mutating func take(_ observation: Observation, isAmount: Bool) {
      guard counts(observation, isAmount) else { return }
      func merge(_ known: inout Observation?) {
        if let known, known.elapsedShare > observation.elapsedShare { return }
        known = observation
      }
      if isAmount {
        merge(&amounts[observation.quarter])
      } else {
        merge(&observations[observation.quarter])
      }
    }

    /// History speaks only where no ledger does.
    mutating func fill(_ observation: Observation, isAmount: Bool) {
      guard counts(observation, isAmount) else { return }
      if isAmount {
        if amounts[observation.quarter] == nil { amounts[observation.quarter] = observation }
      } else if observations[observation.quarter] == nil {
        observations[observation.quarter] = observation
      }
    }

    private func counts(_ observation: Observation, _ isAmount: Bool) -> Bool {
      observation.stage == .delivered && (isAmount || observation.unit == unit)
    }
  }

  func series(
    for ledger: Ledger, items: Set<String>?
  ) throws -> [IndicatorReference: IndicatorSeries] {
    let own = chain.links.count - 1
    var wanted: [Int: (reference: IndicatorReference, indicator: Indicator)] = [:]
    var seen = Set<IndicatorReference>()
    var values: [Int: Values] = [:]
    for (index, thread) in chain.matcher.threads.enumerated() {
      guard let sketch = thread.sketch(in: own) else { continue }
      let indicator = ledger.items[sketch.item].indicators[sketch.position]
      let reference = IndicatorReference(
        item: ledger.items[sketch.item].number, part: indicator.part)
      guard items?.contains(reference.item) ?? true else { continue }
      wanted[index] = (reference, indicator)
      values[index] = Values(unit: indicator.baseUnit)
    }
    // Threads keep no order of their ledger; the first of two items with one number is meant.
    let order = wanted.keys.sorted {
      let (left, right) = (sketch($0, own), sketch($1, own))
      return (left?.item ?? 0, left?.position ?? 0) < (right?.item ?? 0, right?.position ?? 0)
    }
    let isNarrow = items != nil
    for (place, link) in chain.links.enumerated() where place != own {
      try gather(place, link, order, isNarrow, &values)
    }
    var result: [IndicatorReference: IndicatorSeries] = [:]
    for thread in order {
      guard let (reference, indicator) = wanted[thread], var known = values[thread],
        seen.insert(reference).inserted
      else { continue }
      for observation in indicator.observations { known.take(observation, isAmount: false) }
      for amount in indicator.amounts { known.take(amount, isAmount: true) }
      let wording = sketch(thread, own).flatMap { chain.wordings[$0.wording] }
      if let wording { try fillFromHistory(&known, wording: wording, thread: thread) }
      result[reference] = makeSeries(indicator, known, through: ledger.quarter)
    }
    return result
  }

  private func sketch(_ thread: Int, _ ledger: Int) -> IndicatorSketch? {
    chain.matcher.threads[thread].sketch(in: ledger)
  }

  private func makeSeries(
    _ indicator: Indicator, _ values: Values, through end: Quarter
  ) -> IndicatorSeries {
    let amountUnit = values.amounts.values.max { $0.quarter < $1.quarter }?.unit
    return IndicatorSeries(
      name: indicator.name, kind: indicator.kind, unit: values.unit,
      observations: values.observations.values.filter { $0.quarter <= end },
      amounts: values.amounts.values.filter { $0.unit == amountUnit && $0.quarter <= end })
  }

  /// Adds what one earlier ledger says, for all wanted threads or, where few are wanted, for each.
  private func gather(
    _ place: Int, _ link: IdentityChain.Link, _ threads: [Int], _ isNarrow: Bool,
    _ values: inout [Int: Values]
  ) throws {
    var owner: [Place: Int] = [:]
    for thread in threads {
      if let sketch = sketch(thread, place) {
        owner[Place(item: sketch.item, position: sketch.position)] = thread
      }
    }
    guard !owner.isEmpty else { return }
    switch link.source {
    case .ledger(let ledger):
      for (place, thread) in owner {
        let indicator = ledger.items[place.item].indicators[place.position]
        for value in indicator.observations { values[thread]?.take(value, isAmount: false) }
        for value in indicator.amounts { values[thread]?.take(value, isAmount: true) }
      }
    case .vintage(let vintage):
      try gather(vintage, owner, isNarrow, &values)
    }
  }

  private func gather(
    _ vintage: Vintage, _ owner: [Place: Int], _ isNarrow: Bool, _ values: inout [Int: Values]
  ) throws {
    let columns = """
      SELECT item, indicator, is_amount, quarter, month, value, unit, stage, basis, flags, score,
        source FROM observation WHERE vintage = ? AND stage = 'delivered'
      """
    func take(_ raw: StoreRow) throws {
      let row = StoredRow(row: raw, path: path)
      guard let thread = owner[Place(item: try row.integer(0), position: try row.integer(1))] else {
        return
      }
      values[thread]?.take(
        try VintageReader.observation(row, from: 3), isAmount: try row.integer(2) == 1)
    }
    if isNarrow {
      for place in owner.keys.sorted(by: {
        ($0.item, $0.position) < ($1.item, $1.position)
      }) {
        try connection.forEach(
          columns + " AND item = ? AND indicator = ? ORDER BY is_amount, position",
          [.init(vintage.key), .init(place.item), .init(place.position)], take)
      }
    } else {
      try connection.forEach(
        columns + " ORDER BY item, indicator, is_amount, position", [.init(vintage.key)], take)
    }
  }

  /// Adds history, the latest table first, where no ledger and no later table speaks.
  private func fillFromHistory(
    _ values: inout Values, wording: ComparableWording, thread: Int
  ) throws {
    for series in chain.history.reversed() {
      guard let use = chain.use(of: series, for: wording, thread: thread) else { continue }
      try connection.forEach(
        """
        SELECT is_amount, quarter, month, value, unit, stage, basis, flags, score, source
        FROM observation WHERE vintage = ? AND item = ? ORDER BY is_amount, position
        """, [.init(series.vintage.key), .init(series.item)]
      ) { raw in
        let row = StoredRow(row: raw, path: path)
        var observation = try VintageReader.observation(row, from: 1)
        let isAmount = try row.integer(0) == 1
        switch use {
        case .asItStands:
          if !isAmount, wording.wording.kind == .level { observation.basis = .stock }
          values.fill(observation, isAmount: isAmount)
        case .amountsAsValues:
          guard isAmount, observation.unit == wording.wording.unit else { return }
          if wording.wording.kind == .level { observation.basis = .stock }
          values.fill(observation, isAmount: false)
        }
      }
    }
  }
}

extension IdentityChain {
  /// Which numbers of a history are an indicator's; `nil` where it is another's, or is not sure.
  func use(
    of series: HistorySeries, for wording: ComparableWording, thread: Int
  ) -> HistoryMatch.Use? {
    guard let theirs = wordings[series.wording], let match = HistoryMatch(theirs, wording)
    else { return nil }
    for member in matcher.threads[thread].members {
      switch decisions.verdict(series.wording, member.sketch.wording) {
      case true?: return match.use
      case false?: return nil
      case nil: continue
      }
    }
    return match.score >= Likeness.joined ? match.use : nil
  }
}
