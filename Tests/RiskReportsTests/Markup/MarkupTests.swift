import Testing

@testable import RiskReports

@Suite struct MarkupTests {
  @Test("words and attribute values are escaped, controls and direction marks are inert")
  func escaping() {
    let piece = Markup.element(
      "p", ["title": "\"><script>"], [.text("<b>&'\u{202E}\u{7}\u{FFFE}]]>")])
    #expect(
      piece.serialized
        == "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&#39;\u{FFFD}\u{FFFD}]]&gt;</p>")
  }

  @Test("leaves close themselves as their language asks, others never do")
  func leaves() {
    #expect(
      Markup.element("meta", ["charset": "utf-8"], []).serialized == "<meta charset=\"utf-8\">")
    #expect(Markup.element("rect", ["x": "1"], []).serialized == "<rect x=\"1\"/>")
    #expect(Markup.element("td", []).serialized == "<td></td>")
  }
}
