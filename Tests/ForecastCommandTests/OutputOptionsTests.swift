import Foundation
import Testing

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
}
