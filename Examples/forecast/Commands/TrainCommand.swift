import ArgumentParser
import ProgressForecast

/// `forecast train`: the pooled prior from a panel.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Fit the pooled prior on a panel of quarterly series.",
    discussion: """
      The panel is comma-separated text with at least the columns series_id, index (the number of the \
      quarter) and value. Years are blocks of four counted back from the end of each series. The same \
      panel and options give the same file, byte for byte.
      """)

  @Option(help: ArgumentHelp("The panel; - for standard input.", valueName: "file"))
  var panel: String

  @Option(
    help: ArgumentHelp(
      "Leave out every series whose position modulo N is I − 1.", valueName: "I/N"))
  var fold: String?

  @Option(help: ArgumentHelp("The day to write into the prior.", valueName: "YYYY-MM-DD"))
  var date: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    guard [nil, .json].contains(output.requested) else {
      throw output.unsupported([.json])
    }
    let language = output.language
    let input = PanelInput(language: language)
    let fold = try input.fold(fold)
    var series = try input.panel(panel)
    if let fold { series = series.leavingOut(fold) }
    let name = panel.split(separator: "/").last.map(String.init) ?? panel
    var command = "forecast train --panel \(name)"
    if let fold { command += " --fold \(fold.text)" }
    if let date { command += " --date \(date)" }
    let prior: PooledPrior
    do throws(EngineError) {
      prior = try PriorTraining.fit(
        series,
        provenance: PriorProvenance(
          panel: name, seriesCount: series.series.count, valueCount: series.valueCount,
          fold: fold?.text, date: date, command: command))
    } catch {
      throw CommandFailure(code: .data, message: error.message(in: language))
    }
    guard !prior.cells.isEmpty else {
      throw CommandFailure(
        code: .data,
        message: language.text(
          zh: "\(panel)：序列太少，无法拟合先验", en: "\(panel): too few series to fit a prior"))
    }
    try output.write(prior.text())
  }
}
