import Foundation
import Testing

/// `at-risk`, `report`, `measures` and the picture of one item, run as a person would.
@Suite(.serialized) struct ReportCommandsTests {
  /// Three items of a half year: one lagging, one ahead, one without a number.
  static let ledger = """
    2024年市政府工作报告公开挂牌事项2季度进展情况台账
    序号\t事项内容\t进展情况
    1\t新开通5G基站3500个。\t上半年，新开通5G基站300个。
    2\t全市生产总值增长5.5%左右。\t上半年，全市生产总值增长7.9%。
    3\t新创建2家以上全国重点实验室。\t赴科技部沟通汇报重组进展。
    """

  /// A runner whose folder holds the ledger; the body gets the path too.
  private func run(_ body: (CommandRunner, String) throws -> Void) throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try body(runner, try runner.file("ledger.txt", Self.ledger))
  }

  @Test("at-risk lists the lagging one and names the one without a number")
  func list() throws {
    try run { runner, ledger in
      let text = try runner.forecast("at-risk", "--ledger", ledger)
      #expect(text.code == 0, "\(text.errors)")
      #expect(text.output.contains("新开通5G基站"))
      #expect(text.output.contains("Indicators without a number (1)"))
      let csv = try runner.forecast("at-risk", "--ledger", ledger, "--format", "csv")
      #expect(csv.output.unicodeScalars.first == "\u{FEFF}")
      #expect(csv.output.split(separator: "\n").count == 2)
      let all = try runner.forecast(
        "at-risk", "--ledger", ledger, "--format", "csv", "--include-no-data", "--threshold", "1")
      #expect(all.output.split(separator: "\n").count == 4)
    }
  }

  @Test("--fail-on-risk exits with 1 only when something is listed")
  func failOnRisk() throws {
    try run { runner, ledger in
      #expect(try runner.forecast("at-risk", "--ledger", ledger, "--fail-on-risk").code == 1)
      let none = try runner.forecast(
        "at-risk", "--ledger", ledger, "--fail-on-risk", "--threshold", "0")
      #expect(none.code == 0)
    }
  }

  @Test("a workbook needs a file, a place that can be written, and is the same bytes every time")
  func workbook() throws {
    try run { runner, ledger in
      let arguments = ["at-risk", "--ledger", ledger, "--format", "xlsx"]
      #expect(try runner.run("forecast", arguments).code == 64)
      let nowhere = try runner.run("forecast", arguments + ["--output", "/nowhere/list.xlsx"])
      #expect(nowhere.code == 73)
      #expect(nowhere.errors.contains("/nowhere/list.xlsx"))
      var files: [Data] = []
      for name in ["a.xlsx", "b.xlsx"] {
        #expect(try runner.run("forecast", arguments + ["--output", name]).code == 0)
        files.append(try Data(contentsOf: runner.folder.appendingPathComponent(name)))
      }
      #expect(files[0] == files[1])
      #expect(files[0].starts(with: Data("PK".utf8)))
    }
  }

  @Test("the report is a page, or Markdown, in the language asked for")
  func report() throws {
    try run { runner, ledger in
      let page = try runner.forecast(
        "report", "--ledger", ledger, "--language", "zh", "--output", "report.html")
      #expect(page.code == 0, "\(page.errors)")
      let html = try String(
        contentsOf: runner.folder.appendingPathComponent("report.html"), encoding: .utf8)
      #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
      let mail = try runner.forecast("report", "--ledger", ledger, "--format", "markdown")
      #expect(mail.output.hasPrefix("# Will the annual targets be met?"))
      #expect(mail.code == 0)
      let plain = try runner.forecast("report", "--ledger", ledger)
      #expect(plain.output.hasPrefix("<!DOCTYPE html>"))
      for format in ["text", "csv", "xlsx"] {
        let refused = try runner.forecast("report", "--ledger", ledger, "--format", format)
        #expect(refused.code == 64 && refused.output.isEmpty)
        #expect(
          refused.errors
            == "forecast: this command has no format \(format); it offers html, markdown\n")
      }
    }
  }

  @Test("measures side by side, and one item in full")
  func measures() throws {
    try run { runner, ledger in
      let all = try runner.forecast("measures", "--ledger", ledger)
      #expect(all.output.contains("elapsed-time rule"))
      #expect(all.output.contains("behind"))
      let one = try runner.forecast("measures", "--ledger", ledger, "--item", "1")
      #expect(one.output.contains("UN ESCAP"))
      #expect(try runner.forecast("measures", "--ledger", ledger, "--item", "99").code == 65)
    }
  }

  @Test("one item as a picture; the overview has none")
  func picture() throws {
    try run { runner, ledger in
      let picture = try runner.forecast("--ledger", ledger, "--item", "1", "--format", "svg")
      #expect(picture.output.hasPrefix("<svg xmlns="))
      #expect(try runner.forecast("--ledger", ledger, "--format", "svg").code == 64)
    }
  }

  @Test("a threshold outside 0…1 is refused")
  func threshold() throws {
    try run { runner, ledger in
      for command in ["at-risk", "report"] {
        let result = try runner.forecast(command, "--ledger", ledger, "--threshold", "80")
        #expect(result.code == 64)
      }
    }
  }
}
