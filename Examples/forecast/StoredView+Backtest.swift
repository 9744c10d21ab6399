import ProgressForecast

extension StoredView {
  /// Forecasts every quarter of the years that a fourth-quarter ledger has closed as it would have
  /// been forecast then, and scores what was said.
  static func backtest(
    _ store: LedgerStore, city: String?
  ) throws(StoreError) -> LedgerBacktest {
    let forecaster = Forecaster()
    var backtest = LedgerBacktest(forecaster: forecaster)
    let closed = Set(try store.closedYears(city: city))
    for quarter in try store.quarters(city: city)
    where quarter.number < 4 && closed.contains(quarter.year) {
      // A quarter whose ledger came so late that the view shows an earlier one is not scored twice.
      guard let view = try StoredView(store, city: city, asOf: quarter),
        view.ledger.quarter == quarter
      else { continue }
      let outcomes = try store.outcomes(
        for: view.ledger, city: city, correcting: StoredView.corrected)
      backtest.add(view.forecast(with: forecaster), outcomes: outcomes)
    }
    return backtest
  }
}
