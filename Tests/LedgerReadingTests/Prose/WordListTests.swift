import Testing

@testable import LedgerReading

@Suite("Word lists") struct WordListTests {
  private let list = WordList("完成 完成率 已完成")
  private let text = Array("目前已完成率先行动".unicodeScalars)

  @Test func theLongestWordAtAPosition() {
    #expect(list.length(in: text, at: 3, before: text.count) == 3)
    #expect(list.length(in: text, at: 3, before: 5) == 2)
    #expect(list.length(in: text, at: 0, before: text.count) == nil)
  }

  @Test func theLongestWordThatEndsAtAPosition() {
    #expect(list.length(in: text, endingAt: 5, from: 0) == 3)
    #expect(list.length(in: text, endingAt: 5, from: 3) == 2)
    #expect(list.length(in: text, endingAt: 9, from: 0) == nil)
  }

  @Test func firstAndLast() {
    #expect(list.first(in: text, 0..<text.count) == 2..<5)
    #expect(list.last(in: text, 0..<text.count) == 3..<6)
    #expect(!list.isIn(text, 6..<text.count))
  }
}
