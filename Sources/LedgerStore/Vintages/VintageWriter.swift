import Indicators

/// Writes the rows of a vintage; one value serves one transaction.
struct VintageWriter {
  let connection: StoreConnection
  private var wordings: [Wording: Int] = [:]

  init(connection: StoreConnection) {
    self.connection = connection
  }

  /// Writes the items of a ledger with all that was read from them.
  mutating func write(_ ledger: Ledger, vintage: Int) throws {
    for (position, item) in ledger.items.enumerated() {
      try connection.run(
        "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
          .init(vintage), .init(position), .text(item.number), .text(item.commitment),
          .text(item.progress), .init(item.responsible), .init(item.row),
        ])
      for (place, indicator) in item.indicators.enumerated() {
        let wording = try key(of: Wording(indicator, commitment: item.commitment))
        try write(indicator, wording: wording, at: (vintage, position, place))
      }
    }
    for (position, problem) in ledger.problems.enumerated() {
      try connection.run(
        "INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
          .init(vintage), .init(position), .text(problem.file), .init(problem.table),
          .init(problem.row), .init(problem.column), .text(problem.excerpt),
          .text(problem.message(in: .zh)), .text(problem.message(in: .en)),
        ])
    }
  }

  /// Writes the series of a history, one after the other.
  mutating func write(_ history: [IndicatorSeries], vintage: Int) throws {
    for (position, series) in history.enumerated() {
      let indicator = Indicator(
        item: "", part: 1, name: series.name, kind: series.kind,
        observations: series.observations, amounts: series.amounts)
      let wording = try key(of: Wording(series))
      try write(indicator, wording: wording, at: (vintage, position, 0), unit: series.unit)
    }
  }

  private func write(
    _ indicator: Indicator, wording: Int, at place: (vintage: Int, item: Int, position: Int),
    unit: String? = nil
  ) throws {
    let key: [StoreValue] = [.init(place.vintage), .init(place.item), .init(place.position)]
    let target = indicator.target
    try connection.run(
      "INSERT INTO indicator VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      key + [
        .init(wording), .text(indicator.item), .init(indicator.part), .text(indicator.name),
        .text(indicator.kind.rawValue), .text(unit ?? indicator.baseUnit),
        .init(indicator.source?.stored), .init(target?.comparator.rawValue),
        .init(target?.value), .init(target?.upperValue), .init(target?.unit),
        .init(target?.reference),
        .init((target?.storedFlags ?? 0) | (indicator.isCorrected ? 8 : 0)),
        .init(target?.source?.stored),
      ])
    for (isAmount, observations) in [(0, indicator.observations), (1, indicator.amounts)] {
      for (position, observation) in observations.enumerated() {
        try connection.run(
          "INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          key + [
            .init(isAmount), .init(position), .init(observation.quarter.ordinal),
            .init(observation.asOf?.ordinal), .real(observation.value), .text(observation.unit),
            .text(observation.stage.rawValue), .text(observation.basis.rawValue),
            .init(observation.storedFlags), .real(observation.score),
            .init(observation.source?.stored),
          ])
      }
    }
    for (position, evidence) in indicator.evidence.enumerated() {
      try connection.run(
        "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?)",
        key + [
          .init(position), .init(evidence.stage?.rawValue), .init(evidence.claimsOnSchedule),
          .text(evidence.source.stored),
        ])
    }
    for (position, reading) in indicator.alternatives.enumerated() {
      try connection.run(
        "INSERT INTO alternative VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        key + [
          .init(position), .real(reading.value), .text(reading.unit),
          .text(reading.stage.rawValue), .real(reading.score), .text(reading.reason.rawValue),
          .text(reading.source.stored),
        ])
    }
  }

  /// The key of a wording, which is written where it is new.
  private mutating func key(of wording: Wording) throws -> Int {
    if let known = wordings[wording] { return known }
    let values: [StoreValue] = [
      .text(wording.name), .text(wording.commitment), .text(wording.unit),
      .text(wording.kind.rawValue),
    ]
    let found = try connection.integer(
      "SELECT id FROM wording WHERE name = ? AND commitment = ? AND unit = ? AND kind = ?", values)
    if let found {
      wordings[wording] = found
      return found
    }
    try connection.run(
      "INSERT INTO wording (name, commitment, unit, kind) VALUES (?, ?, ?, ?)", values)
    wordings[wording] = connection.lastKey
    return connection.lastKey
  }
}
