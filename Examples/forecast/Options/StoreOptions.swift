import ArgumentParser
import Foundation
import ProgressForecast

/// Which store, and which city of it.
///
/// A group of its own, which the root command and every subcommand share: an option that both
/// declared for themselves would be taken by the root, and the subcommand would never see it.
struct StoreOptions: ParsableArguments {
  @Option(
    help: .words(
      zh: "用 forecast import 建立的库（默认：当前目录的 ledger.sqlite）。",
      en: "A store made by forecast import (default: ledger.sqlite in this folder).",
      valueName: "file"))
  var store: String?

  @Option(
    help: .words(
      zh: "城市；库中有几个城市时用。", en: "The city, where a store keeps several.", valueName: "city"))
  var city: String?
}

extension StoreOptions {
  /// The store that is used where nothing is named.
  static let usualPath = "ledger.sqlite"

  /// The path of the store.
  var path: String { store ?? Self.usualPath }

  /// Opens the store for a change to what it has; one that is not there is not made for that.
  func openExisting(_ language: Language) throws(CommandFailure) -> LedgerStore {
    _ = try open(for: .reading, language)
    return try open(for: .writing, language)
  }

  /// Opens the store, or says why not.
  func open(
    for purpose: LedgerStore.Purpose, _ language: Language
  ) throws(CommandFailure) -> LedgerStore {
    try storing(language) { () throws(StoreError) in
      try LedgerStore.open(path: path, for: purpose)
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
/// - Throws: The failure that standard output cannot be written; what was done stays done.
func acknowledge(
  _ text: String, _ language: Language, isTable: Bool = false
) throws(CommandFailure) {
  do {
    try FileHandle.standardOutput.write(
      contentsOf: Data(((isTable ? text : text.inert) + "\n").utf8))
  } catch {
    throw CommandFailure(
      code: .cannotCreate,
      message: language.text(
        zh: "无法写入标准输出；已做的仍然有效", en: "cannot write to standard output; what was done stays done"))
  }
}
