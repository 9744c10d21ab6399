import Foundation
import ProgressForecast
import Testing

@Suite struct OverviewCommandTests {
  @Test func the_overview_of_the_sample_counts_its_evidence() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let english = try runner.forecast()
    #expect(english.code == 0)
    #expect(english.output.contains("indicators:"))
    #expect(english.errors.contains("sample"))
    let chinese = try runner.forecast("--language", "zh")
    #expect(chinese.output.contains("个指标"))
    #expect(chinese.output != english.output)
  }

  @Test(arguments: ["text", "csv", "json", "markdown"])
  func the_same_input_is_the_same_bytes(_ format: String) throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let first = try runner.forecast("--format", format)
    let second = try runner.forecast("--format", format)
    #expect(first.code == 0 && first.output == second.output)
    #expect(!first.output.isEmpty)
  }

  @Test func json_says_what_the_contract_names() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let result = try runner.forecast("--format", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let ledger = try #require(document["ledger"] as? [String: Any])
    #expect(ledger["year"] as? Int == 2024 && ledger["asOf"] as? String == "2024Q1")
    let items = try #require(document["items"] as? [[String: Any]])
    #expect(items.count == 38)
    for item in items {
      for indicator in try #require(item["indicators"] as? [[String: Any]]) {
        let evidence = try #require(indicator["evidence"] as? String)
        let hasProbability = indicator["probability"] is Double
        // Every probability has evidence; an indicator without a number has none.
        #expect(hasProbability == (evidence != "none"), "\(item["item"] ?? "") \(evidence)")
        let weights = (indicator["explanation"] as? [[String: Any]] ?? []).compactMap {
          $0["weight"] as? Double
        }
        if !weights.isEmpty { #expect(abs(weights.reduce(0, +) - 1) < 1e-9) }
      }
    }
  }

  @Test func one_item_shows_commitment_chart_and_quote() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let result = try runner.forecast("--item", "3")
    #expect(result.code == 0)
    for word in ["固定资产投资增长5%以上", "probability", "required pace", "┃", "method"] {
      #expect(result.output.contains(word), "\(word)")
    }
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test("a history of a stock counts as it does in a store, and one that nothing takes is named")
  func historyOfStock() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let ledger = try runner.file(
      "ledger.csv",
      "2025年政府工作报告事项二季度进展情况台账\n序号,事项内容,进展情况\n1,高新技术企业达到8500家。,高新技术企业达到8030家。\n")
    var table = "indicator,year,quarter,ytd_growth_percent,ytd_amount,amount_unit\n"
    for (index, value) in [7010, 7200, 7400, 7900, 7960].enumerated() {
      table += "高新技术企业,\(2024 + index / 4),\(index % 4 + 1),,\(value),家\n"
    }
    let history = try runner.file("history.csv", table + "充电桩,2024,1,,400,个\n")
    let read = try runner.forecast("--ledger", ledger, "--history", history, "--format", "csv")
    #expect(read.code == 0 && read.output.contains(",pooledRegression,"))
    #expect(read.errors.contains("“充电桩” is no indicator of the ledger and is not used"))
    #expect(!read.errors.contains("高新技术企业"))
    let store = runner.folder.appendingPathComponent("s.sqlite").path
    #expect(try runner.forecast("import", ledger, history, "--store", store).code == 0)
    #expect(try runner.forecast("--store", store, "--format", "csv").output == read.output)
  }

  @Test("a prior of one's own is used wherever a ledger is forecast")
  func ownPrior() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    var table = "indicator,year,quarter,ytd_growth_percent,ytd_amount,amount_unit\n"
    for (index, value) in [380, 900, 1300, 2100, 410, 930, 1370, 2160].enumerated() {
      table += "新建公共充电桩,\(2022 + index / 4),\(index % 4 + 1),,\(value),个\n"
    }
    let source = [
      "--ledger", try runner.file("ledger.txt", StoreCommandsTests.ledger(2024, 1, 400)),
      "--history", try runner.file("history.csv", table),
    ]
    var panel = SeriesPanel(series: [])
    for position in 0..<12 {
      let values = (0..<24).map { (quarter: Int) -> Double in
        let level = Double(100 + position) * (1 + 0.01 * Double(quarter / 4))
        return quarter % 4 == 3 ? 5 * level : level
      }
      panel.series.append(.init(name: String(position), values: values, position: position))
    }
    func file(_ name: String, _ prior: PooledPrior) throws -> String {
      try runner.file(name, String(decoding: prior.text(), as: UTF8.self))
    }
    let shipped = try file("shipped.prior", .shipped)
    let own = try file("own.prior", .shipped.updated(with: panel, priorRows: 20))
    let commands: [[String]] = [[], ["at-risk", "--threshold", "1"], ["measures"]]
    for command in commands {
      let plain = try runner.run("forecast", command + source + ["--format", "csv"])
      let same = try runner.run(
        "forecast", command + source + ["--format", "csv", "--prior", shipped])
      let other = try runner.run(
        "forecast", command + source + ["--format", "csv", "--prior", own])
      #expect(plain.code == 0 && same.output == plain.output, Comment(rawValue: same.errors))
      #expect(other.code == 0 && other.output != plain.output, Comment(rawValue: other.errors))
    }
    #expect(try runner.forecast("--prior", "no.prior").code == 66)
    #expect(try runner.run("forecast", ["--prior", "history.csv"] + source).code == 65)
  }
}
