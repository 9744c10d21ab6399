import ArgumentParser
import ProgressForecast

extension StoreCommand {
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
}
