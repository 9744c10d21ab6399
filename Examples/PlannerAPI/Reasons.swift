import ProgressForecast

/// The program of the article “Getting started from Swift”: what a ledger's indicators stand at, and why.
///
///     PlannerAPI reasons LEDGER
enum Reasons {
  static func show(_ path: String) {
    // GettingStarted, reading: begin
    let ledger: Ledger
    do {
      ledger = try LedgerReader().read(path: path)
    } catch {
      print(error.sentence(in: .zh))  // 台账.docx：没有这个文件；请检查路径
      return
    }
    for problem in ledger.problems { print(problem.sentence(in: .zh)) }
    // GettingStarted, reading: end

    // GettingStarted, reasons: begin
    let forecast = Forecaster().forecast(ledger)
    for language in Language.allCases {
      let words = Wording(language)
      for entry in AtRiskList(forecast, language: language).entries {
        let risk = entry.forecast
        print(entry.item.number, risk.indicator.name, words.name(risk.status))
        print("  ", words.probabilities(of: risk) ?? "–")
        print("  ", words.sentence(risk.explanation, unit: risk.series.unit))
        print("  ", words.sentence(risk.method))
        for quotation in entry.quotations { print("  ", quotation.sentence) }
      }
    }
    // GettingStarted, reasons: end

    // GettingStarted, rules: begin
    var rules = ForecastConfiguration()
    rules.thresholds = StatusThresholds(onTrack: 0.9, watch: 0.6, atRisk: 0.3)
    rules.growthTolerance = 0.5  // 左右: half a percentage point of growth
    rules.relativeTolerance = 0.1  // 左右: a tenth of every other target
    let judged = Forecaster(rules).forecast(ledger)
    print(judged.indicators.count { $0.status == .onTrack }, "on track by these rules")
    // GettingStarted, rules: end
  }
}
