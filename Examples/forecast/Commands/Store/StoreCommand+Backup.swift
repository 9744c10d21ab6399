import ArgumentParser
import ProgressForecast

extension StoreCommand {
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
}
