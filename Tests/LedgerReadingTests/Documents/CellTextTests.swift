import Testing

@testable import LedgerReading

@Suite("The text of a cell")
struct CellTextTests {
  @Test(
    "blanks, paragraphs and marks",
    arguments: [
      ("  a  b\t c ", "a b c"), ("甲\r\n\r\n 乙 \n", "甲\n乙"),
      ("\u{3000}甲\u{A0}\u{3000}乙\u{3000}", "甲 乙"),
      ("甲\u{0}\u{200B}\u{FEFF}乙", "甲乙"), ("甲\u{B}乙\u{2028}丙", "甲\n乙\n丙"), ("5.5\u{AD}%", "5.5%"),
      ("👍🏽 é", "👍🏽 é"), ("\n\n", ""), ("", ""),
    ])
  func clean(text: String, expected: String) {
    #expect(CellText.clean(text) == expected)
    #expect(CellText.clean(expected) == expected)
  }

  @Test("in flowing text a line end is a blank, or nothing between two Chinese characters")
  func flowing() {
    var cell = CellText(limit: 100)
    var text = "生产\n总值 增长\n5%\nand\nmore"
    text.withUTF8 { cell.append($0, flowing: true) }
    #expect(cell.text == "生产总值 增长 5% and more")
  }

  @Test("the limit counts Unicode scalars and is kept exactly")
  func limit() {
    var cell = CellText(limit: 3)
    cell.append("增长五百")
    #expect(cell.text == "增长五" && cell.isCut)
    var whole = CellText(limit: 3)
    whole.append("增长五")
    #expect(whole.text == "增长五" && !whole.isCut)
  }

  @Test("pieces may be cut anywhere between characters")
  func pieces() {
    let text = "一 二\n\n三  四 "
    var cell = CellText(limit: 100)
    for character in text { cell.append(String(character)) }
    #expect(cell.text == CellText.clean(text))
  }
}
