import Indicators

/// Reads the rows of a vintage back into the values that they were made of.
struct VintageReader {
  let connection: StoreConnection
  let path: String

  /// A ledger as it was imported; problems keep their sentences.
  func ledger(_ vintage: Vintage) throws -> Ledger? {
    guard let quarter = vintage.quarter else { return nil }
    var ledger = Ledger(title: vintage.title, quarter: quarter, file: vintage.file, items: [])
    try each(
      "SELECT number, commitment, progress, responsible, row FROM item", vintage, by: "position"
    ) {
      ledger.items.append(
        LedgerItem(
          number: try $0.text(0), commitment: try $0.text(1), progress: try $0.text(2),
          responsible: $0.row.text(3), row: try $0.integer(4)))
    }
    try readIndicators(of: vintage, into: &ledger.items)
    try each(
      "SELECT file, sheet, row, heading, excerpt, chinese, english FROM problem", vintage,
      by: "position"
    ) {
      ledger.problems.append(
        LedgerProblem(
          file: try $0.text(0), table: $0.row.text(1), row: $0.row.integer(2),
          column: $0.row.text(3), excerpt: try $0.text(4),
          reason: .recorded(chinese: try $0.text(5), english: try $0.text(6))))
    }
    return ledger
  }

  /// The series of a history, in the order in which they were imported.
  func history(_ vintage: Vintage) throws -> [IndicatorSeries] {
    var items = (0..<vintage.rows).map {
      LedgerItem(number: "", commitment: "", progress: "", row: $0)
    }
    var units: [String] = []
    try each("SELECT unit FROM indicator", vintage, by: "item") { units.append(try $0.text(0)) }
    try readIndicators(of: vintage, into: &items)
    return zip(items.compactMap(\.indicators.first), units).map { indicator, unit in
      IndicatorSeries(
        name: indicator.name, kind: indicator.kind, unit: unit,
        observations: indicator.observations, amounts: indicator.amounts)
    }
  }

  private func readIndicators(of vintage: Vintage, into items: inout [LedgerItem]) throws {
    try each(
      """
      SELECT item, number, part, name, kind, source, comparator, target, target_upper, target_unit,
        target_reference, target_flags, target_source, position FROM indicator
      """, vintage, by: "item, position"
    ) { row in
      let item = try row.integer(0)
      guard items.indices.contains(item), try row.integer(13) == items[item].indicators.count
      else { throw row.damage("indicator without its item in vintage \(vintage.key)") }
      var indicator = Indicator(
        item: try row.text(1), part: try row.integer(2), name: try row.text(3),
        kind: try row.value(4, as: IndicatorKind.self), target: try target(row),
        source: try row.span(5))
      // The bit that the target's own flags leave free.
      indicator.isCorrected = try row.integer(11) & 8 != 0
      items[item].indicators.append(indicator)
    }
    try each(
      """
      SELECT item, indicator, quarter, month, value, unit, stage, basis, flags, score, source,
        is_amount FROM observation
      """, vintage, by: "item, indicator, is_amount, position"
    ) { row in
      let observation = try Self.observation(row, from: 2)
      try change(&items, row) {
        if row.row.integer(11) == 1 {
          $0.amounts.append(observation)
        } else {
          $0.observations.append(observation)
        }
      }
    }
    try each(
      "SELECT item, indicator, stage, claims_on_schedule, source FROM evidence", vintage,
      by: "item, indicator, position"
    ) { row in
      guard let source = try row.span(4) else { throw row.damage("evidence without source") }
      let evidence = QualitativeEvidence(
        stage: row.row.text(2) == nil ? nil : try row.value(2, as: Stage.self),
        claimsOnSchedule: row.row.integer(3).map { $0 != 0 }, source: source)
      try change(&items, row) { $0.evidence.append(evidence) }
    }
    try each(
      "SELECT item, indicator, value, unit, stage, score, reason, source FROM alternative", vintage,
      by: "item, indicator, position"
    ) { row in
      guard let source = try row.span(7) else { throw row.damage("alternative without source") }
      let reading = AlternativeReading(
        value: try row.real(2), unit: try row.text(3), stage: try row.value(4, as: Stage.self),
        score: try row.real(5), reason: try row.value(6, as: AlternativeReading.Reason.self),
        source: source)
      try change(&items, row) { $0.alternatives.append(reading) }
    }
  }

  /// The observation whose columns begin at `first`: quarter, month, value, unit, stage, basis,
  /// flags, score, source.
  static func observation(_ row: StoredRow, from first: Int) throws -> Observation {
    let flags = try row.integer(first + 6)
    return Observation(
      quarter: try row.quarter(first), asOf: row.row.integer(first + 1).map(Month.init(ordinal:)),
      value: try row.real(first + 2), unit: try row.text(first + 3),
      stage: try row.value(first + 4, as: Stage.self),
      basis: try row.value(first + 5, as: Observation.Basis.self), isDerived: flags & 1 != 0,
      isCorrected: flags & 2 != 0, score: try row.real(first + 7), source: try row.span(first + 8))
  }

  private func target(_ row: StoredRow) throws -> Target? {
    guard row.row.text(6) != nil else { return nil }
    let flags = try row.integer(11)
    return Target(
      comparator: try row.value(6, as: Comparator.self), value: row.row.real(7),
      upperValue: row.row.real(8), unit: try row.text(9), reference: row.row.text(10),
      isAspirational: flags & 1 != 0, isDerived: flags & 2 != 0, isCorrected: flags & 4 != 0,
      source: try row.span(12))
  }

  private func change(
    _ items: inout [LedgerItem], _ row: StoredRow, _ body: (inout Indicator) -> Void
  ) throws {
    let (item, position) = (try row.integer(0), try row.integer(1))
    guard items.indices.contains(item), items[item].indicators.indices.contains(position)
    else { throw row.damage("a row of an indicator that is not there") }
    body(&items[item].indicators[position])
  }

  /// Calls `body` with the rows of a vintage.
  ///
  /// Primary keys begin with the vintage, so this is one stretch of the file, and the order asked
  /// for is the order in which it lies there.
  private func each(
    _ select: String, _ vintage: Vintage, by order: String, _ body: (StoredRow) throws -> Void
  ) throws {
    let sql = "\(select) WHERE vintage = ? ORDER BY \(order)"
    try connection.forEach(sql, [.init(vintage.key)]) {
      try body(StoredRow(row: $0, path: path))
    }
  }
}
