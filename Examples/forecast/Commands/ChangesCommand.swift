import ArgumentParser
import ProgressForecast

/// `forecast changes`: why probabilities moved since the quarter before.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Say why probabilities moved since the quarter before.",
    discussion: """
      Compares what was forecast with what was known at the earlier quarter to what is forecast now: \
      a changed target, restated values, passing time, the new number. Effects add up to the whole \
      move.
      """)

  @Option(help: ArgumentHelp("The later quarter (default: the latest).", valueName: "quarter"))
  var asOf: String?

  @Option(
    help: ArgumentHelp("The earlier quarter (default: the one before).", valueName: "quarter"))
  var since: String?

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    for text in [asOf, since].compactMap({ $0 }) where Quarter(text) == nil {
      throw ValidationError("\(text) is not a quarter such as 2024Q1.")
    }
  }

  func run() throws {
    let language = output.language
    let opened = try store.open(for: .reading, language)
    let view = asOf.flatMap { Quarter($0) }
    let quarters = try storing(language) { () throws(StoreError) in
      try opened.quarters(city: store.city, asOf: view)
    }
    let wanted = since.flatMap { Quarter($0) }
    let candidates = quarters.dropLast().filter { wanted == nil || $0 == wanted }
    guard let later = quarters.last, let earlier = candidates.last, earlier.year == later.year
    else {
      throw CommandFailure(
        code: .data,
        message: language.text(
          zh: "\(store.store) 中没有同一年的前一季度台账可比；新年度有新目标，不与上年比较",
          en: "\(store.store) has no earlier ledger of the same year to compare with; "
            + "a new year has new targets and is not compared with the last"))
    }
    let forecaster = Forecaster()
    // The earlier forecast sees what was known then; the later one what this view knows.
    let before = try forecast(forecaster, opened, asOf: earlier, language)
    let after = try forecast(forecaster, opened, asOf: view, language)
    let list = ChangeList(
      forecaster.changes(from: before, to: after), from: earlier, to: after, language: language)
    switch output.format {
    case .text: try output.write(list.text(colored: output.isColored))
    case .csv: try output.write(list.csv())
    case .json: try output.write(list.json())
    case .markdown: try output.write(list.markdown())
    case .html, .xlsx, .svg: throw output.unsupported([.text, .csv, .json, .markdown])
    }
  }

  private func forecast(
    _ forecaster: Forecaster, _ opened: LedgerStore, asOf: Quarter?, _ language: Language
  ) throws(CommandFailure) -> LedgerForecast {
    let (ledger, series) = try storing(language) { () throws(StoreError) in
      guard let published = try opened.latestLedger(city: store.city, asOf: asOf) else {
        throw StoreError.missing(path: store.store)
      }
      let tables = try opened.corrections(for: published.quarter, city: store.city, asOf: asOf)
      let ledger = StoredCorrections.applied(to: published, tables)
      return (
        ledger,
        try opened.series(
          for: ledger, city: store.city, asOf: asOf, correcting: StoredCorrections.applied)
      )
    }
    return forecaster.forecast(ledger) { series[$0.reference] }
  }
}
