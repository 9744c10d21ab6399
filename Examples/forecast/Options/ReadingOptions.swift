import ArgumentParser
import ProgressForecast

/// How documents are read; shared by the commands that forecast and the one that imports.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: .words(
      zh: "年度；文件未写明时用。", en: "The year, where the document does not say.", valueName: "year"))
  var year: Int?

  @Option(
    help: .words(
      zh: "季度；文件未写明时用。", en: "The quarter, where the document does not say.", valueName: "1…4"))
  var quarter: Int?

  @Option(
    help: .words(
      zh: "更正表：CSV，列为 item、part、field、quarter、value、note；以更正为准。",
      en: "A planner's corrections as CSV: item, part, field, quarter, value, note.",
      valueName: "file"))
  var corrections: String?

  @Flag(help: .words(zh: "输入中有任何问题即报错。", en: "Any problem in the input is an error."))
  var strict = false

  func validate() throws {
    if let quarter, !(1...4).contains(quarter) {
      throw HelpText.error(zh: "--quarter 是 1、2、3 或 4", en: "--quarter takes 1, 2, 3 or 4")
    }
    if let year, !(1900...2999).contains(year) {
      throw HelpText.error(zh: "--year 是年份，例如 2024", en: "--year takes a year such as 2024")
    }
  }
}
