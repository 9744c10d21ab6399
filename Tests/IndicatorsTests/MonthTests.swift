import Indicators
import Testing

@Suite struct MonthTests {
  @Test func reads_what_it_writes() {
    for ordinal in 22800..<24600 {
      let month = Month(ordinal: ordinal)
      #expect(Month(month.description) == month)
    }
  }

  @Test(arguments: ["2024-13", "2024-00", "2024-5", "2024/05", "24-05", ""])
  func refuses(_ text: String) {
    #expect(Month(text) == nil)
  }

  @Test func knows_its_quarter() throws {
    let may = try #require(Month("2024-05"))
    #expect(may.quarter.description == "2024Q2")
    #expect(!may.endsQuarter)
    #expect(try #require(Month("2024-06")).endsQuarter)
    #expect(try #require(Month("2024-11")).elapsedShare == 11.0 / 12)
  }
}
