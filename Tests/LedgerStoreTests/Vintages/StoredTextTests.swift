import Indicators
import Testing

@testable import LedgerStore

@Suite("Small values as text in a column")
struct StoredTextTests {
  @Test(
    "a span reads back whatever its text holds",
    arguments: ["", "固定资产投资增长5.4%", "a b  c", " \n\t'\"; -- ", "😀é"], LedgerColumn.allCases)
  func span(text: String, cell: LedgerColumn) {
    let span = SourceSpan(cell: cell, start: 4, length: text.unicodeScalars.count, text: text)
    #expect(SourceSpan(stored: span.stored) == span)
  }

  @Test("the column's form is the one that its documentation shows")
  func form() {
    let span = SourceSpan(cell: .progress, start: 4, length: 12, text: "固定资产投资增长5.4%")
    #expect(span.stored == "progress 4 12 固定资产投资增长5.4%")
  }

  @Test(
    "anything else is no span",
    arguments: [
      "", "progress", "progress 4 12", "mood 4 12 x", "progress a 12 x", "progress 4 b x",
      "progress 4.5 12 x",
    ])
  func others(text: String) {
    #expect(SourceSpan(stored: text) == nil)
  }

  @Test("flags are bits of their own, in every combination")
  func flags() {
    var observations: Set<Int> = []
    var targets: Set<Int> = []
    for first in [false, true] {
      for second in [false, true] {
        observations.insert(
          Observation(
            quarter: Quarter(ordinal: 8096), value: 1, unit: "", isDerived: first,
            isCorrected: second
          ).storedFlags)
        for third in [false, true] {
          targets.insert(
            Target(
              comparator: .reach, isAspirational: first, isDerived: second, isCorrected: third
            ).storedFlags)
        }
      }
    }
    #expect(observations == Set(0..<4) && targets == Set(0..<8))
  }
}
