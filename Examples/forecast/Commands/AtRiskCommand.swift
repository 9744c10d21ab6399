import ArgumentParser
import ProgressForecast

/// `forecast at-risk`: the indicators that may miss their targets, worst first.
struct AtRiskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "at-risk",
    abstract: HelpText.abstract(
      zh: "列出可能完不成目标的指标，最差的在前。", en: "List the indicators that may miss their targets, worst first."
    ))

  @Option(
    help: .words(
      zh: "列出达标概率低于此值的全部指标，而不按状态。",
      en: "List every indicator whose probability is below this, instead of by status.",
      valueName: "0…1"))
  var threshold: Double?

  @Flag(
    help: .words(
      zh: "在 csv 和 json 中把没有数字的指标也列为行。",
      en: "Append the indicators without a number to csv and json as rows."))
  var includeNoData = false

  @Flag(help: .words(zh: "清单不为空时以 1 退出。", en: "Exit with 1 when the list is not empty."))
  var failOnRisk = false

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let threshold, !(0...1).contains(threshold) {
      throw HelpText.error(
        zh: "--threshold 是 0 到 1 的概率，例如 0.8",
        en: "--threshold takes a probability from 0 to 1, such as 0.8")
    }
  }

  func run() throws {
    let source = try LedgerSource(input, language: output.language)
    let list = AtRiskList(
      source.forecast(), threshold: threshold, includesNoData: includeNoData,
      language: output.language)
    switch output.format {
    case .text: try output.write(list.text(colored: output.isColored, width: output.width))
    case .csv: try output.write(list.csv())
    case .json: try output.write(list.json())
    case .markdown: try output.write(list.markdown())
    case .html: try output.write(list.html())
    case .xlsx: try output.write(list)
    case .svg: throw output.unsupported([.text, .csv, .json, .markdown, .html, .xlsx])
    }
    source.reportProblems()
    if failOnRisk, !list.entries.isEmpty { throw CommandFailure(code: .riskFound, message: "") }
  }
}

extension OutputOptions {
  /// Writes a list as a workbook, which needs a file.
  fileprivate func write(_ list: AtRiskList) throws(CommandFailure) {
    guard let output else {
      throw CommandFailure(
        code: .usage,
        message: language.text(
          zh: "xlsx 不能写到标准输出；请用 --output 指定文件",
          en: "xlsx does not go to standard output; name a file with --output"))
    }
    do throws(SpreadsheetError) {
      try list.writeXLSX(to: output)
    } catch {
      let (path, reason) = (error.path, error.reason)
      throw CommandFailure(
        code: .cannotCreate,
        message: language.text(
          zh: "无法写入 \(path)（\(reason)）", en: "cannot write to \(path) (\(reason))"))
    }
  }
}
