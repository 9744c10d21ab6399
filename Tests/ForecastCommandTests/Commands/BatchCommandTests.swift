import Testing

/// `batch` with the files that it is given.
@Suite struct BatchCommandTests {
  private static let task =
    #"{"id":"A","k":1,"q":1,"variant":"flow","history":[21,25,24,30,23],"target":110}"# + "\n"

  @Test("A panel that cannot update the prior says so instead of changing nothing")
  func panelWithoutYears() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    // Quarters are numbered as 20221, 20222, …: between the years lie thousands of gaps.
    var lines = ["series_id,index,value"]
    for index in [20221, 20222, 20223, 20224, 20231, 20232, 20233, 20234] {
      lines.append("s,\(index),\(index)")
    }
    let path = try runner.file("panel.csv", lines.joined(separator: "\n"))
    let result = try runner.forecast("batch", "--panel", path, "--language", "en", input: Self.task)
    #expect(result.code == 65)
    #expect(result.output.isEmpty)
    #expect(
      result.errors
        == "forecast: \(path): no two whole years in a row without a gap, so it cannot update the "
        + "prior\n")
    let panel = try runner.file("whole.csv", BacktestDocumentTests.panel)
    let updated = try runner.forecast("batch", "--panel", panel, input: Self.task)
    #expect(updated.code == 0)
    #expect(updated.output != (try runner.forecast("batch", input: Self.task)).output)
  }

  @Test("A prior of another version is named as such")
  func priorOfAnotherVersion() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let path = try runner.file("old.prior", #"{"format":"forecast-prior","version":1}"#)
    let result = try runner.forecast(
      "batch", "--prior", path, "--language", "en", input: Self.task)
    #expect(result.code == 65)
    #expect(result.errors.contains("the prior is of version 1, and this program reads version 3"))
  }

  @Test("An index that is no count of quarters is refused before it fills the memory with gaps")
  func longSeries() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let path = try runner.file(
      "panel.csv", "series_id,index,value\ns,-999999,1\ns,999999,2\nt,1,1\n")
    let result = try runner.forecast("batch", "--panel", path, "--language", "en", input: Self.task)
    #expect(result.code == 65)
    #expect(
      result.errors
        == "forecast: \(path): series s reaches over 1999999 quarters; index is the number of the "
        + "quarter\n")
  }
}
