import Testing

@testable import LedgerReading

@Suite struct ByteSearchTests {
  @Test(arguments: [
    ("发布日期：2024-04-20", "日期", true), ("发布日期", "发布日期", true), ("发布", "发布日期", false),
    ("", "", true), ("", "日", false), ("aab", "ab", true), ("国家级", "省级", false),
  ])
  func aWordIsFoundWhereItStands(text: String, word: String, isFound: Bool) {
    #expect(text.hasBytes(of: word) == isFound)
  }
}
