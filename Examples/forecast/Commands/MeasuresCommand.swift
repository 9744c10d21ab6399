import ArgumentParser
import ProgressForecast

/// `forecast measures`: the official measures beside the probability.
struct MeasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: HelpText.abstract(
      zh: "把官方口径与达标概率并列，指出不一致之处。",
      en: "Show the official measures beside the probability, and where they disagree."))

  @OptionGroup var selection: ItemOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let source = try LedgerSource(input, language: output.language)
    let forecast = source.forecast()
    let table =
      try selection.item.map { number in
        try source.require(
          MeasureTable(forecast, item: number, language: output.language), item: number)
      } ?? MeasureTable(forecast, language: output.language)
    switch output.format {
    case .text: try output.write(table.text(colored: output.isColored, width: output.width))
    case .csv: try output.write(table.csv())
    case .json: try output.write(table.json())
    case .markdown: try output.write(table.markdown())
    case .html, .xlsx, .svg: throw output.unsupported([.text, .csv, .json, .markdown])
    }
    source.reportProblems()
  }
}
