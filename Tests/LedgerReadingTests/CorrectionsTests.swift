import Indicators
import Testing

@testable import LedgerReading

@Suite("A planner's corrections win, are shown, and are never lost in silence")
struct CorrectionsTests {
  private static let ledger = """
    2025年重点工作一季度进展情况
    序号,事项内容,进展情况
    1,"新增专精特新企业300家以上，高新技术企业达到8500家。","新增50家，高新技术企业累计8300家。"
    2,固定资产投资增长5%以上。,固定资产投资增长5.4%。
    3,深化改革。,已印发方案。
    """

  private func corrections(_ rows: String...) throws -> Corrections {
    let text = "item,part,field,quarter,value,note\n" + rows.joined(separator: "\n") + "\n"
    return try Corrections.read(bytes: Array(text.utf8), fileName: "corrections.csv")
  }

  private func read(_ corrections: Corrections) throws -> Ledger {
    try LedgerReader(corrections: corrections)
      .read(bytes: Array(Self.ledger.utf8), fileName: "ledger.csv")
  }

  @Test("every field is set and marked as corrected")
  func fields() throws {
    let corrections = try corrections(
      "1,1,value,2025Q1,62,per telephone", "1,1,target,,310,", "1,1,unit,,户,",
      "1,1,comparator,,reach,", "1,1,stage,2025Q1,started,", "1,2,kind,,level,",
      "1,2,indicator,,高新技术企业总数,", "2,1,value,2025Q1,-1.5,")
    #expect(corrections.problems == [] && corrections.entries.count == 8)
    let ledger = try read(corrections)
    #expect(ledger.problems == [])
    let first = ledger.items[0].indicators[0]
    #expect(first.target?.value == 310 && first.target?.comparator == .reach)
    #expect(first.target?.unit == "户" && first.target?.isCorrected == true)
    let observation = try #require(first.leadingObservation)
    #expect(observation.value == 62 && observation.stage == .started)
    #expect(observation.isCorrected)
    #expect(first.observations.count == 1)
    #expect(ledger.items[0].indicators[1].name == "高新技术企业总数")
    #expect(ledger.items[0].indicators[1].kind == .level)
    #expect(ledger.items[0].indicators[1].isCorrected && !first.isCorrected)
    #expect(ledger.items[1].indicators[0].leadingObservation?.value == -1.5)
  }

  @Test("a corrected value speaks of the month that the text speaks of")
  func month() throws {
    let text = Self.ledger.replacing("一季度进展", with: "二季度进展").replacing("新增50家", with: "1-5月新增50家")
    let ledger = try LedgerReader(corrections: try corrections("1,1,value,2025Q2,55,"))
      .read(bytes: Array(text.utf8), fileName: "ledger.csv")
    let value = try #require(ledger.items[0].indicators[0].leadingObservation)
    #expect(value.value == 55 && value.isCorrected)
    #expect(value.asOf == Month(year: 2025, number: 5))
  }

  @Test("drop removes the indicator, or with a quarter only its numbers")
  func drop() throws {
    let all = try read(corrections("1,1,drop,,,", "2,1,drop,2025Q1,,"))
    #expect(all.items[0].indicators.map(\.part) == [2])
    #expect(all.items[1].indicators[0].observations == [])
    #expect(all.items[1].indicators[0].target?.value == 5)
  }

  @Test("re-reading the same document gives the same corrected ledger")
  func rereading() throws {
    let corrections = try corrections("1,1,value,2025Q1,62,")
    #expect(try read(corrections) == read(corrections))
  }

  @Test("a correction of another quarter is neither used nor a problem")
  func otherQuarter() throws {
    let ledger = try read(corrections("1,1,value,2024Q4,62,"))
    #expect(ledger.items[0].indicators[0].leadingObservation?.value == 50)
    #expect(ledger.problems == [])
  }

  @Test(
    "one that matches nothing is reported with its row",
    arguments: [
      "9,1,value,2025Q1,62,gone", "1,9,value,2025Q1,62,gone", "3,1,comparator,,reach,gone",
      "3,1,stage,2025Q1,started,gone",
    ])
  func unmatched(row: String) throws {
    let ledger = try read(corrections("1,1,value,2025Q1,62,", row))
    let problem = try #require(ledger.problems.first)
    #expect(ledger.problems.count == 1)
    #expect(problem.file == "corrections.csv" && problem.row == 3 && problem.excerpt == "gone")
    if case .unmatchedCorrection = problem.reason {} else { Issue.record("\(problem.reason)") }
  }

  @Test(
    "a row that cannot be used is reported with row and column, and the rest is used",
    arguments: [
      (",1,value,2025Q1,62,", "item"), ("1,x,value,2025Q1,62,", "part"),
      ("1,0,value,2025Q1,62,", "part"), ("1,1,valeu,2025Q1,62,", "field"),
      ("1,1,value,2025Q5,62,", "quarter"), ("1,1,value,2025Q1,many,", "value"),
      ("1,1,value,2025Q1,1e999,", "value"), ("1,1,value,2025Q1,nan,", "value"),
      ("1,1,stage,2025Q1,finished,", "value"), ("1,1,kind,,speed,", "value"),
      ("1,1,comparator,,more,", "value"), ("1,1,indicator,,,", "value"),
    ])
  func unusable(row: String, column: String) throws {
    let corrections = try corrections(row, "2,1,value,2025Q1,7,")
    #expect(corrections.entries.map(\.row) == [3])
    let problem = try #require(corrections.problems.first)
    #expect(corrections.problems.count == 1)
    #expect(problem.row == 2 && problem.column == column)
    #expect(problem.reason == .unusableRow(column: column))
    #expect(try read(corrections).problems == [problem])
  }

  @Test("columns are found by name, in any order and format; of two the later wins")
  func columns() throws {
    let text = "note;value;quarter;field;part;item\n;60;;value;1;1\n;61;;value;1;1\n"
    let corrections = try Corrections.read(bytes: Array(text.utf8), fileName: "c.csv")
    #expect(try read(corrections).items[0].indicators[0].leadingObservation?.value == 61)
  }

  @Test("a file that is no table of corrections says so")
  func noCorrections() {
    #expect(
      throws: DocumentError(
        file: "c.csv", reason: .missingColumns(["item", "part", "field", "value"], firstRow: "a,b"))
    ) {
      try Corrections.read(bytes: Array("a,b\n1,2\n".utf8), fileName: "c.csv")
    }
    #expect(throws: DocumentError(file: "c.csv", reason: .empty)) {
      try Corrections.read(bytes: [], fileName: "c.csv")
    }
  }
}
