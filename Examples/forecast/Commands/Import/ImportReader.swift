import Foundation
import ProgressForecast

/// Reads documents into what the store keeps: ledgers, history, or a planner's corrections.
struct ImportReader {
  let options: ReadingOptions
  /// The day of publication where a document states none.
  let published: Day?
  let language: Language

  /// What a document turned out to be.
  enum Reading {
    case draft(ImportDraft)
    /// Kept with the quarters that it speaks of, which may depend on the other documents.
    case corrections(PublishedDocument, Corrections, CorrectionsTable)
  }

  /// Reads a file.
  ///
  /// - Throws: The failure that there is no such file, nothing readable in it, or, with `--strict`,
  ///   any problem.
  func read(path: String) throws(CommandFailure) -> Reading {
    let bytes = try translating { () throws(DocumentError) in try DocumentFile.read(path: path) }
    return try read(bytes, name: URL(fileURLWithPath: path).lastPathComponent)
  }

  /// Reads one document.
  func read(_ bytes: [UInt8], name: String) throws(CommandFailure) -> Reading {
    let (tables, paragraphs) = try translating { () throws(DocumentError) in
      try Self.content(bytes, name)
    }
    let rows = tables.first?.rows.map { $0.cells.map(\.text) } ?? []
    let lines =
      paragraphs
      + tables.flatMap { table in
        table.captions + table.rows.flatMap { $0.cells.map(\.text) } + table.closing
      }
    let document = PublishedDocument(
      file: name, bytes: bytes,
      text: tables.isEmpty ? paragraphs.joined(separator: "\n") : Self.text(of: tables),
      statedDate: LedgerDocument.publicationDate(in: lines), plannerDate: published)
    if HistoryFile.recognises(header: rows.first ?? []) {
      let history = try translating { () throws(DocumentError) in
        try HistoryFile.read(bytes: bytes, fileName: name)
      }
      try report(history.problems, of: name)
      return .draft(ImportDraft(document: document, content: .history(history.series)))
    }
    if Corrections.recognises(header: rows.first ?? []) {
      let corrections = try translating { () throws(DocumentError) in
        try Corrections.read(bytes: bytes, fileName: name)
      }
      try report(corrections.problems, of: name)
      return .corrections(document, corrections, CorrectionsTable(rows: rows))
    }
    let ledgers = try translating { () throws(DocumentError) in
      try LedgerReader().readAll(
        bytes: bytes, fileName: name, year: options.year, quarter: options.quarter)
    }
    try report(ledgers.flatMap(\.problems), of: name)
    return .draft(ImportDraft(document: document, content: .ledgers(ledgers)))
  }

  /// A table of corrections with each quarter that it speaks of.
  ///
  /// Rows without a quarter hold for one whole year, also for ledgers of it that come later: items are
  /// numbered anew each January.
  ///
  /// - Parameter latestYear: The year of the latest ledger; `nil` where there is none.
  func draft(
    _ document: PublishedDocument, _ corrections: Corrections, _ table: CorrectionsTable,
    latestYear: Int?
  ) throws(CommandFailure) -> ImportDraft {
    let name = document.file
    var quarters = Set(corrections.entries.compactMap(\.quarter))
    var year: Int?
    if corrections.entries.contains(where: { $0.quarter == nil }) {
      year = options.year ?? latestYear
      guard let year else {
        throw CommandFailure(
          code: .data,
          message: language.text(
            zh: "\(name)：有的行没有季度，库中也没有台账；请用 --year 指定年度",
            en:
              "\(name): some rows name no quarter and the store has no ledger; name the year with "
              + "--year"))
      }
      quarters.formUnion((0..<4).map { Quarter(ordinal: year * 4 + $0) })
    }
    guard !quarters.isEmpty else {
      throw CommandFailure(
        code: .data,
        message: language.text(zh: "\(name)：没有可用的更正", en: "\(name): no usable correction"))
    }
    let texts = quarters.map { ($0, table.text(for: $0, year)) }
    return ImportDraft(
      document: document,
      content: .corrections(
        Dictionary(uniqueKeysWithValues: texts), rows: corrections.entries.count))
  }

  /// The tables of a document; its paragraphs where it has none, since those may be a ledger as well.
  private static func content(
    _ bytes: [UInt8], _ name: String
  ) throws(DocumentError) -> (tables: [Table], paragraphs: [String]) {
    do {
      return (try LedgerDocument.tables(bytes: bytes, fileName: name).tables, [])
    } catch {
      guard error.reason == .noTable else { throw error }
      return ([], try LedgerDocument.paragraphs(bytes: bytes, fileName: name))
    }
  }

  private static func text(of tables: [Table]) -> String {
    tables.flatMap { table in
      table.captions + table.rows.map { $0.cells.map(\.ownText).joined(separator: "\t") }
        + table.closing
    }.joined(separator: "\n")
  }

  private func report(
    _ problems: [LedgerProblem], of name: String
  ) throws(CommandFailure) {
    for problem in problems { note("forecast: " + problem.sentence(in: language).inert) }
    if options.strict, !problems.isEmpty {
      throw CommandFailure(
        code: .data,
        message: language.text(
          zh: "--strict：\(name) 有 \(problems.count) 处问题",
          en: "--strict: \(name) has " + NumberText.counted(problems.count, "problem")))
    }
  }

  private func translating<Value>(
    _ body: () throws(DocumentError) -> Value
  ) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw CommandFailure(error, language)
    }
  }
}
