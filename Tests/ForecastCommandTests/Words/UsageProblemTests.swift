import Foundation
import Testing

/// What is wrong with options and arguments is said in the language of the command line.
@Suite struct UsageProblemTests {
  static let problems: [(arguments: [String], zh: String, en: String)] = [
    (["--bogus"], "没有选项 --bogus", "there is no option --bogus"),
    (
      ["--fromat", "csv"], "没有选项 --fromat；是否指 --format？",
      "there is no option --fromat; do you mean --format?"
    ),
    (["--item"], "--item <number> 缺少值", "--item <number> stands without its value"),
    (["--strict=yes"], "--strict 不带值，却给了 yes", "--strict takes no value, not yes"),
    (
      ["--language", "fr"], "--language <language> 不能是 fr；可取 zh、en",
      "--language <language> cannot be fr; it is one of zh, en"
    ),
    (
      ["--format", "pdf"], "--format <format> 不能是 pdf；可取 text、csv、json、markdown、html、xlsx、svg",
      "--format <format> cannot be pdf; it is one of text, csv, json, markdown, html, xlsx, svg"
    ),
    (["--quarter", "x"], "--quarter <1…4> 不能是 x", "--quarter <1…4> cannot be x"),
    (["train"], "缺少 --panel <file>", "--panel <file> is missing"),
    (["at-risk", "x"], "多余的参数：x", "more than the command takes: x"),
    (["inspect", "a", "b", "c"], "多余的参数：b、c", "more than the command takes: b, c"),
    (["riskk"], "没有命令 riskk", "there is no command riskk"),
    (
      ["台账.docx"], "台账用 --ledger 给出：forecast --ledger 台账.docx",
      "a ledger is named with --ledger: forecast --ledger 台账.docx"
    ),
    (
      ["at-risk", "--threshold", "80"], "--threshold 是 0 到 1 的概率，例如 0.8",
      "--threshold takes a probability from 0 to 1, such as 0.8"
    ),
    (["--as-of", "2024"], "--as-of 是季度，例如 2024Q1", "--as-of takes a quarter such as 2024Q1"),
    (["import"], "请给出文件、--corrections 或 --sample", "name a file, --corrections or --sample"),
  ]

  @Test("one sentence, where help is, exit 64, nothing on standard output", arguments: problems)
  func sentence(problem: (arguments: [String], zh: String, en: String)) throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let english = try runner.run("forecast", problem.arguments)
    #expect(english.code == 64 && english.output.isEmpty)
    #expect(english.errors.split(separator: "\n").first == "forecast: \(problem.en)")
    let chinese = try runner.run(
      "forecast", problem.arguments, environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(chinese.code == 64 && chinese.output.isEmpty)
    let lines = chinese.errors.split(separator: "\n")
    #expect(lines.first == "forecast: \(problem.zh)")
    let command = problem.arguments[0].hasPrefix("-") ? "" : problem.arguments[0] + " "
    let isRoot = ["", "riskk ", "台账.docx "].contains(command)
    #expect(lines.last == "  用法见 forecast \(isRoot ? "" : command)--help")
  }

  @Test("--language decides before the locale, wherever it stands")
  func language() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    for arguments in [
      ["--language", "zh", "--bogus"], ["--bogus", "--language=zh"],
      ["at-risk", "--bogus", "--language", "en", "--language", "zh"],
    ] {
      #expect(try runner.run("forecast", arguments).errors.contains("没有选项 --bogus"))
    }
    let english = try runner.run(
      "forecast", ["--bogus", "--language", "en"], environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(english.errors.contains("no option --bogus"))
  }
}
