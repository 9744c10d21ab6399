import ArgumentParser
import ProgressForecast

extension StoreCommand {
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
}
