import Testing

@testable import LedgerReading

@Suite("Units") struct UnitLexiconTests {
  @Test(arguments: [
    ("家", "家", 1.0), ("个", "家", 0.6), ("人", "人次", 0.6), ("", "家", 0.7), ("", "%", 0),
    ("人", "家", 0), ("元", "元/月", 0.9), ("元/年", "元/月", 0),
  ])
  func agreement(first: String, second: String, expected: Double) {
    #expect(UnitLexicon.agreement(first, second) == expected)
    #expect(UnitLexicon.agreement(second, first) == expected)
  }

  @Test func spellings() {
    #expect(UnitLexicon.base("MW") == ("千瓦", 1000))
    #expect(UnitLexicon.base("名").unit == "人")
    #expect(UnitLexicon.base("ug/m3").unit == "微克/立方米")
    #expect(UnitLexicon.factor(from: "公顷", to: "亩") == 15)
  }
}
