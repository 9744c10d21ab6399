import ProgressForecast

/// The program of the article “Keeping a store across quarters”: what changed since the quarter before.
///
///     PlannerAPI quarters STORE LEDGER…
enum Quarters {
  // KeepingQuarters, import: begin
  /// Adds ledgers to a store, a quarter each.
  static func add(_ paths: [String], to store: LedgerStore, at seconds: Int) throws {
    for path in paths {
      let bytes = try DocumentFile.read(path: path)
      let ledger = try LedgerReader().read(bytes: bytes, fileName: path)
      let outcome = try store.importLedger(
        ledger, from: PublishedDocument(file: path, bytes: bytes), at: seconds)
      print(outcome.vintage.quarter ?? ledger.quarter, outcome.isNew ? "added" : "known")
    }
  }
  // KeepingQuarters, import: end

  // KeepingQuarters, view: begin
  /// A ledger with the planners' corrections that the store keeps for its quarter.
  static func corrected(_ ledger: Ledger, _ tables: [PublishedDocument]) -> Ledger {
    tables.reduce(into: ledger) { ledger, table in
      try? Corrections.read(bytes: Array(table.text.utf8), fileName: table.file).apply(to: &ledger)
    }
  }

  /// The latest ledger that was known as of a quarter, or now, and its forecast.
  static func view(
    of store: LedgerStore, asOf quarter: Quarter? = nil
  ) throws -> (ledger: Ledger, forecast: LedgerForecast)? {
    guard let published = try store.latestLedger(asOf: quarter) else { return nil }
    let tables = try store.corrections(for: published.quarter, asOf: quarter)
    let ledger = corrected(published, tables)
    let series = try store.series(for: ledger, asOf: quarter, correcting: corrected)
    return (ledger, Forecaster().forecast(ledger) { series[$0.reference] })
  }
  // KeepingQuarters, view: end

  static func showChanges(in store: LedgerStore) throws {
    // KeepingQuarters, changes: begin
    let quarters = try store.quarters().suffix(2)
    guard let earlier = quarters.first, let later = quarters.last, earlier < later,
      earlier.year == later.year,  // a new year has new targets
      let before = try view(of: store, asOf: earlier), let after = try view(of: store)
    else { return print("two quarters of one year are needed") }
    let changes = Forecaster().changes(
      from: before.forecast, to: after.forecast,
      counterparts: try store.counterparts(of: after.ledger, in: before.ledger))
    let list = ChangeList(changes, from: earlier, to: after.forecast, language: .zh)
    print(list.text(colored: false))
    // KeepingQuarters, changes: end
  }
}
