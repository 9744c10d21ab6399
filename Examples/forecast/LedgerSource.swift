import Foundation
import ProgressForecast

/// The ledger that a command works on, its history, and where both came from.
struct LedgerSource {
  let ledger: Ledger
  let history: [IndicatorSeries]
  private let input: InputOptions
  private let language: Language

  /// Reads what the options name: a ledger, a store, `ledger.sqlite` here, or the bundled sample.
  init(_ input: InputOptions, language: Language) throws(CommandFailure) {
    throw CommandFailure(code: .software, message: "reading lands with LedgerReader")
  }

  /// The forecast of every item.
  func forecast() -> LedgerForecast {
    LedgerForecast(title: ledger.title, quarter: ledger.quarter, items: [])
  }

  /// The value, or the failure that there is no such item.
  func require<Value>(_ value: Value?, item: String) throws(CommandFailure) -> Value {
    if let value { return value }
    let numbers = ledger.items.map(\.number)
    let known =
      numbers.count > 12
      ? numbers.prefix(6).joined(separator: ", ") + " … " + (numbers.last ?? "")
      : numbers.joined(separator: ", ")
    throw CommandFailure(
      code: .data,
      message: language.text(
        zh: "台账 \(ledger.file) 中没有事项 \(item)；有：\(known)",
        en: "there is no item \(item) in \(ledger.file); it has \(known)"))
  }

  /// Lists the problems on standard error.
  func reportProblems() {
    for problem in ledger.problems { note("forecast: " + problem.sentence(in: language).inert) }
  }
}
