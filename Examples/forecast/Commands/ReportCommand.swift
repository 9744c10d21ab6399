import ArgumentParser
import ProgressForecast

/// `forecast report`: the whole report, as a page that stands alone or as Markdown for mail.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: HelpText.abstract(
      zh: "写出完整报告：总览、风险清单、图表、官方口径。",
      en: "Write the whole report: summary, at-risk list, charts, official measures."),
    discussion: HelpText.discussion(
      zh: "默认为 HTML 网页；--format markdown 便于邮件。",
      en: "A page in HTML by default; --format markdown for mail."))

  @Option(
    help: .words(
      zh: "列出达标概率低于此值的全部指标，而不按状态。",
      en: "List every indicator whose probability is below this, instead of by status.",
      valueName: "0…1"))
  var threshold: Double?

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
    let report = Report(source.forecast(), threshold: threshold, language: output.language)
    // The report is a page unless something else is asked for; a terminal has the overview.
    switch output.asked ?? .html {
    case .html: try output.write(report.html())
    case .markdown: try output.write(report.markdown())
    case .text, .csv, .json, .xlsx, .svg: throw output.unsupported([.html, .markdown])
    }
    source.reportProblems()
    if output.output == nil, terminalWidth() != nil, output.asked != .markdown {
      note(
        output.language.text(
          zh: "以上是网页；写入文件请用：forecast report --output 报告.html",
          en: "this was a web page; to keep it: forecast report --output report.html"))
    }
  }
}
