import ArgumentParser
import ProgressForecast

/// Help in the language of the command line.
///
/// ArgumentParser breaks lines at spaces and counts characters. Chinese has no spaces and its characters
/// are two columns wide, so its lines are broken here, for a terminal of 80 columns.
enum HelpText {
  /// What a command or an option does; stands beside its name.
  static func abstract(zh: String, en: String) -> String {
    switch Language.ofCommandLine {
    case .zh: zh.wrapped(toColumns: 52).joined(separator: "\n")
    case .en: en
    }
  }

  /// More about a command; stands below its abstract.
  static func discussion(zh: String, en: String) -> String {
    switch Language.ofCommandLine {
    case .zh: zh.wrapped(toColumns: 78).joined(separator: "\n")
    case .en: en
    }
  }

  /// A usage error that a command finds itself.
  static func error(zh: String, en: String) -> ValidationError {
    ValidationError(Language.ofCommandLine.text(zh: zh, en: en))
  }

  /// The words that ArgumentParser adds itself to a page of help, in Chinese.
  static func translated(_ page: String) -> String {
    var lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      for (english, chinese) in headings where lines[index].hasPrefix(english) {
        lines[index] = chinese + lines[index].dropFirst(english.count)
      }
      for (english, chinese) in phrases {
        lines[index] = lines[index].replacing(english, with: chinese)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static let headings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("OPTIONS:", "选项："), ("ARGUMENTS:", "参数："),
    ("SUBCOMMANDS:", "子命令："),
  ]

  private static let phrases = [
    ("Show help information.", "显示帮助。"), ("Show subcommand help information.", "显示子命令的帮助。"),
    ("(values: ", "(可取："), ("(default: ", "(默认："),
    ("<options>", "<选项>"), ("<subcommand>", "<子命令>"), ("  See '", "  运行 '"),
    ("' for detailed help.", "' 查看详细帮助。"),
  ]
}

extension ArgumentHelp {
  /// Help on an option or an argument in the language of the command line.
  static func words(zh: String, en: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(HelpText.abstract(zh: zh, en: en), valueName: valueName)
  }
}
