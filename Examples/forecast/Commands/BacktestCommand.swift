import ArgumentParser
import ProgressForecast

/// `forecast backtest`: how good past probabilities would have been.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Score past probabilities: coverage, Brier, log score, reliability.",
    discussion: """
      On a store: the probabilities that would have been given at each earlier quarter of the years \
      that a fourth-quarter ledger has closed, with only what was known then. On a panel: the last \
      years of every series. With --cross-fit N the prior is trained on the other parts of the panel, \
      N times; do so when the prior has seen the panel.
      """)

  @Option(
    help: ArgumentHelp("A panel instead of a store; - for standard input.", valueName: "file"))
  var panel: String?

  @Option(help: ArgumentHelp("A prior made by train.", valueName: "file"))
  var prior: String?

  @Option(help: ArgumentHelp("Train on the other parts of the panel.", valueName: "N"))
  var crossFit: Int?

  @Option(help: ArgumentHelp("How many of the last years to forecast.", valueName: "N"))
  var years: Int = 1

  @OptionGroup var stored: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard years >= 1 else { throw ValidationError("--years is at least 1.") }
    if panel != nil, stored.store != nil {
      throw ValidationError("Give --panel or --store, not both.")
    }
    if panel == nil, prior != nil || crossFit != nil {
      throw ValidationError("--prior and --cross-fit go with --panel.")
    }
    if let crossFit, prior != nil || crossFit < 2 {
      throw ValidationError("--cross-fit is at least 2 and goes without --prior.")
    }
  }

  func run() throws {
    if let panel { try score(panel: panel) } else { try scoreStore() }
  }

  private func scoreStore() throws(CommandFailure) {
    let language = output.language
    let store = try stored.open(for: .reading, language)
    let backtest = try storing(language) { () throws(StoreError) in
      try StoredView.backtest(store, city: stored.city)
    }
    guard !backtest.rows.isEmpty else {
      throw CommandFailure(
        code: .data,
        message: language.text(
          zh: "\(stored.path) 中没有可评分的年度：需要同一年的四季度台账和更早季度的台账",
          en:
            "\(stored.path) has no year to score; it takes a fourth-quarter ledger and an earlier "
            + "one of the same year"))
    }
    let document = LedgerBacktestDocument(backtest, language: language)
    switch output.format {
    case .text: try output.write(document.text())
    case .csv: try output.write(document.csv())
    case .json: try output.write(document.json())
    case .markdown, .html, .xlsx, .svg: throw output.unsupported([.text, .csv, .json])
    }
  }

  private func score(panel: String) throws {
    let language = output.language
    let input = PanelInput(language: language)
    let series = try input.panel(panel)
    var backtest = Backtest()
    if let crossFit {
      for index in 1...crossFit {
        guard let fold = Fold(index: index, count: crossFit) else { continue }
        let part = series.leavingOut(fold)
        do throws(EngineError) {
          let trained = try PriorTraining.fit(
            part,
            provenance: PriorProvenance(
              panel: panel, seriesCount: part.series.count, valueCount: part.valueCount,
              fold: fold.text, command: "forecast backtest --cross-fit \(crossFit)"))
          backtest.add(series.only(fold), prior: trained, years: years)
        } catch {
          throw CommandFailure(code: .data, message: error.message(in: language))
        }
      }
    } else {
      backtest.add(series, prior: try input.prior(prior), years: years)
    }
    guard backtest.total().count > 0 else {
      throw CommandFailure(
        code: .data,
        message: language.text(
          zh: "\(panel)：没有三个整年且无缺口的序列",
          en: "\(panel): no series with three whole years and no gap"))
    }
    let document = BacktestDocument(backtest)
    switch output.format {
    case .text: try output.write(document.text())
    case .csv: try output.write(document.csv())
    case .json: try output.write(document.json())
    case .markdown, .html, .xlsx, .svg: throw output.unsupported([.text, .csv, .json])
    }
  }
}
