import Indicators
import Testing

@testable import LedgerReading

@Suite("Dates of numbers") struct DatingTests {
  private let dating = Dating(quarter: Prose.quarter, asOf: nil)

  private func dated(_ text: String) -> (quarter: Quarter, asOf: Month?)? {
    dating.date(Prose.scan(text).periods.first)
  }

  @Test func theReportsQuarter() throws {
    let date = try #require(dating.date(nil))
    #expect(date.quarter == Prose.quarter)
    #expect(date.asOf == nil)
    #expect(dated("1-9月完成")?.asOf == nil)
  }

  @Test func anEarlierMonth() throws {
    let date = try #require(dated("1-8月完成"))
    #expect(date.asOf == Month(year: 2023, number: 8))
    #expect(date.quarter == Prose.quarter)
  }

  @Test("Another year is no date of this report", arguments: ["2022年完成", "2022年1-8月完成"])
  func anotherYear(text: String) { #expect(dated(text) == nil) }
}
