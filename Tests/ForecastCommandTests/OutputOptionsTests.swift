import Foundation
import Testing

@testable import forecast

/// Where `--output` writes to.
@Suite struct OutputOptionsTests {
  @Test("a link stays a link: what it points at is written")
  func link() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let target = try runner.file("target.csv", "an earlier and much longer result\n")
    let link = runner.folder.appendingPathComponent("link.csv").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    let result = try runner.forecast("inspect", "--format", "csv", "--output", link)
    #expect(result.code == 0, "\(result.errors)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    let written = try String(contentsOfFile: target, encoding: .utf8)
    #expect(written == (try runner.forecast("inspect", "--format", "csv")).output)
  }

  @Test("COLUMNS goes before what the terminal says, where it is a number of columns")
  func columns() {
    #expect(terminalWidth(asked: "60", told: 100) == 60)
    for asked in [nil, "", "x", "-3", "0"] {
      #expect(terminalWidth(asked: asked, told: 100) == 100)
      #expect(terminalWidth(asked: asked, told: 0) == nil)
    }
  }

  @Test("a file is replaced; a folder that is not there is an error in a sentence")
  func file() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let place = try runner.file("overview.csv", String(repeating: "old\n", count: 10_000))
    #expect(try runner.forecast("--format", "csv", "--output", place).code == 0)
    let written = try String(contentsOfFile: place, encoding: .utf8)
    #expect(written == (try runner.forecast("--format", "csv")).output)
    let missing = runner.folder.appendingPathComponent("no/such.csv").path
    let result = try runner.forecast("--format", "csv", "--output", missing)
    #expect(result.code == 73)
    #expect(result.errors.contains("cannot write to \(missing)"))
  }

  @Test("without --format the end of the file's name decides; --format wins over it")
  func ending() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    func begin(_ file: String, _ arguments: [String]) throws -> [UInt8] {
      let result = try runner.run("forecast", arguments + ["--output", file])
      #expect(result.code == 0, "\(result.errors)")
      return Array(try Data(contentsOf: runner.folder.appendingPathComponent(file)).prefix(9))
    }
    #expect(try begin("list.xlsx", ["at-risk"]).starts(with: Array("PK".utf8)))
    #expect(try begin("list.CSV", ["at-risk"]) == Array("\u{FEFF}rank,i".utf8))
    #expect(try begin("a.b.json", ["at-risk"]).starts(with: Array("{".utf8)))
    #expect(try begin("list.md", ["at-risk"]).starts(with: Array("# ".utf8)))
    #expect(try begin("report.md", ["report"]).starts(with: Array("# ".utf8)))
    #expect(try begin("report", ["report"]).starts(with: Array("<!DOCTYPE".utf8)))
    #expect(try begin("list.csv", ["at-risk", "--format", "json"]).starts(with: Array("{".utf8)))
    #expect(try begin("list.out", ["at-risk"]).starts(with: Array("At-risk".utf8)))
    let refused = try runner.forecast("inspect", "--output", "x.xlsx")
    #expect(refused.code == 64 && refused.errors.contains("no format xlsx"))
    #expect(!FileManager.default.fileExists(atPath: runner.folder.path + "/x.xlsx"))
  }
}
