import Foundation
import ProgressForecast

extension Language {
  /// The language of what is said before the options are read: help, and what is wrong with them.
  ///
  /// As `--language` says wherever it stands, else as the locale.
  static let ofCommandLine = Language(
    arguments: ProcessInfo.processInfo.arguments,
    environment: ProcessInfo.processInfo.environment)

  /// The language that arguments and environment ask for; of two `--language` the last.
  init(arguments: [String], environment: [String: String]) {
    var named: Language?
    for (index, argument) in arguments.enumerated() {
      if argument == "--language", index + 1 < arguments.count {
        named = Language(rawValue: arguments[index + 1]) ?? named
      } else if argument.hasPrefix("--language=") {
        named = Language(rawValue: String(argument.dropFirst("--language=".count))) ?? named
      }
    }
    self = named ?? .ofLocale(environment)
  }

  /// Chinese where the environment's locale says so, else English (POSIX precedence).
  static func ofLocale(_ environment: [String: String]) -> Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[name], !value.isEmpty {
        return value.lowercased().hasPrefix("zh") ? .zh : .en
      }
    }
    return .en
  }
}
