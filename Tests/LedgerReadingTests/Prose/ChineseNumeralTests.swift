import Testing

@testable import LedgerReading

@Suite("Chinese numerals") struct ChineseNumeralTests {
  @Test(arguments: [
    ("十五家", 15.0, 2), ("两百个", 200, 2), ("一千二百户", 1200, 4), ("三点五亩", 3.5, 3), ("二十余", 20, 2),
    ("三百五十公里", 350, 4), ("九处", 9, 1), ("一万二千人", 12000, 4), ("五千万元", 5000, 2),
    ("一百二十亿元", 120, 4), ("一亿二千万元", 1.2e8, 5),
  ])
  func values(text: String, value: Double, length: Int) {
    let scalars = Array(text.unicodeScalars)
    let read = ChineseNumeral.read(scalars, at: 0, before: scalars.count)
    #expect(read?.value == value)
    #expect(read?.end == length)
  }

  @Test("A row of digits is a name, and 千 before 瓦 is the unit's")
  func names() {
    let row = Array("一二三".unicodeScalars)
    #expect(ChineseNumeral.read(row, at: 0, before: row.count) == nil)
    let power = Array("五千瓦".unicodeScalars)
    #expect(ChineseNumeral.read(power, at: 0, before: power.count)?.value == 5)
  }
}
