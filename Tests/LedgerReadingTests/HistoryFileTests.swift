import Indicators
import LedgerReading
import Testing

@Suite struct HistoryFileTests {
  private func read(_ text: String) throws -> HistoryFile {
    try HistoryFile.read(bytes: Array(text.utf8), fileName: "history.csv")
  }

  private let header = "indicator,year,quarter,ytd_growth_percent,ytd_amount,amount_unit,note\n"

  @Test func growth_and_amounts_become_one_series_and_gaps_stay() throws {
    let history = try read(
      header + "生产总值增速,2022,4,3.9,14920.75,亿元,\n生产总值增速,2023,1,,,,\n生产总值增速,2023,4,5.9,,,derived\n")
    let series = try #require(history.series.first)
    #expect(history.series.count == 1 && history.problems.isEmpty)
    #expect(series.kind == .growth && series.unit == "%")
    #expect(series.observations.map(\.value) == [3.9, 5.9])
    #expect(series.observations.map(\.isDerived) == [false, true])
    #expect(series.amounts.map(\.value) == [14920.75 * 1e8] && series.amounts[0].unit == "元")
    #expect(series[try #require(Quarter("2023Q1"))] == nil)
  }

  @Test func amounts_alone_are_a_cumulative_series() throws {
    let history = try read(header + "新开通5G基站,2023,2,,0.31,万个,\n")
    #expect(history.series.first?.kind == .cumulative)
    #expect(history.series.first?.observations.first?.value == 3100)
    #expect(history.series.first?.unit == "个")
  }

  @Test(arguments: [
    ("x,20x3,1,5,,,", "year"), ("x,2023,5,5,,,", "quarter"),
    ("x,2023,1,5.5.5,,,", "ytd_growth_percent"),
    ("x,2023,1,nan,,,", "ytd_growth_percent"), ("x,2023,1,,1e400,元,", "ytd_amount"),
    ("x,2023,1,,99999999999999999999,元,", "ytd_amount"), (",2023,1,5,,,", "indicator"),
  ])
  func a_row_that_cannot_be_used_is_named(_ row: String, _ column: String) throws {
    let history = try read(header + row + "\ny,2023,1,5,,,\n")
    #expect(history.problems.map(\.reason) == [.unusableRow(column: column)])
    #expect(history.problems.first?.row == 2)
    #expect(history.series.map(\.name) == ["y"])
  }

  @Test func another_table_is_refused() {
    #expect(throws: DocumentError.self) { try read("序号,事项\n1,x\n") }
  }
}
