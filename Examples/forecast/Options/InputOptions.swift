import ArgumentParser
import ProgressForecast

/// What is read.
struct InputOptions: ParsableArguments {
  @Option(
    help: .words(
      zh: "台账：txt、csv、docx、xlsx 或 html；- 为标准输入。",
      en: "A ledger: txt, csv, docx, xlsx or html; - for standard input.",
      valueName: "file"))
  var ledger: String?

  @Option(
    help: .words(
      zh: "往年数据：CSV，列为 indicator、year、quarter、ytd_growth_percent、ytd_amount、amount_unit。",
      en: "Earlier values as CSV: indicator, year, quarter, ytd_growth_percent, ytd_amount, "
        + "amount_unit.",
      valueName: "file"))
  var history: String?

  @OptionGroup var stored: StoreOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var priors: PriorOptions

  func validate() throws {
    if ledger != nil, stored.store != nil {
      throw HelpText.error(zh: "--ledger 与 --store 只能用一个", en: "give --ledger or --store, not both")
    }
  }
}

extension InputOptions {
  /// The history that `--history` names.
  func historyFile() throws(DocumentError) -> HistoryFile? {
    guard let history else { return nil }
    return try HistoryFile.read(bytes: try DocumentFile.read(path: history), fileName: history)
  }

  /// The corrections that `--corrections` names.
  func correctionsFile() throws(DocumentError) -> Corrections? {
    guard let corrections = reading.corrections else { return nil }
    return try Corrections.read(
      bytes: try DocumentFile.read(path: corrections), fileName: corrections)
  }
}
