import Foundation
import Testing
import _TestSupport

@Suite("A synthetic city through the command line")
struct StoredCityTests {
  /// Imports the city's papers in an order and returns what every command then prints.
  private func outputs(
    _ runner: CommandRunner, _ papers: [String], store: String
  ) throws -> [String: String] {
    // In two goes, so that the order holds across imports too.
    for part in [papers.prefix(4), papers.dropFirst(4)] {
      let result = try runner.run("forecast", ["import"] + part + ["--store", store])
      #expect(result.code == 0, "\(result.errors)")
    }
    var outputs: [String: String] = [:]
    let commands =
      ["text", "csv", "json", "markdown"].map { ["--format", $0] }
      + [
        ["report", "--format", "html"], ["at-risk", "--format", "csv"], ["link"],
        ["changes", "--format", "json"], ["backtest", "--format", "csv"],
        ["--as-of", "2023Q3", "--format", "csv"], ["--language", "zh"],
      ]
    for command in commands {
      let result = try runner.run("forecast", command + ["--store", store])
      #expect(result.code == 0, "\(command): \(result.errors)")
      outputs[command.joined(separator: " ")] = result.output + result.errors
    }
    return outputs
  }

  @Test func theOrderOfImportingDoesNotShow() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let city = SyntheticCity(seed: 17)
    let papers = try city.editions.map {
      try runner.file($0.ledger.file, city.printed($0))
    }
    var random = SplitMix64(seed: 4)
    let inOrder = try outputs(runner, papers, store: "a.sqlite")
    let shuffled = try outputs(runner, papers.shuffled(using: &random), store: "b.sqlite")
    for (command, output) in inOrder {
      let isSame = shuffled[command] == output.replacing("a.sqlite", with: "b.sqlite")
      #expect(isSame, "\(command)")
    }
    #expect(inOrder["--format csv"]?.split(separator: "\n").count ?? 0 > 180)
  }

  @Test func theNumbersAreThoseThatWerePrinted() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let city = SyntheticCity(seed: 18)
    let papers = try city.editions.map {
      try runner.file($0.ledger.file, city.printed($0))
    }
    _ = try runner.run("forecast", ["import"] + papers)
    let rows = try runner.forecast("backtest", "--format", "csv").output.split(separator: "\n")
    let truth = Self.yearEnds(city)
    var checked = 0
    for row in rows.dropFirst() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      // The outcome of a promise, found again through the quarters of its year, is its own.
      let expected = truth[cells[0] + " " + cells[1]]
      #expect(expected == Double(cells[12]), "\(row)")
      checked += 1
    }
    #expect(checked > 600, "\(checked)")
  }

  /// What each printed item of each quarter came to in its fourth quarter, by quarter and number.
  private static func yearEnds(_ city: SyntheticCity) -> [String: Double] {
    var ends: [String: Double] = [:]
    for edition in city.editions {
      for item in edition.ledger.items {
        for indicator in item.indicators {
          let quarter = edition.ledger.quarter
          let place = ((Int(item.number) ?? 0) - 1) * 3 + indicator.part
          ends["\(quarter) \(place)"] = city.promise(named: indicator.name)?.values[quarter.yearEnd]
        }
      }
    }
    return ends
  }
}
