import ArgumentParser
import ProgressForecast

extension StoreCommand {
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
}
