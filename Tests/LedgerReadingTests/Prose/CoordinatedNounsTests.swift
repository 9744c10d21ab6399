import Testing

@testable import LedgerReading

@Suite("Nouns in a list") struct CoordinatedNounsTests {
  private func split(_ text: String, _ count: Int) -> [String] {
    let prose = Prose.text(text)
    return CoordinatedNouns.split(prose, 0..<prose.count, into: count)
  }

  @Test func aSharedEnding() {
    #expect(split("城镇和农村居民收入", 2) == ["城镇居民收入", "农村居民收入"])
    #expect(split("化学需氧量、氨氮", 2) == ["化学需氧量", "氨氮"])
  }

  @Test func anotherCountIsNoList() {
    #expect(split("城镇和农村居民收入", 3).isEmpty)
  }
}
