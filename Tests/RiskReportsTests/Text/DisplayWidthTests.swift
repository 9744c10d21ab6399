import RiskReports
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("台账", 4), ("％（）", 6), ("e\u{301}", 1), ("📈", 2), ("“”", 2),
    ("👩‍👩‍👧‍👦", 2), ("\u{200B}\u{FEFF}", 0), ("𠮷", 2), ("✔\u{FE0F}", 2), ("한글", 4),
  ])
  func columns_of_a_terminal(_ text: String, _ width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(arguments: [
    ("新开通5G基站", 20, "新开通5G基站"), ("新开通5G基站", 7, "新开通…"), ("新开通5G基站", 8, "新开通5…"),
    ("abc", 2, "a…"), ("台账", 1, "…"), ("台账", 0, ""),
  ])
  func a_cut_never_splits_a_character(_ text: String, _ columns: Int, _ cut: String) {
    #expect(text.cut(toColumns: columns) == cut)
    #expect(text.cut(toColumns: columns).displayWidth <= columns)
  }
}
