import RiskReports
import Testing

@Suite struct InertTextTests {
  @Test(arguments: [
    ("\u{1B}[31m红\u{7}", "\u{FFFD}[31m红\u{FFFD}"), ("行\n行\r\n\t行", "行 行   行"),
    ("\u{202E}倒\u{202C}序\u{200F}\u{2066}", "倒序"), ("\u{9B}2J\u{7F}", "\u{FFFD}2J\u{FFFD}"),
    ("👩‍👩‍👧‍👦 e\u{301}", "👩‍👩‍👧‍👦 e\u{301}"), ("", ""),
  ])
  func nothing_that_a_terminal_obeys_is_left(_ text: String, _ inert: String) {
    #expect(text.inert == inert)
    #expect(text.inert.inert == text.inert)
  }
}
