import Testing

@testable import LedgerReading

@Suite("Whether a text holds a word")
struct StringContainsTests {
  @Test(
    "words",
    arguments: [
      ("进展情况", "进展", true), ("进展情况", "情况", true), ("进展情况", "进展情况", true), ("进展", "进展情况", false),
      ("", "", true), ("", "x", false), ("x", "", true), ("进进展", "进展", true), ("完成", "成完", false),
    ])
  func words(text: String, word: String, holds: Bool) {
    #expect(text.contains(word) == holds)
  }
}
