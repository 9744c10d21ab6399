import Testing

@testable import LedgerReading

@Suite("Item numbers")
struct ItemNumberTests {
  @Test(
    "read without brackets and full stops",
    arguments: [
      ("3", "3"), ("3.", "3"), ("3.1", "3.1"), ("（三）", "三"), ("六、", "六"), ("第2项", "2"),
      ("１２", "12"),
      ("A1", "A1"), ("1-2", "1-2"), ("①", "①"), ("(3.2)", "3.2"),
    ])
  func numbers(text: String, number: String) {
    #expect(ItemNumber(text)?.text == number)
  }

  @Test("not numbers", arguments: ["", "全市", "5.5%左右", "经济发展", "3万套", "200241231999"])
  func others(text: String) {
    #expect(ItemNumber(text) == nil)
  }

  @Test(
    "the number in front of a text",
    arguments: [
      ("3．新建", "3"), ("（四）推进", "四"), ("六、民生", "六"), ("3.1 实施", "3.1"), ("1.高新技术企业", "1"),
    ] as [(String, String?)] + [("3.1万套", nil), ("新建10个", nil), ("2024年", nil), ("5.5%、6%", nil)])
  func leading(text: String, number: String?) {
    #expect(ItemNumber.leading(text) == number)
  }
}
