import ArgumentParser
import Foundation
import ProgressForecast

/// `forecast import`: add ledgers, history and corrections to the store.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add ledgers (a quarter each) and history to the store.",
    discussion: """
      Files come in any order; the same file twice changes nothing. All files are kept or, where one \
      cannot be read, none; a file's line on standard output says that it is on the disk. A revision \
      is kept beside the edition that it revises; the date of publication orders them: as the \
      document states it, else --published, else the time of import. A table with the columns \
      indicator, year, quarter, ytd_growth_percent, ytd_amount, amount_unit is history; one with \
      item, part, field, quarter, value, note is a planner's corrections, which hold for later \
      editions too.
      """)

  @Argument(
    help: ArgumentHelp("Ledgers, tables of history, tables of corrections.", valueName: "file"))
  var files: [String] = []

  @Flag(help: "Import the bundled sample and its history.")
  var sample = false

  @Option(
    help: ArgumentHelp("The day of publication, where a document does not say.", valueName: "day"))
  var published: String?

  @OptionGroup var stored: StoreOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var words: LanguageOptions

  func validate() throws {
    if files.isEmpty, !sample, reading.corrections == nil {
      throw ValidationError("Name a file, --corrections or --sample.")
    }
    if let published, Day(published) == nil {
      throw ValidationError("--published takes a day such as 2024-04-20.")
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
      try store.importDrafts(drafts, city: city, at: secondsNow())
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
        readings.append(try reader.read(path: path))
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
