import Foundation
import ProgressForecast

/// What a planner's own program does with the library: open a ledger, ask for one item, list what is
/// at risk, export it.
///
///     PlannerAPI LEDGER AT_RISK.csv
@main
struct PlannerAPI {
  static func main() throws {
    let paths = CommandLine.arguments.dropFirst()
    guard paths.count == 2, let path = paths.first, let exportPath = paths.last else {
      print("usage: PlannerAPI LEDGER AT_RISK.csv")
      return
    }
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
