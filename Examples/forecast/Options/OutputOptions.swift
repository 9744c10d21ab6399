import ArgumentParser
import Foundation
import ProgressForecast

extension Language: ExpressibleByArgument {}

/// Where the result goes and in which form.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: .words(
      zh: "结果的格式；各命令支持其中几种。不写则看 --output 的扩展名。",
      en: "The form of the result; each command has some. Without it, --output's ending decides.",
      valueName: "format"))
  var requested: OutputFormat?

  @Option(
    help: .words(
      zh: "写入此文件，而不是标准输出。", en: "Write here instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var words: LanguageOptions

  var language: Language { words.chosen }

  /// The form that is asked for: by `--format`, else by the end of the file's name.
  var asked: OutputFormat? { requested ?? output.flatMap { OutputFormat(fileName: $0) } }

  /// The form of the result; text where none is asked for.
  var format: OutputFormat { asked ?? .text }

  /// Whether text goes to a person's terminal that wants colours.
  var isColored: Bool {
    output == nil && isatty(STDOUT_FILENO) == 1
      && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// The columns of the terminal that text goes to; `nil` where it goes elsewhere, and stays whole.
  var width: Int? { output == nil ? terminalWidth() : nil }

  /// Writes the whole result.
  func write(_ text: String) throws(CommandFailure) {
    try write(Array(text.utf8))
  }

  /// Writes the whole result; a file appears whole or not at all.
  ///
  /// A link, a device or a pipe is written to as it is: put a new file in the place of /dev/stdout and no
  /// other program finds its output again.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    let place = output ?? language.text(zh: "标准输出", en: "standard output")
    do {
      if let output {
        let standing = try? FileManager.default.attributesOfItem(atPath: output)[.type]
        let isPlain = standing.map { $0 as? FileAttributeType == .typeRegular } ?? true
        try Data(bytes).write(
          to: URL(fileURLWithPath: output), options: isPlain ? .atomic : [])
      } else {
        try FileHandle.standardOutput.write(contentsOf: Data(bytes))
      }
    } catch {
      throw CommandFailure(
        code: .cannotCreate,
        message: language.text(zh: "无法写入 \(place)", en: "cannot write to \(place)"))
    }
  }

  /// The failure for a format that a command does not offer.
  func unsupported(_ offered: [OutputFormat]) -> CommandFailure {
    CommandFailure(
      code: .usage,
      message: language.text(
        zh: "此命令不支持格式 \(format.rawValue)；可用："
          + offered.map(\.rawValue).joined(separator: "、"),
        en: "this command has no format \(format.rawValue); it offers "
          + offered.map(\.rawValue).joined(separator: ", ")))
  }
}

/// The forms that results come in.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, csv, json, markdown, html, xlsx, svg

  /// The form that a file's name promises: a workbook in `list.xlsx`; `nil` where it promises none.
  init?(fileName: String) {
    let end = fileName.split(separator: "/").last?.split(separator: ".").dropFirst().last
    switch end?.lowercased() {
    case "txt": self = .text
    case "md": self = .markdown
    case "htm": self = .html
    case let end?: self.init(rawValue: end)
    case nil: return nil
    }
  }
}

/// The language of everything that a person reads.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: .words(
      zh: "zh 或 en（默认随系统语言）。", en: "zh or en (default: from the locale).",
      valueName: "language"))
  var language: Language?

  var chosen: Language { language ?? .ofCommandLine }
}

/// The columns of the terminal that standard output is; `nil` where it is none.
func terminalWidth() -> Int? {
  guard isatty(STDOUT_FILENO) == 1 else { return nil }
  var size = winsize()
  let isTold = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
  return terminalWidth(
    asked: ProcessInfo.processInfo.environment["COLUMNS"], told: isTold ? Int(size.ws_col) : 0)
}

/// The columns of a terminal: as many as `COLUMNS` asks for (POSIX), else as it tells itself; `nil` where
/// neither is a width.
func terminalWidth(asked: String?, told: Int) -> Int? {
  [asked.flatMap { Int($0) } ?? 0, told].first { $0 > 0 }
}

/// Writes a line for a person to standard error; where nobody can read it, the work goes on.
func note(_ line: String) {
  try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
}
