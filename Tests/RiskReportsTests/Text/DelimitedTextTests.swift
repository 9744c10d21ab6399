import RiskReports
import Testing

@Suite struct DelimitedTextTests {
  private func row(_ cells: [DelimitedText.Cell]) -> String {
    var file = DelimitedText(header: ["h"])
    file.add(cells)
    return String(file.text.dropFirst(2).dropLast())
  }

  @Test func numbers_stay_numbers_and_absent_is_empty() {
    #expect(row([.number(-5.5), .number(nil), .integer(3), .number(.nan)]) == "-5.5,,3,")
  }

  @Test(arguments: ["=HYPERLINK(\"x\")", "+1", "-2", "@SUM(A1)", "\tx", "\rx", "＝1"])
  func formulas_are_defused(_ text: String) {
    let cell = row([.text(text)])
    #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
  }

  @Test func quotes_commas_and_lines_are_kept_whole() {
    #expect(
      row([.text("a,b"), .text("say \"x\""), .text("1\n2")]) == "\"a,b\",\"say \"\"x\"\"\",\"1\n2\""
    )
    #expect(row([.text("“台账”，无")]) == "“台账”，无")
  }

  @Test func the_byte_order_mark_comes_first() {
    #expect(
      DelimitedText(header: ["a"], byteOrderMark: true).text.unicodeScalars.first == "\u{FEFF}")
  }
}
