import Foundation
import RiskReports
import Testing

/// Help in both languages.
@Suite struct HelpTextTests {
  static let commands = [
    [], ["inspect"], ["at-risk"], ["report"], ["measures"], ["batch"], ["train"], ["backtest"],
    ["import"], ["changes"], ["link"], ["store"], ["store", "check"], ["store", "list"],
    ["store", "backup"], ["store", "withdraw"], ["store", "vacuum"],
  ]

  private func page(_ arguments: [String], _ locale: String) throws -> CommandRunner.Result {
    let runner = try CommandRunner()
    defer { runner.remove() }
    return try runner.run(
      "forecast", arguments, environment: ["LC_ALL": locale, "COLUMNS": "80"])
  }

  @Test("a Chinese page has no English sentence, and fits a terminal", arguments: commands)
  func chinese(command: [String]) throws {
    let help = try page(command + ["--help"], "zh_CN.UTF-8")
    #expect(help.code == 0 && help.errors.isEmpty)
    let lines = help.output.split(separator: "\n").map(String.init)
    let isChinese = { (text: String) in
      text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    #expect(isChinese(try #require(lines.first)))
    for line in lines {
      // Three English words in a row are a sentence; names of options and columns are not.
      if !line.contains("forecast ") {
        #expect(!line.contains(/[a-z]+ [a-z]+ [a-z]+/), "\(line)")
      }
      if !line.hasPrefix("用法：") { #expect(line.displayWidth <= 92, "\(line)") }
      if line.hasPrefix("  --") { #expect(isChinese(line), "\(line)") }
    }
    #expect(try page(["help"] + command, "zh_CN.UTF-8").output == help.output)
  }

  @Test("help takes a language before and behind the command")
  func language() throws {
    let chinese = try page(["help", "at-risk"], "zh_CN.UTF-8").output
    for arguments in [
      ["help", "at-risk", "--language", "zh"], ["help", "--language=zh", "at-risk"],
      ["at-risk", "--help", "--language", "zh"],
    ] {
      let help = try page(arguments, "C")
      #expect(help.code == 0 && help.output == chinese, "\(arguments): \(help.errors)")
    }
    let english = try page(["help", "at-risk", "--language", "en"], "zh_CN.UTF-8")
    #expect(english.output == (try page(["help", "at-risk"], "C").output))
  }

  @Test("an English page is ArgumentParser's own", arguments: commands)
  func english(command: [String]) throws {
    let help = try page(command + ["--help"], "en_GB.UTF-8")
    #expect(help.code == 0 && help.output.hasPrefix("OVERVIEW: "))
    #expect(help.output.contains("Show help information."))
  }
}
