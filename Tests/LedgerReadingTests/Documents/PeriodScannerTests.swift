import Testing
import _TestSupport

@testable import LedgerReading

@Suite("Years and parts of years in a text")
struct PeriodScannerTests {
  private func ends(_ text: String) -> [String] {
    PeriodScanner(text).ends.map { "\($0.month)@\($0.position)" }
  }

  private func years(_ text: String) -> [Int] { PeriodScanner(text).years.map(\.year) }

  @Test(
    "every way of naming a quarter, with its place",
    arguments: [
      ("1季度", ["3@0"]), ("第二季度", ["6@1"]), ("三季", ["9@0"]), ("Q4", ["12@0"]), ("q1-2024", ["3@0"]),
      ("2024Q3", ["9@4"]), ("首季", ["3@0"]), ("５季度", []), ("0季度", []), ("Q5", []), ("Q12", []),
      ("FAQ1", []), ("1QA", []),
    ])
  func quarters(text: String, expected: [String]) {
    #expect(ends(text) == expected)
  }

  @Test(
    "months, halves and whole years",
    arguments: [
      ("1-11月", ["11@2"]), ("十二月", ["12@0"]), ("十月份", ["10@0"]), ("13月", []), ("上半年", ["6@1"]),
      ("下半年", ["12@1"]), ("H1", ["6@0"]), ("h2", ["12@0"]), ("H100", []), ("全年", ["12@0"]),
      ("年底", ["12@0"]), ("FY", ["12@0"]), ("FYI", []), ("202406", ["6@0"]), ("202413", []),
      ("2021-08", ["8@4"]), ("2021-13", []), ("20240930", ["9@0"]),
    ])
  func others(text: String, expected: [String]) {
    #expect(ends(text) == expected)
  }

  @Test(
    "years are of our time, in digits of either width and in Chinese",
    arguments: [
      ("2024年", [2024]), ("２０２４", [2024]), ("二〇二四年", [2024]), ("二○二四年", [2024]), ("1989", []),
      ("2101", []), ("12024", []), ("二〇二四", []), ("2023年2024年", [2023, 2024]), ("20240930", [2024]),
    ])
  func years(text: String, expected: [Int]) {
    #expect(years(text) == expected)
  }

  @Test("a day of printing ranks below a month; 截至 lifts it")
  func ranks() {
    func rank(_ text: String) -> Int? { PeriodScanner(text).ends.first?.rank }
    #expect(rank("4月15日") == rank("20240415"))
    #expect(rank("截至4月15日") == rank("4月份"))
    #expect(rank("止4月15日") == rank("4月份"))
    #expect((rank("4月15日") ?? 0) < (rank("4月底") ?? 0))
    #expect((rank("全年") ?? 9) < (rank("半年") ?? 0))
  }

  @Test(
    "any text is scanned to its end, and only its first 400 characters count",
    arguments: [UInt64(1), 2, 3])
  func anyText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("0129二十〇年月季度底截至半全首QHFYqh-_.日 份")
    for _ in 0..<500 {
      let text = String(
        (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in
          alphabet.randomElement(using: &random)
        })
      let scanner = PeriodScanner(text)
      #expect(scanner.ends.allSatisfy { (1...12).contains($0.month) }, "\(text)")
      #expect(scanner.years.allSatisfy { (1990...2100).contains($0.year) }, "\(text)")
      let places = scanner.ends.map(\.position)
      #expect(places.allSatisfy { (0..<max(text.count, 1)).contains($0) }, "\(text)")
    }
    #expect(ends(String(repeating: "甲", count: 400) + "1季度").isEmpty)
  }
}
