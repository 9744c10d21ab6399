import ArgumentParser
import ProgressForecast

/// `forecast report`: the whole report, as a page that stands alone or as Markdown for mail.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the whole report: summary, at-risk list, charts, official measures.",
    discussion: "A page in HTML by default; --format markdown for mail.")

  @Option(
    help: ArgumentHelp(
      "List every indicator whose probability is below this, instead of by status.",
      valueName: "0…1"))
  var threshold: Double?

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let threshold, !(0...1).contains(threshold) {
      throw ValidationError("--threshold takes a probability from 0 to 1, such as 0.8.")
    }
  }

  func run() throws {
    let source = try LedgerSource(input, language: output.language)
    let report = Report(source.forecast(), threshold: threshold, language: output.language)
    // The report is a page unless something else is asked for; a terminal has the overview.
    switch output.requested ?? .html {
    case .html: try output.write(report.html())
    case .markdown: try output.write(report.markdown())
    case .text, .csv, .json, .xlsx, .svg: throw output.unsupported([.html, .markdown])
    }
    source.reportProblems()
  }
}
