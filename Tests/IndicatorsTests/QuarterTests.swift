import Indicators
import Testing

@Suite struct QuarterTests {
  @Test func reads_what_it_writes() {
    for ordinal in 7600..<8200 {
      let quarter = Quarter(ordinal: ordinal)
      #expect(Quarter(quarter.description) == quarter)
      #expect(Quarter(year: quarter.year, number: quarter.number) == quarter)
    }
  }

  @Test(arguments: [
    "2024", "2024Q0", "2024Q5", "24Q1", "2024Q11", "Q1", "2024-1", "２０２４Q1", "", "+024Q1",
  ])
  func refuses(_ text: String) {
    #expect(Quarter(text) == nil)
  }

  @Test func refuses_a_year_or_a_number_that_is_none() {
    #expect(Quarter(year: 2024, number: 0) == nil)
    #expect(Quarter(year: 2024, number: 5) == nil)
    #expect(Quarter(year: 0, number: 1) == nil)
  }

  @Test func arithmetic_crosses_years() throws {
    let quarter = try #require(Quarter("2023Q4"))
    #expect(quarter.advanced(by: 1).description == "2024Q1")
    #expect(quarter.yearEarlier.description == "2022Q4")
    #expect(quarter.advanced(by: -3).yearEnd == quarter)
    #expect(quarter.distance(to: Quarter(ordinal: quarter.ordinal + 9)) == 9)
    #expect(quarter.lastMonth.description == "2023-12")
    #expect(quarter.advanced(by: 1).elapsedShare == 0.25)
  }
}
