import Foundation
import ProgressForecast

/// The ledger that a command works on, the series of its indicators, and where both came from.
struct LedgerSource {
  let ledger: Ledger
  private let seriesFor: (Indicator) -> IndicatorSeries?
  private let forecaster: Forecaster
  private let language: Language

  /// Reads what the options name: a ledger, a store, `ledger.sqlite` here, or the bundled sample.
  ///
  /// - Parameter item: The only item whose series is needed; a store then reads less.
  init(_ input: InputOptions, item: String? = nil, language: Language) throws(CommandFailure) {
    self.language = language
    forecaster = try input.priors.forecaster(language)
    let content: Content
    if let path = input.ledger {
      content = try Self.file(path, input, language)
    } else if let path = input.stored.store {
      content = try Self.store(path, input, item: item, language)
    } else if FileManager.default.fileExists(atPath: StoreOptions.usualPath) {
      note(
        language.text(
          zh: "使用当前目录的 \(StoreOptions.usualPath)",
          en: "using \(StoreOptions.usualPath) in this folder"))
      content = try Self.store(StoreOptions.usualPath, input, item: item, language)
    } else {
      note(
        language.text(
          zh: "使用内置样例（青岛市 2024 年一季度台账）；用 --ledger 或 --store 指定自己的台账",
          en: "using the bundled sample (Qingdao, first quarter of 2024); "
            + "name your own with --ledger or --store"))
      content = try Self.sample(input, language)
    }
    ledger = content.ledger
    seriesFor = content.seriesFor
    if input.reading.strict, !ledger.problems.isEmpty {
      reportProblems()
      throw CommandFailure(
        code: .data,
        message: language.text(
          zh: "--strict：输入中有 \(ledger.problems.count) 处问题",
          en: "--strict: " + NumberText.counted(ledger.problems.count, "problem") + " in the input")
      )
    }
  }

