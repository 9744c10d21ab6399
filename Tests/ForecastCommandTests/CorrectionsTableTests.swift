import ProgressForecast
import Testing

@testable import forecast

@Suite struct CorrectionsTableTests {
  private let table = CorrectionsTable(rows: [
    ["item", "part", "field", "quarter", "value", "note"],
    ["1", "1", "target", "", "2400", "said \"twice\", by telephone"],
    ["2", "1", "value", "2023Q3", "7", ""],
  ])

  @Test func inItsYearARowWithoutAQuarterStaysAsItIs() throws {
    let quarter = try #require(Quarter("2023Q2"))
    let read = try Corrections.read(
      bytes: Array(table.text(for: quarter, 2023).utf8), fileName: "c.csv")
    #expect(read.entries.map(\.quarter) == [nil, Quarter("2023Q3")])
    #expect(read.entries[0].note == "said \"twice\", by telephone")
    #expect(read.entries.map(\.row) == [2, 3])
  }

  @Test func inAnotherYearItChangesNothing() throws {
    let quarter = try #require(Quarter("2024Q2"))
    let read = try Corrections.read(
      bytes: Array(table.text(for: quarter, 2023).utf8), fileName: "c.csv")
    #expect(read.entries.map(\.quarter) == [Quarter("2023Q2"), Quarter("2023Q3")])
  }

  @Test func aTableWithoutTheColumnGetsIt() throws {
    let narrow = CorrectionsTable(rows: [
      ["item", "part", "field", "value"], ["1", "1", "target", "2400"],
    ])
    let text = narrow.text(for: try #require(Quarter("2024Q1")), 2023)
    let read = try Corrections.read(bytes: Array(text.utf8), fileName: "c.csv")
    #expect(read.entries.map(\.quarter) == [Quarter("2023Q1")])
  }
}
