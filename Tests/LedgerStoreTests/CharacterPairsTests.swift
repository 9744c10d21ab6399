import Testing

@testable import LedgerStore

@Suite struct CharacterPairsTests {
  @Test(arguments: [
    ("建成安置房", "新建成安置房", 8.0 / 9), ("充电桩", "充电桩", 1.0), ("充电桩", "床位", 0.0), ("", "", 1.0),
    ("", "床", 0.0), ("床", "床", 1.0), ("好好好", "好好", 2.0 / 3),
  ])
  func isTwiceTheCommonPairsOverAll(left: String, right: String, likeness: Double) {
    #expect(CharacterPairs(left).likeness(to: CharacterPairs(right)) == likeness)
    #expect(CharacterPairs(right).likeness(to: CharacterPairs(left)) == likeness)
  }
}
