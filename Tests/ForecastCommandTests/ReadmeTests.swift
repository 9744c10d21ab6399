import Foundation
import Testing

/// The README shows what the programs really print and code that really runs.
@Suite struct ReadmeTests {
  private func text(_ path: String) throws -> String {
    try String(
      contentsOf: CommandRunner.repository.appendingPathComponent(path), encoding: .utf8)
  }

  /// The lines between a line that opens a fence and the one that closes it.
  private func blocks(_ readme: String, _ language: String) -> [[String]] {
    var blocks: [[String]] = []
    var current: [String]?
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let open = current {
        if line == "```" {
          blocks.append(open)
          current = nil
        } else {
          current = open + [line]
        }
      } else if line == "```" + language {
        current = []
      }
    }
    return blocks
  }

  @Test func the_first_screen_is_a_real_run() throws {
    let shown = try #require(
      blocks(try text("README.md"), "text").first { $0.first == "$ forecast --item 3" })
    let runner = try CommandRunner()
    defer { runner.remove() }
    let result = try runner.forecast("--item", "3")
    #expect(shown.dropFirst().joined(separator: "\n") + "\n" == result.output)
  }

  @Test func the_code_is_the_example_that_the_tests_run() throws {
    let code = try #require(blocks(try text("README.md"), "swift").first)
    let source = try text("Examples/PlannerAPI/PlannerAPI.swift")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let begin = try #require(source.firstIndex { $0.hasSuffix("// README: begin") })
    let end = try #require(source.firstIndex { $0.hasSuffix("// README: end") })
    let example = source[(begin + 1)..<end].map { $0.isEmpty ? "" : String($0.dropFirst(4)) }
    #expect(Array(code.drop { $0.hasPrefix("import") || $0.isEmpty }) == example)
  }

  @Test func the_example_program_runs_on_the_sample() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let sample = CommandRunner.repository
      .appendingPathComponent("Examples/forecast/Sample/ledger.txt").path
    let export = runner.folder.appendingPathComponent("risk.csv")
    let result = try runner.run("PlannerAPI", [sample, export.path])
    #expect(result.code == 0 && result.output.contains("新开通5G基站"))
    let list = try String(contentsOf: export, encoding: .utf8)
    #expect(list.contains("rank,item,part,indicator"))
  }

  @Test func every_line_for_planners_runs_in_order() throws {
    let lines = try #require(
      blocks(try text("README.md"), "sh").first { $0.contains { $0.contains("预警清单") } })
    let runner = try CommandRunner()
    defer { runner.remove() }
    for quarter in 1...2 {
      let ledger = StoreCommandsTests.ledger(2024, quarter, 400 * quarter)
      _ = try runner.file(["一季度.docx", "二季度.docx"][quarter - 1], ledger)
      _ = try runner.file("台账.docx", ledger)
    }
    for line in lines where line.hasPrefix("forecast ") {
      let command = line.split(separator: "#")[0].split(separator: " ").dropFirst().map(String.init)
      let result = try runner.run("forecast", command)
      #expect(result.code == 0, "\(line): \(result.errors)")
    }
    let written = try FileManager.default.contentsOfDirectory(atPath: runner.folder.path)
    #expect(written.contains("预警清单.xlsx") && written.contains("报告.html"))
  }

  @Test func every_command_of_the_readme_is_there() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let help = try runner.forecast("--help").output
    for name in [
      "inspect", "at-risk", "report", "measures", "import", "changes", "link", "store", "batch",
      "train", "backtest",
    ] {
      #expect(help.contains("  " + name), "\(name)")
      #expect(try runner.forecast("help", name).code == 0, "\(name)")
    }
  }
}
