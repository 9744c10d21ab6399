import ArgumentParser
import Foundation
import ProgressForecast

/// Runs the command and turns failures into one sentence and the contract's exit code.
@main
enum Main {
  static func main() {
    do {
      var command = try Forecast.parseAsRoot(arguments(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch let failure as CommandFailure {
      if !failure.message.isEmpty { note("forecast: " + failure.message.inert) }
      Foundation.exit(failure.code.rawValue)
    } catch {
      finish(error)
    }
  }

  /// The arguments as ArgumentParser takes them: its `help` knows no `--language`, which was looked at
  /// already.
  private static func arguments(_ given: ArraySlice<String>) -> [String] {
    guard given.first == "help" else { return Array(given) }
    var kept: [String] = []
    var isValue = false
    for argument in given {
      if isValue {
        isValue = false
      } else if argument == "--language" {
        isValue = true
      } else if !argument.hasPrefix("--language=") {
        kept.append(argument)
      }
    }
    return kept
  }

  /// Ends with the page of help that was asked for, or with what is wrong with the options.
  private static func finish(_ error: any Error) -> Never {
    let language = Language.ofCommandLine
    let page = Forecast.fullMessage(for: error)
    let code = Forecast.exitCode(for: error)
    if code.isSuccess {
      print(language == .zh ? HelpText.translated(page) : page)
      Forecast.exit()
    }
    guard code == .validationFailure else { Forecast.exit(withError: error) }
    let help = page.firstMatch(of: /See '(.+ --help)'/).map { String($0.1) } ?? "forecast --help"
    let problem = UsageProblem(message: Forecast.message(for: error))
    note("forecast: " + problem.text(in: language, isRoot: help == "forecast --help").inert)
    note(language.text(zh: "  用法见 \(help)", en: "  see \(help)").inert)
    Foundation.exit(code.rawValue)
  }
}
