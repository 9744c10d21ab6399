import ArgumentParser
import ProgressForecast

/// What is read.
struct InputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A ledger: txt, csv, docx, xlsx or html.", valueName: "file"))
  var ledger: String?

  @Option(help: ArgumentHelp("A store made by `forecast import`.", valueName: "file"))
  var store: String?

  @Option(help: ArgumentHelp("The city, where a store keeps several.", valueName: "city"))
  var city: String?

  @Option(help: ArgumentHelp("Earlier years' values as CSV.", valueName: "file"))
  var history: String?

  @Option(help: ArgumentHelp("The year, where the document does not say.", valueName: "year"))
  var year: Int?

  @Option(help: ArgumentHelp("The quarter, where the document does not say.", valueName: "1…4"))
  var quarter: Int?

  @Option(help: ArgumentHelp("The view of an earlier quarter: 2024Q1.", valueName: "quarter"))
  var asOf: String?

  @Option(help: ArgumentHelp("A planner's corrections as CSV.", valueName: "file"))
  var corrections: String?

  @Flag(help: "Any problem in the input is an error.")
  var strict = false

  func validate() throws {
    if ledger != nil, store != nil {
      throw ValidationError("Give --ledger or --store, not both.")
    }
    if let quarter, !(1...4).contains(quarter) {
      throw ValidationError("--quarter takes 1, 2, 3 or 4.")
    }
    if let year, !(1900...2999).contains(year) {
      throw ValidationError("--year takes a year such as 2024.")
    }
    if let asOf, Quarter(asOf) == nil {
      throw ValidationError("--as-of takes a quarter such as 2024Q1.")
    }
  }
}

extension InputOptions {
  /// The store that is used where nothing is named.
  static let usualStore = "ledger.sqlite"

  /// The quarter whose view is wanted; the text was validated.
  var asOfQuarter: Quarter? { asOf.flatMap { Quarter($0) } }

  /// The history that `--history` names.
  func historyFile() throws(DocumentError) -> HistoryFile? {
    guard let history else { return nil }
    return try HistoryFile.read(bytes: try DocumentFile.read(path: history), fileName: history)
  }

  /// The corrections that `--corrections` names.
  func correctionsFile() throws(DocumentError) -> Corrections? {
    guard let corrections else { return nil }
    return try Corrections.read(
      bytes: try DocumentFile.read(path: corrections), fileName: corrections)
  }
}
