import ArgumentParser
import ProgressForecast

/// `forecast backtest`: how good past probabilities would have been.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Score past probabilities: coverage, Brier, log score, reliability.",
    discussion: """
      Forecasts the last years of every series of a panel as they would have been forecast then. With \
      --cross-fit N the prior is trained on the other parts of the panel, N times; do so when the prior \
      has seen the panel.
      """)

  @Option(help: ArgumentHelp("The panel; - for standard input.", valueName: "file"))
  var panel: String

  @Option(help: ArgumentHelp("A prior made by train.", valueName: "file"))
  var prior: String?

  @Option(help: ArgumentHelp("Train on the other parts of the panel.", valueName: "N"))
  var crossFit: Int?

  @Option(help: ArgumentHelp("How many of the last years to forecast.", valueName: "N"))
  var years: Int = 1

  @OptionGroup var output: OutputOptions

  func run() throws {
    guard years >= 1 else { throw CommandFailure(code: .usage, message: "--years is at least 1") }
    let series = try PanelInput.panel(panel)
    var backtest = Backtest()
    if let crossFit {
      guard prior == nil, crossFit >= 2 else {
        throw CommandFailure(
          code: .usage, message: "--cross-fit is at least 2 and goes without --prior")
      }
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
          throw CommandFailure(code: .data, message: BatchError.engine(error).message)
        }
      }
    } else {
      backtest.add(series, prior: try PanelInput.prior(prior), years: years)
    }
    guard backtest.total().count > 0 else {
      throw CommandFailure(
        code: .data, message: "\(panel): no series with three whole years and no gap")
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
