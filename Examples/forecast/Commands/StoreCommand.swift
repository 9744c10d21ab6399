import ArgumentParser
import ProgressForecast

/// `forecast store`: look after the store.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: HelpText.abstract(
      zh: "维护库：检查、列出、备份、撤回、整理。", en: "Look after the store: check, list, back up, withdraw, tidy."),
    subcommands: [Check.self, List.self, Backup.self, Withdraw.self, Vacuum.self])

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
      let hasWithdrawn = vintages.contains { $0.withdrawn != nil }
      var table = TextTable(
        columns: [
          .init(language.text(zh: "季度", en: "quarter")),
          .init(language.text(zh: "类别", en: "kind")),
          .init(language.text(zh: "发布", en: "published")),
          .init(language.text(zh: "行数", en: "rows"), alignment: .trailing),
          .init("SHA-256", limit: 12), .init(language.text(zh: "文件", en: "file"), limit: 60),
        ] + (hasWithdrawn ? [.init(language.text(zh: "撤回", en: "withdrawn"))] : []))
      for vintage in vintages {
        table.add([
          vintage.quarter.map { String(describing: $0) } ?? "–", kind(vintage.kind, language),
          vintage.published.map { String(describing: $0) } ?? "–", String(vintage.rows),
          String(vintage.sha256.prefix(12)), vintage.file,
          vintage.withdrawn.map { String(describing: Day(ofSeconds: $0)) } ?? "",
        ])
      }
      try acknowledge(
        String(table.text(colored: false, width: terminalWidth()).dropLast()), language,
        isTable: true)
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

  /// `forecast store withdraw DOCUMENT`.
  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: HelpText.abstract(
        zh: "撤回误导入的文件；内容与记录保留。",
        en: "Take back a document that was imported by mistake; it stays on record."),
      discussion: HelpText.discussion(
        zh: """
          任何视图都不再使用被撤回的文件，直到用 --undo 恢复或再次导入。正式修订不必撤回原稿：直接导入修订稿，\
          原稿仍在当时的视图中。
          """,
        en: """
          No view uses a withdrawn document until --undo, or importing it again, brings it back. A \
          revision needs no withdrawal: import it, and the earlier edition stays in the views of its \
          time.
          """))

    @Argument(
      help: .words(
        zh: "文件名，或 SHA-256 开头的六位以上（见 store list）。",
        en: "Its file name, or six digits or more of its SHA-256 (see store list).",
        valueName: "document"))
    var document: String

    @Flag(help: .words(zh: "恢复被撤回的文件。", en: "Bring a withdrawn document back."))
    var undo = false

    @OptionGroup var stored: StoreOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
      let language = words.chosen
      let opened = try stored.openExisting(language)
      let vintages = try storing(language) { () throws(StoreError) in
        try undo
          ? opened.reinstate(document, city: stored.city, at: secondsNow())
          : opened.withdraw(document, city: stored.city, at: secondsNow())
      }
      guard !vintages.isEmpty else {
        throw CommandFailure(
          code: .data,
          message: undo
            ? language.text(zh: "\(document) 没有被撤回", en: "\(document) is not withdrawn")
            : language.text(zh: "\(document) 已被撤回", en: "\(document) is withdrawn already"))
      }
      for vintage in vintages {
        let what =
          vintage.quarter.map { String(describing: $0) } ?? language.text(zh: "历史", en: "history")
        try acknowledge(
          undo
            ? language.text(
              zh: "已恢复  \(vintage.file): \(what)", en: "brought back  \(vintage.file): \(what)")
            : language.text(
              zh: "已撤回  \(vintage.file): \(what)（内容保留，可用 --undo 恢复）",
              en: "withdrawn  \(vintage.file): \(what) (it is kept; --undo brings it back)"),
          language)
      }
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
      let opened = try stored.openExisting(language)
      let sizes = try storing(language) { () throws(StoreError) in try opened.vacuum() }
      try acknowledge(
        language.text(
          zh: "整理前 \(sizes.before) 字节，整理后 \(sizes.after) 字节",
          en: "\(sizes.before) bytes before, \(sizes.after) after"), language)
    }
  }
}
