import ArgumentParser
import ProgressForecast

/// `forecast inspect FILE`: what the reader understood.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: HelpText.abstract(
      zh: "显示读出的内容：指标、目标、进展数据、原文、问题。",
      en: "Show what was read: indicators, targets, observations, source text, problems."))

  @Argument(
    help: .words(
      zh: "台账。", en: "The ledger.", valueName: "file"))
  var file: String?

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var input = input
    if let file {
      guard input.ledger == nil else {
        throw CommandFailure(
          code: .usage,
          message: output.language.text(
            zh: "请只用一种方式给出台账：文件或 --ledger", en: "give the ledger once: FILE or --ledger"))
      }
      input.ledger = file
    }
    let source = try LedgerSource(input, language: output.language)
    let inspection = Inspection(source.ledger, language: output.language)
    switch output.format {
    case .text: try output.write(inspection.text(colored: output.isColored, width: output.width))
    case .csv: try output.write(inspection.csv())
    case .json: try output.write(inspection.json())
    case .markdown: try output.write(inspection.markdown())
    case .html, .xlsx, .svg: throw output.unsupported([.text, .csv, .json, .markdown])
    }
    source.reportProblems()
  }
}
