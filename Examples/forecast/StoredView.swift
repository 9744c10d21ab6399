import ProgressForecast

/// The ledger of a store that a view shows, corrected, with the series of its indicators.
struct StoredView {
  let ledger: Ledger
  let series: [IndicatorReference: IndicatorSeries]

  /// Looks into a store; `nil` where it has no ledger that was known by then.
  ///
  /// - Parameters:
  ///   - asOf: Nothing that was published later is seen.
  ///   - items: The only items whose series are needed.
  ///   - further: Corrections that the store does not keep; they apply to the view's own ledger.
  init?(
    _ store: LedgerStore, city: String?, asOf: Quarter?, items: Set<String>? = nil,
    further: Corrections? = nil
  ) throws(StoreError) {
    guard let published = try store.latestLedger(city: city, asOf: asOf) else { return nil }
    let tables = try store.corrections(for: published.quarter, city: city, asOf: asOf)
    var ledger = Self.corrected(published, tables)
    further?.apply(to: &ledger)
    self.ledger = ledger
    // A target that is measured against another item's needs that one's series as well.
    let isAlone = !ledger.items.contains { item in
      items?.contains(item.number) ?? false
        && item.indicators.contains { $0.target?.comparator == .relative }
    }
    series = try store.series(
      for: ledger, city: city, asOf: asOf, items: isAlone ? items : nil,
      correcting: Self.corrected)
  }

  /// The forecast of every item.
  func forecast(with forecaster: Forecaster = Forecaster()) -> LedgerForecast {
    forecaster.forecast(ledger) { series[$0.reference] }
  }

  /// A ledger with every table of corrections applied, oldest first.
  ///
  /// The store keeps tables as text and they are read again each time, so that a better reader reads
  /// them better. A table that can no longer be read changes nothing; the import refused it in the
  /// first place.
  static func corrected(_ ledger: Ledger, _ tables: [PublishedDocument]) -> Ledger {
    var corrected = ledger
    for table in tables {
      guard
        let corrections = try? Corrections.read(bytes: Array(table.text.utf8), fileName: table.file)
      else { continue }
      corrections.apply(to: &corrected)
    }
    return corrected
  }
}
