import ArgumentParser
import ProgressForecast

extension StoreCommand {
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
