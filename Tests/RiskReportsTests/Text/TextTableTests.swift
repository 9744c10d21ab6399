import RiskReports
import Testing

@Suite struct TextTableTests {
  @Test func columns_align_by_terminal_width() {
    var table = TextTable(columns: [.init("指标"), .init("p", alignment: .trailing)])
    table.add(["新开通5G基站", "93%"])
    table.add(["GDP", "5%"])
    #expect(
      table.text(colored: false) == """
        指标            p
        ────────────  ───
        新开通5G基站  93%
        GDP            5%

        """)
  }

  @Test func outside_text_is_inert_and_cut() {
    var table = TextTable(columns: [.init("x", limit: 6)])
    table.add(["\u{1B}[31m红\u{202E}色\n台账"])
    let text = table.text(colored: true)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= 6 })
  }
}
