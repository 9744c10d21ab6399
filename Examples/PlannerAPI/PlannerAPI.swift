import Foundation
import ProgressForecast

/// What a planner's own program does with the library: open a ledger, ask for one item, list what is
/// at risk, export it.
///
/// The other files are the programs of the documentation's articles.
///
///     PlannerAPI LEDGER AT_RISK.csv
///     PlannerAPI reasons LEDGER
///     PlannerAPI quarters STORE LEDGER…
///     PlannerAPI panel PANEL LEDGER HISTORY
@main
struct PlannerAPI {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("reasons", 2):
      Reasons.show(arguments[1])
    case ("quarters", 3...):
      let store = try LedgerStore.open(path: arguments[1])
      try Quarters.add(
        Array(arguments.dropFirst(2)), to: store, at: Int(Date().timeIntervalSince1970))
      try Quarters.showChanges(in: store)
    case ("panel", 4):
      try OwnPanel.compare(panel: arguments[1], ledger: arguments[2], history: arguments[3])
    case (_, 2):
      try export(path: arguments[0], exportPath: arguments[1])
    default:
      print("usage: PlannerAPI LEDGER AT_RISK.csv")
    }
  }

  private static func export(path: String, exportPath: String) throws {
    // README: begin
    let ledger = try LedgerReader().read(path: path)
    let forecast = Forecaster().forecast(ledger)

    for indicator in forecast.item("15")?.indicators ?? [] {
      print(indicator.indicator.name, indicator.status, indicator.probability ?? "no number yet")
    }

    let atRisk = AtRiskList(forecast, language: .zh)
    print(atRisk.entries.count, "at risk")
    try Data(atRisk.csv().utf8).write(to: URL(fileURLWithPath: exportPath))
    // README: end
  }
}
