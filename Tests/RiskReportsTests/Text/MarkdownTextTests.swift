import RiskReports
import Testing

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("a|b", "a\\|b"), ("[x](y)", "\\[x\\](y)"), ("<script>", "\\<script\\>"), ("行\n行", "行 行"),
    ("[\u{301}x](y)", "\\[\u{301}x\\](y)"), ("`*_~#&\\", "\\`\\*\\_\\~\\#\\&\\\\"),
    ("5.5%左右", "5.5%左右"),
  ])
  func marks_stay_themselves(_ text: String, _ escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }

  @Test func a_cell_never_adds_a_cell_or_a_row() {
    let table = MarkdownText.table(header: ["a", "b"], rows: [["x|y", "1\n2"]])
    #expect(table == "| a | b |\n| --- | --- |\n| x\\|y | 1 2 |\n")
  }
}
