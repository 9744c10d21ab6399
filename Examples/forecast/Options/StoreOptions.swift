import ArgumentParser
import Foundation
import ProgressForecast

/// Which store, and which city of it.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The store (default: ledger.sqlite in this folder).", valueName: "file"))
  var store = "ledger.sqlite"

  @Option(help: ArgumentHelp("The city, where a store keeps several.", valueName: "city"))
  var city: String?

  /// Opens the store, or says why not.
  func open(
    for purpose: LedgerStore.Purpose, _ language: Language
  ) throws(CommandFailure) -> LedgerStore {
    try storing(language) { () throws(StoreError) in
      try LedgerStore.open(path: store, for: purpose)
    }
  }
}

/// Runs something on a store and turns what goes wrong into the contract's failure.
func storing<Value>(
  _ language: Language, _ body: () throws(StoreError) -> Value
) throws(CommandFailure) -> Value {
  do {
    return try body()
  } catch {
    throw CommandFailure(error, language)
  }
}

/// The time, for what the store records; the only clock of the program.
func secondsNow() -> Int { Int(Date().timeIntervalSince1970) }

/// Writes a line to standard output at once, so that what was said to be done is done.
///
/// - Parameter isTable: Whether the text is lines that were made harmless before.
func acknowledge(_ text: String, isTable: Bool = false) {
  FileHandle.standardOutput.write(Data(((isTable ? text : text.inert) + "\n").utf8))
}
