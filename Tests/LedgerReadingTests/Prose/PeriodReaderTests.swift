import Testing

@testable import LedgerReading

@Suite("Dates and windows") struct PeriodReaderTests {
  @Test(arguments: [
    ("1-5月", nil, 5), ("1至8月", nil, 8), ("2024年1-2月", 2024, 2), ("截至11月底", nil, 11),
    ("截至2023年9月25日", 2023, 9), ("上半年", nil, 6), ("前三季度", nil, 9), ("一季度", nil, 3),
    ("前8个月", nil, 8), ("2024.5.31", 2024, 5),
  ])
  func windows(text: String, year: Int?, month: Int?) {
    let period = Prose.scan(text + "完成").periods.first
    #expect(period?.endMonth == month)
    #expect(period?.year == year)
    #expect(period?.isPartOfYear == false)
  }

  @Test("A month or a quarter on its own is a part of the year", arguments: ["4月份", "三季度", "五月"])
  func parts(text: String) {
    #expect(Prose.scan(text + "完成").periods.first?.isPartOfYear == true)
  }
}
