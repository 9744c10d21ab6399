import ArgumentParser
import ProgressForecast

/// `forecast changes`: why probabilities moved since the quarter before.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: HelpText.abstract(
      zh: "说明达标概率比上一季度变化的原因。", en: "Say why probabilities moved since the quarter before."),
    discussion: HelpText.discussion(
      zh: """
        把前一季度按当时所知作出的预测与现在的预测相比：目标变化、数据修订、时间推移、新数据。各项影响之和等于全部变化。
        """,
      en: """
        Compares what was forecast with what was known at the earlier quarter to what is \
        forecast now: a changed target, restated values, passing time, the new number. \
        Effects add up to the whole move.
        """))

  @Option(
    help: .words(
      zh: "与哪个季度比（默认：前一季度）。", en: "The earlier quarter (default: the one before).",
      valueName: "quarter"))
  var since: String?

  @OptionGroup var stored: StoreOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var priors: PriorOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let since, Quarter(since) == nil {
      throw HelpText.error(
        zh: "--since 是季度，例如 2024Q1", en: "--since takes a quarter such as 2024Q1")
    }
  }

  func run() throws {
    let language = output.language
    let opened = try stored.open(for: .reading, language)
    let quarters = try storing(language) { () throws(StoreError) in
      try opened.quarters(city: stored.city, asOf: view.quarter)
    }
    let wanted = since.flatMap { Quarter($0) }
    let candidates = quarters.dropLast().filter { wanted == nil || $0 == wanted }
    guard let later = quarters.last, let earlier = candidates.last, earlier.year == later.year
    else {
      throw CommandFailure(
        code: .data,
        message: language.text(
          zh: "\(stored.path) 中没有同一年的前一季度台账可比；新年度有新目标，不与上年比较",
          en: "\(stored.path) has no earlier ledger of the same year to compare with; "
            + "a new year has new targets and is not compared with the last"))
    }
    let forecaster = try priors.forecaster(language)
    // The earlier forecast sees what was known then; the later one what this view knows.
    let views = try storing(language) { () throws(StoreError) in
      (
        try StoredView(opened, city: stored.city, asOf: earlier),
        try StoredView(opened, city: stored.city, asOf: view.quarter)
      )
    }
    guard let before = views.0, let after = views.1 else {
      throw CommandFailure(StoreError.missing(path: stored.path), language)
    }
    let counterparts = try storing(language) { () throws(StoreError) in
      try opened.counterparts(
        of: after.ledger, in: before.ledger, city: stored.city, asOf: view.quarter)
    }
    let now = after.forecast(with: forecaster)
    let list = ChangeList(
      forecaster.changes(
        from: before.forecast(with: forecaster), to: now, counterparts: counterparts),
      from: earlier, to: now, language: language)
    switch output.format {
    case .text: try output.write(list.text(colored: output.isColored, width: output.width))
    case .csv: try output.write(list.csv())
    case .json: try output.write(list.json())
    case .markdown: try output.write(list.markdown())
    case .html, .xlsx, .svg: throw output.unsupported([.text, .csv, .json, .markdown])
    }
  }
}
