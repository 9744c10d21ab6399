import Testing

@testable import LedgerStore

@Suite struct WordingTests {
  // What changes every year is taken out: numbers in any script, spaces, punctuation.
  @Test(arguments: [
    ("新开通5G基站3500个。", "新开通g基站个"), ("新开通 ５Ｇ 基站4000个", "新开通ｇ基站个"),
    ("达到8500家，新增300家以上", "达到家新增家以上"), ("", ""),
  ])
  func aCommitmentIsItsLetters(text: String, letters: String) {
    #expect(Wording.normalised(commitment: text) == letters)
  }

  @Test func aLongCommitmentIsCut() {
    #expect(Wording.normalised(commitment: String(repeating: "建", count: 500)).count == 120)
  }
}
