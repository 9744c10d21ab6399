import Foundation
import Testing

/// What goes wrong with files: one clear sentence, the contract's exit code, no trace.
@Suite struct BadInputTests {
  private static let header = "\t序号\n\t事项内容\n\t进展情况\n\n"
  private static let title = "2024年市政府工作报告事项1季度进展情况台账\n"

  private func expectOneSentence(_ result: CommandRunner.Result, naming words: String...) {
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 1, "\(result.errors)")
    for word in words { #expect(result.errors.contains(word), "\(result.errors)") }
    #expect(!result.errors.contains("Fatal error") && !result.errors.contains("Stack dump"))
    #expect(result.output.isEmpty)
  }

  @Test func a_missing_file() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let result = try runner.forecast("--ledger", "nowhere.txt")
    #expect(result.code == 66)
    expectOneSentence(result, naming: "nowhere.txt")
  }

  @Test func a_folder_is_said_in_the_language_asked_for() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let result = try runner.forecast("--ledger", "/tmp", "--language", "zh")
    #expect(result.code == 66)
    #expect(result.errors == "forecast: /tmp：这是目录，不是文件；请指定其中的一个文件\n")
  }

  @Test func a_side_file_in_the_place_of_the_ledger_is_told_where_it_goes() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let corrections = try runner.file(
      "c.csv", "item,part,field,quarter,value,note\n1,1,value,,5,\n")
    let history = try runner.file(
      "h.csv", "indicator,year,quarter,ytd_growth_percent\na,2023,1,5\n")
    let staff = try runner.file("staff.csv", "姓名,电话\n张三,1\n")
    for (path, option) in [(corrections, "--corrections"), (history, "--history")] {
      let result = try runner.forecast("--ledger", path)
      #expect(result.code == 65)
      expectOneSentence(result, naming: "give it with \(option)")
    }
    let noLedger = try runner.forecast("--ledger", staff)
    expectOneSentence(noLedger, naming: "事项内容")
    let noCorrections = try runner.forecast("--corrections", staff)
    expectOneSentence(
      CommandRunner.Result(
        output: noCorrections.output,
        errors: noCorrections.errors.split(separator: "\n").last.map(String.init) ?? "",
        code: noCorrections.code), naming: "item, part, field, value")
    let noHistory = try runner.forecast("--ledger", history, "--history", staff, "--language", "zh")
    #expect(noHistory.code == 65)
    expectOneSentence(noHistory, naming: "indicator、year、quarter、ytd_growth_percent")
  }

  @Test func standard_input_is_a_ledger_too() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let text = Self.title + Self.header + "\t1\n\t新开通5G基站3500个。\n\t一季度新开通5G基站900个。\n"
    let piped = try runner.forecast("--ledger", "-", "--format", "csv", input: text)
    let path = try runner.file("ledger.txt", text)
    let read = try runner.forecast("--ledger", path, "--format", "csv")
    #expect(piped.code == 0 && piped.output == read.output, "\(piped.errors)")
    #expect(try runner.forecast("inspect", "-", input: text).output.contains("5G基站"))
    let nothing = try runner.forecast("--ledger", "-")
    #expect(nothing.code == 65)
    #expect(nothing.errors == "forecast: standard input: the file is empty\n")
  }

  @Test func an_empty_file() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let result = try runner.forecast("--ledger", try runner.file("empty.txt", ""))
    #expect(result.code == 65)
    expectOneSentence(result, naming: "empty.txt")
  }

  @Test func a_binary_file() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let bytes = Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ $0 / 7) })
    let result = try runner.forecast("--ledger", try runner.file("noise.bin", bytes))
    #expect(result.code == 65)
    expectOneSentence(result, naming: "noise.bin")
  }

  @Test func no_recognisable_header() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let path = try runner.file("letter.txt", "各位同事：\n\t今天\n\t天气\n\t很好\n")
    let result = try runner.forecast("--ledger", path)
    #expect(result.code == 65)
    expectOneSentence(result, naming: "letter.txt")
  }

  @Test func an_item_that_is_not_there() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let result = try runner.forecast("--item", "99")
    #expect(result.code == 65)
    #expect(result.errors.contains("99"))
    #expect(result.output.isEmpty)
  }

  @Test func problems_are_listed_and_the_rest_is_forecast() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let path = try runner.file(
      "ledger.txt",
      Self.title + Self.header
        + "\t1\n\t新开通5G基站3500个。\n\t一季度新开通5G基站900个。\n\n"
        + "\t1\n\t新建公园5个。\n\t已建成1个。\n\n"
        + "\t3\n\t新建学校12所。\n\n"
        + "\t4\n\t新增就业1e400人。\n\t新增就业99999999999999999999人。\n\n"
        + "\t5\n\t固定资产投资增长5%以上。\n\t固定资产投资增长5.5.5%。\n\n")
    let result = try runner.forecast("--ledger", path, "--format", "csv")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("5G基站"))
    // The repeated number, the missing cell and the malformed number, each with its row.
    #expect(result.errors.split(separator: "\n").count >= 3, "\(result.errors)")
    #expect(result.errors.contains("row "))
    let strict = try runner.forecast("--ledger", path, "--strict")
    #expect(strict.code == 65)
  }

  @Test func a_place_that_cannot_be_written() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let result = try runner.forecast("--output", "/nowhere/at/all.txt")
    #expect(result.code == 73)
  }

  @Test(arguments: [
    ["--quarter", "5"], ["--as-of", "2024-1"], ["--format", "pdf"], ["--colour"],
    ["--ledger", "a", "--store", "b"],
  ])
  func wrong_usage(_ arguments: [String]) throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let result = try runner.run("forecast", arguments)
    #expect(result.code == 64, "\(result.errors)")
  }
}
