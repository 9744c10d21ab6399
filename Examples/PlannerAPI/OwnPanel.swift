import ProgressForecast

/// The program of the article “Forecasting with a panel of your own”: what the panel changes, and
/// whether it helps.
///
///     PlannerAPI panel PANEL LEDGER HISTORY
enum OwnPanel {
  static func compare(panel panelPath: String, ledger path: String, history: String) throws {
    // OwnPanel, update: begin
    let panel = try SeriesPanel(csv: DocumentFile.read(path: panelPath))
    var own = ForecastConfiguration()
    own.prior = try PooledPrior.shipped.updated(with: panel)
    // OwnPanel, update: end

    // OwnPanel, compare: begin
    let ledger = try LedgerReader().read(path: path)
    let past = try HistoryFile.read(bytes: DocumentFile.read(path: history), fileName: history)
    let without = Forecaster().forecast(ledger, history: past.series)
    let with = Forecaster(own).forecast(ledger, history: past.series)
    for (before, after) in zip(without.indicators, with.indicators)
    where before.probability != after.probability {
      print(before.indicator.name, before.probability ?? .nan, "→", after.probability ?? .nan)
    }
    // OwnPanel, compare: end

    // OwnPanel, score: begin
    var (shipped, updated) = (Backtest(), Backtest())
    for part in 1...5 {
      guard let fold = Fold(index: part, count: 5) else { continue }
      let others = try PooledPrior.shipped.updated(with: panel.leavingOut(fold))
      shipped.add(panel.only(fold), prior: .shipped)
      updated.add(panel.only(fold), prior: others)
    }
    for score in [shipped.total(), updated.total()] {
      print("Brier", score.mean(score.brierSum), "CRPS", score.mean(score.continuousRankedSum))
    }
    // OwnPanel, score: end
  }
}
