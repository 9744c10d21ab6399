import Foundation
import ProgressForecast

/// What is wrong with the options and arguments, read off ArgumentParser's English.
///
/// ArgumentParser keeps its errors to itself and gives their text only, so the text is taken apart and
/// said again, in the language of the command line and in one sentence.
enum UsageProblem: Hashable {
  /// There is no such option; perhaps a like one is meant.
  case unknownOption(String, suggestion: String?)
  /// An option stands without its value.
  case missingValue(String)
  /// An option that takes no value has one.
  case needlessValue(String, of: String)
  /// Arguments that no command takes.
  case unexpected([String])
  /// An argument or an option that is needed is not there.
  case missing(String)
  /// A value that the option does not take; what it takes, where that is a list.
  case invalid(String, of: String, allowed: [String])
  /// A sentence that was made for the language already, or one that is not known here.
  case sentence(String)

  init(message: String) {
    let quoted = message.matches(of: /'([^']*)'/).map { String($0.1) }
    let first = quoted.first ?? ""
    switch message {
    case _ where message.hasPrefix("Unknown option"):
      self = .unknownOption(first, suggestion: quoted.count > 1 ? quoted[1] : nil)
    case _ where message.hasPrefix("Missing value for"):
      self = .missingValue(first)
    case _ where message.hasPrefix("The option '") && quoted.count > 1:
      self = .needlessValue(quoted[1], of: first)
    case _ where message.contains(/^(Unexpected argument|\d+ unexpected arguments)/):
      self = .unexpected(quoted)
    case _ where message.hasPrefix("Missing expected argument"):
      self = .missing(first)
    case _ where message.hasPrefix("The value '") && quoted.count > 1:
      let listed = message.matches(of: /(?m)^  - (.+)$/).map { String($0.1) }
      self = .invalid(
        first, of: quoted[1], allowed: listed.isEmpty ? Array(quoted.dropFirst(2)) : listed)
    default: self = .sentence(message)
    }
  }

  /// One sentence.
  ///
  /// - Parameter isRoot: Whether no subcommand was named: then an argument may be a ledger without
  ///   `--ledger`, which is the commonest mistake, or a command that there is not.
  func text(in language: Language, isRoot: Bool) -> String {
    switch self {
    case .unknownOption(let name, let suggestion):
      let hint = suggestion.map {
        language.text(zh: "；是否指 \($0)？", en: "; do you mean \($0)?")
      }
      return language.text(zh: "没有选项 \(name)", en: "there is no option \(name)") + (hint ?? "")
    case .missingValue(let name):
      return language.text(zh: "\(name) 缺少值", en: "\(name) stands without its value")
    case .needlessValue(let value, let name):
      return language.text(
        zh: "\(name) 不带值，却给了 \(value)", en: "\(name) takes no value, not \(value)")
    case .unexpected(let arguments):
      if isRoot, let first = arguments.first {
        if first.contains(".") || FileManager.default.fileExists(atPath: first) {
          return language.text(
            zh: "台账用 --ledger 给出：forecast --ledger \(first)",
            en: "a ledger is named with --ledger: forecast --ledger \(first)")
        }
        return language.text(zh: "没有命令 \(first)", en: "there is no command \(first)")
      }
      return language.text(
        zh: "多余的参数：" + arguments.joined(separator: "、"),
        en: "more than the command takes: " + arguments.joined(separator: ", "))
    case .missing(let name): return language.text(zh: "缺少 \(name)", en: "\(name) is missing")
    case .invalid(let value, let name, let allowed):
      let choices =
        allowed.isEmpty
        ? ""
        : language.text(
          zh: "；可取 " + allowed.joined(separator: "、"),
          en: "; it is one of " + allowed.joined(separator: ", "))
      return language.text(zh: "\(name) 不能是 \(value)", en: "\(name) cannot be \(value)") + choices
    case .sentence(let text): return text
    }
  }
}
