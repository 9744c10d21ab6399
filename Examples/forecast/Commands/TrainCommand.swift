import ArgumentParser
import ProgressForecast

/// `forecast train`: the pooled prior from a panel.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: HelpText.abstract(
      zh: "用季度序列的面板数据拟合联合先验。", en: "Fit the pooled prior on a panel of quarterly series."),
    discussion: HelpText.discussion(
      zh: """
        面板数据是 CSV，至少有 series_id、index（季度的序号）、value 三列。年度从每个序列的末尾往回数，每四个季度一年。同样的面板和选项得到逐字节相同的文件。
        """,
      en: """
        The panel is comma-separated text with at least the columns series_id, index (the \
        number of the quarter) and value. Years are blocks of four counted back from the end \
        of each series. The same panel and options give the same file, byte for byte.
        """))

  @Option(
    help: .words(
      zh: "面板数据；- 为标准输入。", en: "The panel; - for standard input.", valueName: "file"))
  var panel: String

  @Option(
    help: .words(
      zh: "不用位置除以 N 余 I − 1 的序列。", en: "Leave out every series whose position modulo N is I − 1.",
      valueName: "I/N"))
  var fold: String?

  @Option(
    help: .words(
      zh: "写入先验的日期。", en: "The day to write into the prior.", valueName: "YYYY-MM-DD"))
  var date: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    guard [nil, .json].contains(output.requested) else {
      throw output.unsupported([.json])
    }
    let language = output.language
    let input = PanelInput(language: language)
    let fold = try input.fold(fold)
    if let date, Day(date) == nil {
      throw CommandFailure(
        code: .usage,
        message: language.text(
          zh: "--date 的写法是 YYYY-MM-DD，不能是 \(date)", en: "--date takes YYYY-MM-DD, not \(date)"))
    }
    var series = try input.panel(panel)
    if let fold { series = series.leavingOut(fold) }
    let name = panel.split(separator: "/").last.map(String.init) ?? panel
    var command = "forecast train --panel \(name)"
    if let fold { command += " --fold \(fold.text)" }
    if let date { command += " --date \(date)" }
    let prior: PooledPrior
    do throws(EngineError) {
      let provenance = PriorProvenance(
        panel: name, seriesCount: series.series.count, valueCount: series.valueCount,
        fold: fold?.text, date: date, command: command)
      let panel = series
      prior = try LongWork().run(language.text(zh: "正在拟合先验…", en: "fitting the prior …")) {
        () throws(EngineError) in try PriorTraining.fit(panel, provenance: provenance)
      }
    } catch {
      throw CommandFailure(code: .data, message: error.message(in: language))
    }
    guard !prior.cells.isEmpty else {
      throw CommandFailure(
        code: .data,
        message: language.text(
          zh: "\(input.name(panel))：序列太少，无法拟合先验",
          en: "\(input.name(panel)): too few series to fit a prior"))
    }
    try output.write(prior.text())
  }
}
