import ArgumentParser
import Foundation
import ProgressForecast

/// `forecast import`: add ledgers and history to the store.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add ledgers (a quarter each) and history to the store.",
    discussion: """
      Files come in any order; the same file twice changes nothing. Each file is kept whole or not \
      at all, and its line on standard output says that it is on the disk. A revision is kept beside \
      the edition that it revises; the date of publication orders them: as the document states it, \
      else --published, else the time of import. A table with the columns indicator, year, quarter, \
      ytd_growth_percent, ytd_amount, amount_unit is history.
      """)

  @Argument(help: ArgumentHelp("Ledgers and tables of history.", valueName: "file"))
  var files: [String] = []

  @Flag(help: "Import the bundled sample and its history.")
  var sample = false

  @Option(
    help: ArgumentHelp("The day of publication, where a document does not say.", valueName: "day"))
  var published: String?

  @Option(help: ArgumentHelp("The year, where a document does not say.", valueName: "year"))
  var year: Int?

  @Option(help: ArgumentHelp("The quarter, where a document does not say.", valueName: "1…4"))
  var quarter: Int?

  @Option(
    help: ArgumentHelp(
      "Corrections of readings, kept for this and every later edition.", valueName: "file"))
  var corrections: String?

  @Flag(help: "Leave out a file with any problem.")
  var strict = false

  @OptionGroup var store: StoreOptions
  @OptionGroup var words: LanguageOptions

  func validate() throws {
    if files.isEmpty, !sample, corrections == nil {
      throw ValidationError("Name a file, --corrections or --sample.")
    }
    if let published, Day(published) == nil {
      throw ValidationError("--published takes a day such as 2024-04-20.")
    }
    if let quarter, !(1...4).contains(quarter) {
      throw ValidationError("--quarter takes 1, 2, 3 or 4.")
    }
    if let year, !(1900...2999).contains(year) {
      throw ValidationError("--year takes a year such as 2024.")
    }
  }

  func run() throws {
    let language = words.chosen
    let opened = try store.open(for: .writing, language)
    var failures: [CommandFailure] = []
    var progress = ImportProgress(total: files.count, language: language)
    if sample {
      try keep(PackageResources.ledger_txt, "ledger.txt", in: opened, language)
      try keep(PackageResources.history_csv, "history.csv", in: opened, language)
    }
    for path in files {
      if let failure = attempt(path, in: opened, language) {
        // A store that cannot be written to ends it; the fault of one file does not.
        if failure.code == .cannotCreate || failure.code == .software { throw failure }
        note("forecast: " + failure.message.inert)
        failures.append(failure)
      }
      progress.step()
    }
    if let corrections { try keepCorrections(corrections, in: opened, language) }
    guard failures.isEmpty else {
      throw CommandFailure(
        code: failures.allSatisfy { $0.code == .noInput } ? .noInput : .data,
        message: language.text(
          zh: "\(files.count) 个文件中有 \(failures.count) 个未导入",
          en: "\(failures.count) of \(files.count) files were not imported"))
    }
  }

  /// Keeps one file; says what went wrong instead of throwing it.
  private func attempt(
    _ path: String, in opened: LedgerStore, _ language: Language
  ) -> CommandFailure? {
    do {
      let bytes = try reading(language) { () throws(DocumentError) in
        try DocumentFile.read(path: path)
      }
      try keep(bytes, URL(fileURLWithPath: path).lastPathComponent, in: opened, language)
      return nil
    } catch {
      return error
    }
  }

  /// Reads one document and keeps what it is: history, or the ledgers of one or more quarters.
  private func keep(
    _ bytes: [UInt8], _ name: String, in opened: LedgerStore, _ language: Language
  ) throws(CommandFailure) {
    let content = try reading(language) { () throws(DocumentError) in
      try LedgerDocument.tables(bytes: bytes, fileName: name)
    }
    let rows = content.tables.flatMap(\.rows)
    let document = PublishedDocument(
      file: name, bytes: bytes, text: text(of: content.tables),
      statedDate: LedgerDocument.publicationDate(
        in: content.tables.flatMap(\.captions) + rows.flatMap { $0.cells.map(\.text) }),
      plannerDate: published.flatMap { Day($0) })
    let city = store.city ?? ""
    if let header = rows.first, HistoryFile.recognises(header: header.cells.map(\.text)) {
      let history = try reading(language) { () throws(DocumentError) in
        try HistoryFile.read(bytes: bytes, fileName: name)
      }
      try report(history.problems, of: name, language)
      let outcome = try storing(language) { () throws(StoreError) in
        try opened.importHistory(history.series, from: document, city: city, at: secondsNow())
      }
      acknowledge(sentence(outcome, language))
      return
    }
    let ledgers = try reading(language) { () throws(DocumentError) in
      try LedgerReader().readAll(bytes: bytes, fileName: name, year: year, quarter: quarter)
    }
    try report(ledgers.flatMap(\.problems), of: name, language)
    let outcomes = try storing(language) { () throws(StoreError) in
      try opened.importLedgers(ledgers, from: document, city: city, at: secondsNow())
    }
    for outcome in outcomes { acknowledge(sentence(outcome, language)) }
  }

  private func text(of tables: [Table]) -> String {
    tables.flatMap { table in
      table.captions + table.rows.map { $0.cells.map(\.ownText).joined(separator: "\t") }
    }.joined(separator: "\n")
  }

  private func report(
    _ problems: [LedgerProblem], of name: String, _ language: Language
  ) throws(CommandFailure) {
    for problem in problems { note("forecast: " + problem.sentence(in: language).inert) }
    if strict, !problems.isEmpty {
      throw CommandFailure(
        code: .data,
        message: language.text(
          zh: "--strict：\(name) 有 \(problems.count) 处问题，未导入",
          en: "--strict: \(name) has \(problems.count) problems and was not imported"))
    }
  }

  private func reading<Value>(
    _ language: Language, _ body: () throws(DocumentError) -> Value
  ) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw CommandFailure(error, language)
    }
  }

  /// Keeps a table of corrections with each quarter that it speaks of; rows without a quarter go to
  /// every quarter of the store.
  private func keepCorrections(
    _ path: String, in opened: LedgerStore, _ language: Language
  ) throws(CommandFailure) {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let (bytes, table, content) = try reading(language) { () throws(DocumentError) in
      let bytes = try DocumentFile.read(path: path)
      return (
        bytes, try Corrections.read(bytes: bytes, fileName: name),
        try LedgerDocument.tables(bytes: bytes, fileName: name)
      )
    }
    try report(table.problems, of: name, language)
    var quarters = Set(table.entries.compactMap(\.quarter))
    if table.entries.contains(where: { $0.quarter == nil }) {
      let known = try storing(language) { () throws(StoreError) in
        try opened.quarters(city: store.city)
      }
      quarters.formUnion(known)
    }
    // Without the words around the table, so that it reads back as one.
    let rows = content.tables.flatMap(\.rows).map { row in
      row.cells.map { quoted($0.ownText) }.joined(separator: ",")
    }
    let document = PublishedDocument(
      file: name, bytes: bytes, text: rows.joined(separator: "\n") + "\n",
      plannerDate: published.flatMap { Day($0) })
    for quarter in quarters.sorted(by: <) {
      let outcome = try storing(language) { () throws(StoreError) in
        try opened.importCorrections(
          document, of: quarter, rows: table.entries.count, city: store.city ?? "",
          at: secondsNow())
      }
      acknowledge(sentence(outcome, language))
    }
  }

  private func quoted(_ cell: String) -> String {
    "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// What was done with a document, in one line.
  private func sentence(_ outcome: ImportOutcome, _ language: Language) -> String {
    let vintage = outcome.vintage
    let what =
      vintage.quarter.map { String(describing: $0) } ?? language.text(zh: "历史", en: "history")
    let rows = language.text(zh: "\(vintage.rows) 行", en: "\(vintage.rows) rows")
    let date = vintage.published.map {
      language.text(zh: "，\($0) 发布", en: ", published \($0)")
    }
    let head = "\(vintage.file): \(what), \(rows)\(date ?? "")"
    switch outcome.standing {
    case .known:
      return language.text(zh: "未变  \(head)（已在库中）", en: "unchanged  \(head) (in the store)")
    case .first: return language.text(zh: "已导入  \(head)", en: "imported  \(head)")
    case .revision(let earlier):
      return language.text(
        zh: "已导入  \(head)（修订 \(earlier.file)，原版本保留）",
        en: "imported  \(head) (revises \(earlier.file), which is kept)")
    case .superseded(let later):
      return language.text(
        zh: "已导入  \(head)（\(later.file) 更晚，本版本作为较早版本保留）",
        en: "imported  \(head) (\(later.file) is later; this one is kept as an earlier edition)")
    }
  }
}

/// Says how far a long import has come, once a second, on standard error.
private struct ImportProgress {
  let total: Int
  let language: Language
  private let clock = ContinuousClock()
  private var done = 0
  private var said: ContinuousClock.Instant

  init(total: Int, language: Language) {
    self.total = total
    self.language = language
    said = clock.now
  }

  mutating func step() {
    done += 1
    guard done < total, clock.now - said > .seconds(1) else { return }
    said = clock.now
    note(language.text(zh: "已处理 \(done)/\(total) 个文件", en: "\(done) of \(total) files"))
  }
}