  /// The forecast of every item.
  func forecast() -> LedgerForecast {
    let count = ledger.items.reduce(0) { $0 + $1.indicators.count }
    let sentence = language.text(
      zh: "正在预测 \(count) 个指标…",
      en: "forecasting " + NumberText.counted(count, "indicator") + " …")
    return LongWork().run(sentence) { forecaster.forecast(ledger, seriesFor: seriesFor) }
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

// MARK: The three places that a ledger comes from

extension LedgerSource {
  /// A ledger and the series of its indicators.
  private struct Content {
    var ledger: Ledger
    var seriesFor: (Indicator) -> IndicatorSeries?
  }

  private static func file(
    _ path: String, _ input: InputOptions, _ language: Language
  ) throws(CommandFailure) -> Content {
    try translating(language) { () throws(DocumentError) in
      let isStandardInput = path == "-"
      let name =
        isStandardInput
        ? language.text(zh: "标准输入", en: "standard input")
        : URL(fileURLWithPath: path).lastPathComponent
      let bytes = try DocumentFile.read(path: isStandardInput ? "/dev/stdin" : path)
      let history = try input.historyFile()
      let sentence = language.text(zh: "正在读取 \(name)…", en: "reading \(name) …").inert
      do throws(DocumentError) {
        let found: Content = try LongWork().run(sentence) { () throws(DocumentError) in
          try content(bytes, name: name, history: history, input)
        }
        if let history { reportUnused(history.series, by: found.ledger, input, language) }
        return found
      } catch {
        throw named(error, bytes)
      }
    }
  }

  /// Names the series of `--history` that the forecast does not rest on.
  private static func reportUnused(
    _ history: [IndicatorSeries], by ledger: Ledger, _ input: InputOptions, _ language: Language
  ) {
    for name in SeriesIndex(history).unused(by: ledger) {
      let sentence = language.text(
        zh: "\(input.history ?? "")：“\(name)”与台账中任何指标都不对应，未使用",
        en: "\(input.history ?? ""): “\(name)” is no indicator of the ledger and is not used")
      note("forecast: " + sentence.inert)
    }
  }

  /// The failure of a file that is no ledger, by what it is instead.
  private static func named(_ error: DocumentError, _ bytes: [UInt8]) -> DocumentError {
    guard case .noHeader = error.reason,
      let tables = try? LedgerDocument.tables(bytes: bytes, fileName: error.file).tables
    else { return error }
    let header = tables.first?.rows.first?.cells.map(\.text) ?? []
    if HistoryFile.recognises(header: header) {
      return DocumentError(file: error.file, reason: .sideFile(option: "--history"))
    }
    if Corrections.recognises(header: header) {
      return DocumentError(file: error.file, reason: .sideFile(option: "--corrections"))
    }
    return error
  }

  private static func sample(
    _ input: InputOptions, _ language: Language
  ) throws(CommandFailure) -> Content {
    try translating(language) { () throws(DocumentError) in
      let history = try HistoryFile.read(
        bytes: PackageResources.history_csv, fileName: "history.csv")
      return try content(
        PackageResources.ledger_txt, name: "ledger.txt", history: history, input)
    }
  }

  /// Reads a document; of several quarters in it the latest that is asked for is the ledger, and
  /// the earlier ones are its history.
  private static func content(
    _ bytes: [UInt8], name: String, history: HistoryFile?, _ input: InputOptions
  ) throws(DocumentError) -> Content {
    let reader = LedgerReader(corrections: try input.correctionsFile())
    var ledgers = try reader.readAll(
      bytes: bytes, fileName: name, year: input.reading.year, quarter: input.reading.quarter)
    if let asOf = input.view.quarter { ledgers.removeAll { $0.quarter > asOf } }
    guard var ledger = ledgers.max(by: { $0.quarter < $1.quarter }) else {
      let asked = input.view.quarter.map { String(describing: $0) } ?? ""
      throw DocumentError(file: name, reason: .noLedgerUntil(quarter: asked))
    }
    ledger.problems += history?.problems ?? []
    let earlier = series(of: ledgers.filter { $0.quarter < ledger.quarter })
    let index = SeriesIndex((history?.series ?? []) + earlier)
    return Content(ledger: ledger) { index($0) }
  }

  /// What earlier ledgers of the same document report, as series.
  private static func series(of ledgers: [Ledger]) -> [IndicatorSeries] {
    let indicators = ledgers.flatMap(\.items).flatMap(\.indicators)
    return indicators.map { indicator in
      let delivered = indicator.observations.filter { $0.stage == .delivered }
      return IndicatorSeries(
        name: indicator.name, kind: indicator.kind, unit: indicator.target?.unit ?? "",
        observations: delivered, amounts: indicator.amounts)
    }
  }

  private static func store(
    _ path: String, _ input: InputOptions, item: String?, _ language: Language
  ) throws(CommandFailure) -> Content {
    guard input.history == nil else {
      throw CommandFailure(
        code: .usage,
        message: language.text(
          zh: "--history 与 --ledger 同用；库中的历史请用 forecast import 导入",
          en: "--history goes with --ledger; add history to a store with forecast import"))
    }
    let further = try translating(language) { () throws(DocumentError) in
      try input.correctionsFile()
    }
    let view = try storing(language) { () throws(StoreError) in
      try StoredView(
        LedgerStore.open(path: path, for: .reading), city: input.stored.city,
        asOf: input.view.quarter, items: item.map { [$0] }, further: further)
    }
    guard let view else {
      throw CommandFailure(
        code: .data,
        message: language.text(
          zh: "库 \(path) 中没有" + (input.view.quarter.map { " \($0) 或更早的" } ?? "")
            + "台账；请先用 forecast import 导入",
          en: "the store \(path) has no ledger"
            + (input.view.quarter.map { " of \($0) or before" } ?? "")
            + "; add one with forecast import"))
    }
    return Content(ledger: view.ledger) { view.series[$0.reference] }
  }

  private static func translating<Value>(
    _ language: Language, _ body: () throws(DocumentError) -> Value
  ) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw CommandFailure(error, language)
    }
  }
}

extension CommandFailure {
  /// A document that cannot be read: 66 where it is not there, else 65.
  init(_ error: DocumentError, _ language: Language) {
    switch error.reason {
    case .noSuchFile, .unreadableFile, .folder, .notPermitted: code = .noInput
    default: code = .data
    }
    message = error.sentence(in: language)
  }
}
