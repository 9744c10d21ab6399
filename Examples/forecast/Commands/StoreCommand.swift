import ArgumentParser
import ProgressForecast

/// `forecast store`: look after the store.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: HelpText.abstract(
      zh: "维护库：检查、列出、备份、整理。", en: "Look after the store: check, list, back up, tidy."),
    subcommands: [Check.self, List.self, Backup.self, Vacuum.self])

  /// `forecast store check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: HelpText.abstract(
        zh: "检查整个文件；有问题时以 65 退出。", en: "Look over the whole file; exit 65 where something is wrong."
      ))

    @OptionGroup var stored: StoreOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
      let language = words.chosen
      let opened = try stored.open(for: .reading, language)
      let check = try storing(language) { () throws(StoreError) in try opened.check() }
      for finding in check.findings { try acknowledge(finding, language) }
      guard check.isSound else {
        throw CommandFailure(
          code: .data,
          message: language.text(
            zh: "\(stored.path) 有 \(check.findings.count) 处问题；请用备份恢复",
            en: "\(stored.path) has " + NumberText.counted(check.findings.count, "fault")
              + "; restore it from a backup"))
      }
      try acknowledge(
        language.text(
          zh: "完好：\(check.vintages) 份文件，\(check.observations) 个数据",
          en: "sound: " + NumberText.counted(check.vintages, "document") + ", "
            + NumberText.counted(check.observations, "value")), language)
    }
  }

  /// `forecast store list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: HelpText.abstract(
        zh: "按发布顺序列出库中的文件。",
        en: "List the documents that the store keeps, in the order of publication."))

    @OptionGroup var stored: StoreOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
      let language = words.chosen
      let opened = try stored.open(for: .reading, language)
      let vintages = try storing(language) { () throws(StoreError) in
        try opened.vintages(city: stored.city)
      }
      var table = TextTable(columns: [
        .init(language.text(zh: "季度", en: "quarter")), .init(language.text(zh: "类别", en: "kind")),
        .init(language.text(zh: "发布", en: "published")),
        .init(language.text(zh: "行数", en: "rows"), alignment: .trailing),
        .init("SHA-256", limit: 12), .init(language.text(zh: "文件", en: "file"), limit: 60),
      ])
      for vintage in vintages {
        table.add([
          vintage.quarter.map { String(describing: $0) } ?? "–", kind(vintage.kind, language),
          vintage.published.map { String(describing: $0) } ?? "–", String(vintage.rows),
          String(vintage.sha256.prefix(12)), vintage.file,
        ])
      }
      try acknowledge(
        String(table.text(colored: false).dropLast()), language, isTable: true)
    }

    private func kind(_ kind: Vintage.Kind, _ language: Language) -> String {
      switch kind {
      case .ledger: language.text(zh: "台账", en: "ledger")
      case .history: language.text(zh: "历史", en: "history")
      case .corrections: language.text(zh: "更正", en: "corrections")
      }
    }
  }

  /// `forecast store backup FILE`.
  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: HelpText.abstract(
        zh: "写出备份，库正在使用时也可以；不覆盖任何文件。",
        en: "Write a copy, also while others use the store; nothing is overwritten."))

    @Argument(
      help: .words(
        zh: "备份文件。", en: "The copy.", valueName: "file"))
    var target: String

    @OptionGroup var stored: StoreOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
      let language = words.chosen
      let opened = try stored.open(for: .reading, language)
      try storing(language) { () throws(StoreError) in try opened.backup(to: target) }
      try acknowledge(
        language.text(zh: "已备份到 \(target)", en: "backed up to \(target)"), language)
    }
  }

  /// `forecast store vacuum`.
  struct Vacuum: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: HelpText.abstract(
        zh: "重写文件，去掉空隙。", en: "Rewrite the file without its gaps."))

    @OptionGroup var stored: StoreOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
      let language = words.chosen
      // A store that is not there is not made just to be tidied.
      _ = try stored.open(for: .reading, language)
      let opened = try stored.open(for: .writing, language)
      let sizes = try storing(language) { () throws(StoreError) in try opened.vacuum() }
      try acknowledge(
        language.text(
          zh: "整理前 \(sizes.before) 字节，整理后 \(sizes.after) 字节",
          en: "\(sizes.before) bytes before, \(sizes.after) after"), language)
    }
  }
}
