import ArgumentParser
import ProgressForecast

/// `forecast`: the overview, or one item in full; everything else is a subcommand.
struct Forecast: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: HelpText.abstract(
      zh: "台账中的每个年度目标能不能完成、可能性多大、后面要做到什么程度？",
      en: "How likely is each annual target of a ledger to be met, and what does it take?"),
    discussion: HelpText.discussion(
      zh: """
        不带子命令：列出全部事项；加 --item 则详细显示一个事项。读取 --ledger 或 --store；都没有时用当前目录的 ledger.sqlite，\
        再没有则用内置样例。
        """,
      en: """
        Without a subcommand: the overview of every item, or one item in full with --item. \
        Reads --ledger or --store, else ledger.sqlite in this folder, else the bundled sample.
        """),
    subcommands: [
      InspectCommand.self, AtRiskCommand.self, ReportCommand.self, MeasuresCommand.self,
      BatchCommand.self, TrainCommand.self, BacktestCommand.self,
      ImportCommand.self, ChangesCommand.self, LinkCommand.self, StoreCommand.self,
    ])

  @OptionGroup var selection: ItemOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let source = try LedgerSource(input, item: selection.item, language: output.language)
    let forecast = source.forecast()
    let document =
      try selection.item.map { number in
        try source.require(
          ForecastDocument(forecast, item: number, language: output.language), item: number)
      } ?? ForecastDocument(forecast, language: output.language)
    switch output.format {
    case .text: try output.write(document.text(colored: output.isColored, width: output.width))
    case .csv: try output.write(document.csv())
    case .json: try output.write(document.json())
    case .markdown: try output.write(document.markdown())
    case .svg where selection.item != nil: try output.write(document.svg())
    case .svg, .html, .xlsx: throw output.unsupported([.text, .csv, .json, .markdown])
    }
    source.reportProblems()
  }
}
