import Foundation
import Testing

/// The articles show code that is built and run: every Swift block is a part of `Examples/PlannerAPI`.
@Suite struct ArticleTests {
  static let articles = [
    ("GettingStarted", "Reasons"), ("KeepingQuarters", "Quarters"), ("OwnPanel", "OwnPanel"),
  ]

  private func lines(_ path: String) throws -> [String] {
    try String(contentsOf: CommandRunner.repository.appendingPathComponent(path), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The parts of a program between marks, in order, without the space in front of them.
  private func parts(_ program: [String], of article: String) -> [[String]] {
    var parts: [[String]] = []
    var current: (indent: Int, lines: [String])?
    for line in program {
      let words = line.drop { $0 == " " }
      if words.hasPrefix("// \(article), "), words.hasSuffix(": begin") {
        current = (line.count - words.count, [])
      } else if words.hasPrefix("// \(article), "), words.hasSuffix(": end"), let part = current {
        parts.append(part.lines.map { String($0.dropFirst(part.indent)) })
        current = nil
      } else {
        current?.lines.append(line)
      }
    }
    return parts
  }

  @Test("every Swift block of an article is what the program has between its marks")
  func code() throws {
    for (article, program) in Self.articles {
      let text = try lines("Sources/ProgressForecast/ProgressForecast.docc/\(article).md")
      var blocks: [[String]] = []
      var isInside = false
      for line in text {
        if line == "```swift" {
          isInside = true
          blocks.append([])
        } else if line == "```" {
          isInside = false
        } else if isInside {
          blocks[blocks.count - 1].append(line)
        }
      }
      let parts = parts(try lines("Examples/PlannerAPI/\(program).swift"), of: article)
      #expect(blocks == parts && !blocks.isEmpty, "\(article)")
    }
  }

  @Test("reasons in both languages, problems and errors in words")
  func reasons() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let sample = CommandRunner.repository
      .appendingPathComponent("Examples/forecast/Sample/ledger.txt").path
    let output = try runner.run("PlannerAPI", ["reasons", sample]).output
    #expect(output.contains("3 固定资产投资增速 关注") && output.contains("3 固定资产投资增速 watch"))
    #expect(output.contains("“左右”") || output.contains("左右 (about)"))
    #expect(output.contains("on track by these rules"))
    let missing = try runner.run("PlannerAPI", ["reasons", "no.docx"])
    #expect(missing.code == 0 && missing.output == "no.docx：没有这个文件；请检查路径\n")
  }

  @Test("two quarters in a store give the changes that the command line gives")
  func quarters() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    for quarter in 1...2 {
      _ = try runner.file("\(quarter).txt", StoreCommandsTests.ledger(2024, quarter, 400 * quarter))
    }
    let one = try runner.run("PlannerAPI", ["quarters", "s.sqlite", "1.txt"])
    #expect(one.output == "2024Q1 added\ntwo quarters of one year are needed\n")
    let both = try runner.run("PlannerAPI", ["quarters", "s.sqlite", "1.txt", "2.txt"])
    #expect(both.output.hasPrefix("2024Q1 known\n2024Q2 added\n达标概率变化：2024Q1 → 2024Q2\n"))
    let corrections = "item,part,field,quarter,value,note\n1,1,value,2024Q2,900,\n"
    _ = try runner.file("corrections.csv", corrections)
    _ = try runner.run("forecast", ["import", "corrections.csv", "--store", "s.sqlite"])
    let corrected = try runner.run("PlannerAPI", ["quarters", "s.sqlite", "2.txt"])
    let command = try runner.run(
      "forecast", ["changes", "--store", "s.sqlite", "--language", "zh"])
    #expect(corrected.output == "2024Q2 known\n" + command.output + "\n", "\(command.errors)")
    #expect(corrected.output.contains("900") && corrected.output.contains("更正"))
  }

  @Test("an own panel moves what has whole earlier years, and is scored on series it has not seen")
  func ownPanel() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    // Half of each year comes in its last quarter.
    var panel = "series_id,index,value\n"
    var history = "indicator,year,quarter,ytd_growth_percent,ytd_amount,amount_unit\n"
    for series in 0..<20 {
      for index in 0..<24 {
        let level = Double(100 + 10 * series) * (1 + 0.03 * Double(index / 4))
        let wobble = 1 + 0.05 * Double((7 * series + 3 * index) % 5 - 2)
        panel += "s\(series),\(index),\(level * [0.1, 0.2, 0.2, 0.5][index % 4] * wobble)\n"
      }
    }
    for year in 2021...2023 {
      for (quarter, value) in [380, 900, 1300, 2100].enumerated() {
        history += "新建公共充电桩,\(year),\(quarter + 1),,\(value + 20 * (year - 2021)),个\n"
      }
    }
    _ = try runner.file("panel.csv", panel)
    _ = try runner.file("history.csv", history)
    _ = try runner.file("ledger.txt", StoreCommandsTests.ledger(2024, 1, 400))
    let result = try runner.run("PlannerAPI", ["panel", "panel.csv", "ledger.txt", "history.csv"])
    #expect(result.code == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.contains { $0.contains("→") }, "\(result.output)")
    #expect(lines.count { $0.hasPrefix("Brier ") } == 2)
  }
}
