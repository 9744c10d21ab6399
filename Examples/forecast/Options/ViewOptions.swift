import ArgumentParser
import ProgressForecast

/// From when one looks; shared by the commands that forecast and those that compare.
struct ViewOptions: ParsableArguments {
  @Option(
    help: .words(
      zh: "以较早季度的眼光看：2024Q1。", en: "The view of an earlier quarter: 2024Q1.", valueName: "quarter"))
  var asOf: String?

  func validate() throws {
    if let asOf, Quarter(asOf) == nil {
      throw HelpText.error(
        zh: "--as-of 是季度，例如 2024Q1", en: "--as-of takes a quarter such as 2024Q1")
    }
  }
}

extension ViewOptions {
  /// The quarter whose view is wanted; the text was validated.
  var quarter: Quarter? { asOf.flatMap { Quarter($0) } }
}
