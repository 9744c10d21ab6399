import ArgumentParser
import ProgressForecast

/// `forecast backtest`: how good past probabilities would have been.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: HelpText.abstract(
      zh: "给过去的概率打分：覆盖率、Brier 分、对数分、可靠性。",
      en: "Score past probabilities: coverage, Brier, log score, reliability."),
    discussion: HelpText.discussion(
      zh: """
        用库时：对四季度台账已到的年度，只用当时已公布的内容，算出此前每个季度会给出的概率并打分。用面板时：预测每个序列的最后几年；加 --cross-fit N 则用面板的其余各份拟合先验，\
        共 N 次；先验见过该面板时应这样做。
        """,
      en: """
        On a store: the probabilities that would have been given at each earlier quarter of \
        the years that a fourth-quarter ledger has closed, with only what was known then. On \
        a panel: the last years of every series. With --cross-fit N the prior is trained on \
        the other parts of the panel, N times; do so when the prior has seen the panel.
        """))

  @Option(
    help: .words(
      zh: "用面板数据代替库；- 为标准输入。", en: "A panel instead of a store; - for standard input.",
      valueName: "file"))
  var panel: String?

  @OptionGroup var priors: PriorOptions

  @Option(
    help: .words(
      zh: "用面板的其余各份拟合先验。", en: "Train on the other parts of the panel.", valueName: "N"))
  var crossFit: Int?

  @Option(
    help: .words(
      zh: "预测最后几年。", en: "How many of the last years to forecast.", valueName: "N"))
  var years: Int = 1

  @OptionGroup var stored: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard years >= 1 else { throw HelpText.error(zh: "--years 至少为 1", en: "--years is at least 1") }
    if panel != nil, stored.store != nil {
      throw HelpText.error(zh: "--panel 与 --store 只能用一个", en: "give --panel or --store, not both")
    }
    if panel == nil, priors.prior != nil || crossFit != nil {
      throw HelpText.error(
        zh: "--prior 和 --cross-fit 须与 --panel 同用", en: "--prior and --cross-fit go with --panel")
    }
    if let crossFit, priors.prior != nil || crossFit < 2 {
      throw HelpText.error(
        zh: "--cross-fit 至少为 2，且不与 --prior 同用",
        en: "--cross-fit is at least 2 and goes without --prior")
    }
  }

  func run() throws {
    if let panel { try score(panel: panel) } else { try scoreStore() }
  }

  private func scoreStore() throws(CommandFailure) {
    let language = output.language
    let store = try stored.open(for: .reading, language)
    let backtest = try storing(language) { () throws(StoreError) in
      try LongWork().run(scoring) { () throws(StoreError) in
        try StoredView.backtest(store, city: stored.city)
      }
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
    case .text: try output.write(document.text(width: output.width))
    case .csv: try output.write(document.csv())
    case .json: try output.write(document.json())
    case .markdown, .html, .xlsx, .svg: throw output.unsupported([.text, .csv, .json])
    }
  }

  private func score(panel: String) throws {
    let language = output.language
    let input = PanelInput(language: language)
    let series = try input.panel(panel)
    let prior = try input.prior(priors.prior)
    let (name, count) = (input.name(panel), series.series.count)
    if let crossFit, crossFit > count {
      throw CommandFailure(
        code: .data,
        message: language.text(
          zh: "\(name)：只有 \(count) 个序列，不能分成 \(crossFit) 份",
          en: "\(name): \(count) series cannot be split into \(crossFit) parts"))
    }
    let backtest = try LongWork().run(scoring) { try score(series, of: panel, prior: prior) }
    guard backtest.total().count > 0 || backtest.unforecastCount == 0 else {
      throw CommandFailure(
        code: .data,
        message: language.text(
          zh: "\(name)：序列太少，先验没有所需的回归",
          en: "\(name): too few series for a prior with the regressions that are needed"))
    }
    guard backtest.total().count > 0 else {
      throw CommandFailure(
        code: .data,
        message: language.text(
          zh: "\(name)：没有三个整年且无缺口的序列",
          en: "\(name): no series with three whole years and no gap"))
    }
    let document = BacktestDocument(backtest, language: language)
    switch output.format {
    case .text: try output.write(document.text(width: output.width))
    case .csv: try output.write(document.csv())
    case .json: try output.write(document.json())
    case .markdown, .html, .xlsx, .svg: throw output.unsupported([.text, .csv, .json])
    }
  }

  /// What is told of work that takes long.
  private var scoring: String {
    output.language.text(zh: "正在打分…", en: "scoring …")
  }

  /// Forecasts the last years of every series; with `--cross-fit` by priors that have not seen it.
  private func score(
    _ series: SeriesPanel, of panel: String, prior: PooledPrior
  ) throws -> Backtest {
    var backtest = Backtest()
    if let crossFit {
      for index in 1...crossFit {
        guard let fold = Fold(index: index, count: crossFit) else { continue }
        let part = series.leavingOut(fold)
        let trained: PooledPrior
        do throws(EngineError) {
          trained = try PriorTraining.fit(
            part,
            provenance: PriorProvenance(
              panel: panel, seriesCount: part.series.count, valueCount: part.valueCount,
              fold: fold.text, command: "forecast backtest --cross-fit \(crossFit)"))
        } catch {
          throw CommandFailure(code: .data, message: error.message(in: output.language))
        }
        backtest.add(series.only(fold), prior: trained, years: years)
      }
    } else {
      backtest.add(series, prior: prior, years: years)
    }
    return backtest
  }
}
