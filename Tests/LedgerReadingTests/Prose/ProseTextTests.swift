import Testing

@testable import LedgerReading

@Suite("Text of a cell") struct ProseTextTests {
  @Test("Normalised one to one, so that positions are those of the print")
  func normalisation() {
    let text = Prose.text("完成３.５％（含），　6－8月")
    #expect(text.text(0..<text.count) == "完成3.5%(含), 6-8月")
    #expect(text.span(2..<6).text == "３.５％")
    #expect(text.span(2..<6).start == 2)
    #expect(text.span(2..<6).length == 4)
  }

  @Test("Outside of the text is a line's end, and ranges are clamped")
  func outside() {
    let text = Prose.text("两项")
    #expect(text[-1] == "\n")
    #expect(text[9] == "\n")
    #expect(text.text(1..<99) == "项")
  }

  @Test func trimming() {
    let text = Prose.text(" ，完成。 ")
    #expect(text.text(text.trimmed(0..<text.count)) == "完成")
  }
}
