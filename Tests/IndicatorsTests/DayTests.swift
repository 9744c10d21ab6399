import Indicators
import Testing

@Suite struct DayTests {
  // Counts from Python 3.11: (datetime.date(…) - datetime.date(1970, 1, 1)).days
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 11016), ("2024-04-20", 19833), ("1969-12-31", -1),
    ("0001-01-01", -719162), ("9999-12-31", 2932896),
  ])
  func countsDaysAsPythonDoes(text: String, ordinal: Int) throws {
    let day = try #require(Day(text))
    #expect(day.ordinal == ordinal)
    #expect(day.description == text)
  }

  // Python 3.11: datetime.datetime.fromtimestamp(…, datetime.UTC).date()
  @Test(arguments: [
    (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
    (-86_400, "1969-12-31"), (1_732_665_600, "2024-11-27"),
  ])
  func aTimeLiesInItsDay(seconds: Int, text: String) {
    #expect(Day(ofSeconds: seconds).description == text)
  }

  @Test func everyDayOfFourCenturiesReadsBack() {
    for ordinal in (-10_000)...140_000 {
      let day = Day(ordinal: ordinal)
      #expect(Day(day.description) == day)
    }
  }

  @Test(arguments: ["2023-02-29", "2024-13-01", "2024-4-20", "2024-00-10", "20240420", ""])
  func refusesWhatIsNoDay(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func knowsItsQuarter() {
    #expect(Day("2024-03-31")?.quarter == Quarter(year: 2024, number: 1))
    #expect(Day("2024-04-01")?.quarter == Quarter(year: 2024, number: 2))
    #expect(Day(firstOf: Quarter(ordinal: 2024 * 4 + 3)) == Day("2024-10-01"))
  }
}
