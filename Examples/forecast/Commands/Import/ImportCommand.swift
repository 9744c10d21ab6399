import ArgumentParser
import Foundation
import ProgressForecast

/// `forecast import`: add ledgers, history and corrections to the store.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: HelpText.abstract(
      zh: "把台账（每份一个季度）和历史数据存入库。", en: "Add ledgers (a quarter each) and history to the store."),
    discussion: HelpText.discussion(
      zh: """
        文件先后不限；同一文件导入两次不改变任何东西。要么全部存入，要么（有一个读不了时）一个也不存；标准输出上出现某个文件的一行，即表示它已在磁盘上。修订稿与原稿并存，\
        按发布日期排序：以文件写明的为准，否则用 --published，再否则用导入时间。含 indicator、year、quarter、ytd_growth_percent、\
        ytd_amount、amount_unit 列的表是历史数据；含 item、part、field、quarter、value、note 列的表是更正，对以后的版本也有效。
        """,
      en: """
        Files come in any order; the same file twice changes nothing. All files are kept or, \
        where one cannot be read, none; a file's line on standard output says that it is on \
        the disk. A revision is kept beside the edition that it revises; the date of \
        publication orders them: as the document states it, else --published, else the time \
        of import. A table with the columns indicator, year, quarter, ytd_growth_percent, \
        ytd_amount, amount_unit is history; one with item, part, field, quarter, value, note \
        is a planner's corrections, which hold for later editions too.
        """))

  @Argument(
    help: .words(
      zh: "台账、历史数据表、更正表。", en: "Ledgers, tables of history, tables of corrections.",
      valueName: "file"))
  var files: [String] = []

  @Flag(help: .words(zh: "导入内置样例及其历史。", en: "Import the bundled sample and its history."))
  var sample = false

  @Option(
    help: .words(
      zh: "发布日期；文件未写明时用。", en: "The day of publication, where a document does not say.",
      valueName: "day"))
  var published: String?

  @OptionGroup var stored: StoreOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var words: LanguageOptions

  func validate() throws {
    if files.isEmpty, !sample, reading.corrections == nil {
      throw HelpText.error(
        zh: "请给出文件、--corrections 或 --sample", en: "name a file, --corrections or --sample")
    }
    if let published, Day(published) == nil {
      throw HelpText.error(
        zh: "--published 是日期，例如 2024-04-20", en: "--published takes a day such as 2024-04-20")
    }
  }

  func run() throws {
    let language = words.chosen
    // Looked at first: where nothing can be kept, nothing need be read. A store that is not there is
    // made only when there is something to keep.
    let known =
      FileManager.default.fileExists(atPath: stored.path)
      ? try stored.open(for: .writing, language) : nil
    let reader = ImportReader(
      options: reading, published: published.flatMap { Day($0) }, language: language)
    let readings = try read(with: reader)
    let (drafts, city) = try drafts(of: readings, with: reader, known: known)
    let store = try known ?? stored.open(for: .writing, language)
    let outcomes = try storing(language) { () throws(StoreError) in
      try LongWork().run(language.text(zh: "正在入库…", en: "writing to the store …")) {
        () throws(StoreError) in
        try store.importDrafts(drafts, city: city, at: secondsNow())
      }
    }
    for outcome in outcomes.joined() {
      try acknowledge(outcome.sentence(in: language), language)
    }
  }

  /// What is to be kept, and whose it is.
  private func drafts(
    of readings: [ImportReader.Reading], with reader: ImportReader, known: LedgerStore?
  ) throws(CommandFailure) -> (drafts: [ImportDraft], city: String) {
    let city = try storing(reader.language) { () throws(StoreError) in
      if let named = stored.city { return named }
      return try known?.onlyCity() ?? ""
    }
    var drafts: [ImportDraft] = []
    for case .draft(let draft) in readings { drafts.append(draft) }
    let latest = try storing(reader.language) { () throws(StoreError) in
      try latestYear(of: known, city: city, and: drafts)
    }
    for case .corrections(let document, let corrections, let table) in readings {
      drafts.append(try reader.draft(document, corrections, table, latestYear: latest))
    }
    return (drafts, city)
  }

  /// Reads every file; says what is wrong with each that cannot be read before giving up.
  private func read(with reader: ImportReader) throws(CommandFailure) -> [ImportReader.Reading] {
    let language = reader.language
    var readings: [ImportReader.Reading] = []
    if sample {
      readings.append(try reader.read(PackageResources.ledger_txt, name: "ledger.txt"))
      readings.append(try reader.read(PackageResources.history_csv, name: "history.csv"))
    }
    var failures: [CommandFailure] = []
    let paths = files + (reading.corrections.map { [$0] } ?? [])
    var progress = ImportProgress(total: paths.count, language: language)
    for path in paths {
      do throws(CommandFailure) {
        let name = URL(fileURLWithPath: path).lastPathComponent
        readings.append(
          try LongWork().run(
            language.text(zh: "正在读取 \(name)…", en: "reading \(name) …").inert
          ) { () throws(CommandFailure) in try reader.read(path: path) })
      } catch {
        failures.append(error)
      }
      progress.step()
    }
    guard let first = failures.first else { return readings }
    // One file has its sentence to itself.
    guard paths.count > 1 else { throw first }
    for failure in failures { note("forecast: " + failure.message.inert) }
    throw CommandFailure(
      code: failures.allSatisfy { $0.code == .noInput } ? .noInput : .data,
      message: language.text(
        zh: "\(paths.count) 个文件中有 \(failures.count) 个无法导入；未导入任何文件，库保持原样",
        en:
          "\(failures.count) of \(paths.count) files cannot be imported, so none was; the store is "
          + "as it was"))
  }

  /// The year of the latest ledger that the store has, or gets with this import.
  private func latestYear(
    of store: LedgerStore?, city: String, and drafts: [ImportDraft]
  ) throws(StoreError) -> Int? {
    var quarters: [Quarter] = []
    if let store, try store.cities().contains(city) { quarters = try store.quarters(city: city) }
    for case .ledgers(let ledgers) in drafts.map(\.content) {
      quarters += ledgers.map(\.quarter)
    }
    return quarters.max()?.year
  }
}
