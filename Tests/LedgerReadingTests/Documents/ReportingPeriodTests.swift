import Testing

@testable import LedgerReading

@Suite("Periods in titles, headings and file names")
struct ReportingPeriodTests {
  @Test(
    "year and last month",
    arguments: [
      ("2024年市政府工作报告公开挂牌事项1季度进展情况台账", 2024, 3), ("2025年第一季度重点工作", 2025, 3),
      ("二〇二四年二季度台账", 2024, 6), ("2024年上半年完成情况", 2024, 6), ("2021年重点事项半年度进展情况", 2021, 6),
      ("2022年前三季度进展", 2022, 9), ("2017年1-9月完成情况", 2017, 9), ("2017年1—5月份情况", 2017, 5),
      ("2023年截至11月底", 2023, 11), ("2019年全年进展情况", 2019, 12), ("２０２４年３季度", 2024, 9),
      ("2021年完成情况(前三季度/1-11月)", 2021, 11), ("zhoushan-2024-h1.txt", 2024, 6),
      ("meishan-2019-fy.txt", 2019, 12), ("qingdao-2024-q1", 2024, 3), ("台账2024Q3.xlsx", 2024, 9),
      ("hunan-2021-08-oldblocks.txt", 2021, 8), ("台账_202406.docx", 2024, 6),
      ("20240930台账", 2024, 9),
      ("2024年政府工作报告2025年一季度进展", 2025, 3), ("2024年度重点任务首季进展", 2024, 3),
      ("全年目标任务2024年截至3月31日进展", 2024, 3), ("2024年十一月份", 2024, 11), ("2024年四季度", 2024, 12),
    ])
  func found(text: String, year: Int, month: Int) {
    let period = ReportingPeriod(in: text)
    #expect(period?.year == year)
    #expect(period?.month == month)
  }

  @Test(
    "what is no period", arguments: ["", "台账", "5G基站3500个", "500千伏", "ledger.txt", "第3项", "H100"])
  func notFound(text: String) {
    #expect(ReportingPeriod(in: text) == nil)
  }

  @Test("a year alone, a quarter alone")
  func partly() {
    #expect(ReportingPeriod(in: "2024年度工作任务分解表")?.month == nil)
    #expect(ReportingPeriod(in: "2024年度工作任务分解表")?.year == 2024)
    #expect(ReportingPeriod(in: "截至6月底完成情况")?.quarter == 2)
    #expect(ReportingPeriod(in: "截至6月底完成情况")?.year == nil)
  }
}
