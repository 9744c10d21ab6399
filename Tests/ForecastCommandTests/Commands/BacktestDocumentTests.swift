import Foundation
import Testing

/// `backtest --panel` for a person, in both languages, and as data.
@Suite struct BacktestDocumentTests {
  /// Eight series of four years that grow steadily with a season of their own.
  static let panel: String = {
    var lines = ["series_id,index,value"]
    for series in 0..<8 {
      for index in 0..<16 {
        let season = [0.9, 1.0, 1.05, 1.2][index % 4]
        let value = Double(100 + series * 10) * season * (1 + 0.02 * Double(index))
        lines.append("s\(series),\(index + 1),\(value)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  @Test("headings are in the language asked for, figures are the same")
  func languages() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let path = try runner.file("panel.csv", Self.panel)
    let chinese = try runner.forecast("backtest", "--panel", path, "--language", "zh").output
    let english = try runner.forecast("backtest", "--panel", path, "--language", "en").output
    for words in ["达标比例", "预测概率", "年内累计量", "全部"] { #expect(chinese.contains(words)) }
    for words in ["scaled CRPS", "came true", "flow", "all"] { #expect(english.contains(words)) }
    let figures = { (text: String) in
      text.matches(of: /\d\.\d+/).map { String($0.0) }
    }
    #expect(!figures(english).isEmpty && figures(chinese) == figures(english))
  }

  @Test("csv and json hold the same scores")
  func data() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let path = try runner.file("panel.csv", Self.panel)
    let csv = try runner.forecast("backtest", "--panel", path, "--format", "csv").output
    #expect(csv.hasPrefix("variant,quarter,count,met,coverage80,"))
    let json = try JSONSerialization.jsonObject(
      with: Data(
        try runner.forecast("backtest", "--panel", path, "--format", "json").output.utf8))
    let scores = try #require((json as? [String: Any])?["scores"] as? [[String: Any]])
    let rows = csv.split(separator: "\n").dropFirst().prefix(scores.count)
    for (row, score) in zip(rows, scores) {
      let cells = row.split(separator: ",")
      #expect(score["count"] as? Int == Int(cells[2]))
      let (brier, same) = (try #require(score["brier"] as? Double), try #require(Double(cells[7])))
      // Foundation's reader of JSON is off in the last digit on Linux.
      #expect(abs(brier - same) < 1e-15)
    }
  }

  @Test("A group without a forecast has no scores: empty in csv, null in json")
  func emptyGroup() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    // The last quarter is always 0: as a stock there is nothing to scale an error by.
    var lines = ["series_id,index,value"]
    for index in 1...16 { lines.append("s,\(index),\(index % 4 == 0 ? 0 : index)") }
    let path = try runner.file("panel.csv", lines.joined(separator: "\n") + "\n")
    let csv = try runner.forecast("backtest", "--panel", path, "--format", "csv").output
    #expect(csv.contains("\nlevel,1,0,,,,,,\n"))
    let text = try runner.forecast("backtest", "--panel", path, "--format", "json").output
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let scores = try #require((json as? [String: Any])?["scores"] as? [[String: Any]])
    #expect(scores.count { $0["brier"] is NSNull } == 4)
  }

  @Test("Too few series to train on are not called series without whole years")
  func tooFewToTrain() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let two = Self.panel.split(separator: "\n").prefix(33).joined(separator: "\n")
    let path = try runner.file("panel.csv", two)
    let result = try runner.forecast(
      "backtest", "--panel", path, "--cross-fit", "2", "--language", "en")
    #expect(result.code == 65)
    #expect(result.errors.contains("too few series for a prior with the regressions"))
  }

  @Test("As many years as there are, but no more parts than series")
  func limits() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let path = try runner.file("panel.csv", Self.panel)
    let all = try runner.forecast("backtest", "--panel", path, "--years", "4", "--format", "csv")
    let more = try runner.forecast(
      "backtest", "--panel", path, "--years", "\(Int.max)", "--format", "csv")
    #expect(more.output == all.output && more.code == 0)
    let parts = try runner.forecast(
      "backtest", "--panel", path, "--cross-fit", "1000000000", "--language", "en")
    #expect(parts.code == 65)
    #expect(parts.errors.hasSuffix("8 series cannot be split into 1000000000 parts\n"))
  }

  @Test("Standard input and a date that is none are named as such")
  func sentences() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let piped = try runner.forecast(
      "backtest", "--panel", "-", "--language", "en", input: "series_id,index\n")
    #expect(piped.code == 65)
    #expect(piped.errors == "forecast: standard input: the first line has no column value\n")
    let path = try runner.file("panel.csv", Self.panel)
    let dated = try runner.forecast(
      "train", "--panel", path, "--date", "yesterday", "--language", "en")
    #expect(dated.code == 64)
    #expect(dated.errors == "forecast: --date takes YYYY-MM-DD, not yesterday\n")
  }
}
