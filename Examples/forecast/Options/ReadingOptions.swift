import ArgumentParser
import ProgressForecast

/// How documents are read; shared by the commands that forecast and the one that imports.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The year, where the document does not say.", valueName: "year"))
  var year: Int?

  @Option(help: ArgumentHelp("The quarter, where the document does not say.", valueName: "1…4"))
  var quarter: Int?

  @Option(help: ArgumentHelp("A planner's corrections as CSV.", valueName: "file"))
  var corrections: String?

  @Flag(help: "Any problem in the input is an error.")
  var strict = false

  func validate() throws {
    if let quarter, !(1...4).contains(quarter) {
      throw ValidationError("--quarter takes 1, 2, 3 or 4.")
    }
    if let year, !(1900...2999).contains(year) {
      throw ValidationError("--year takes a year such as 2024.")
    }
  }
}
