import Testing
import _TestSupport

@testable import LedgerReading

@Suite("Labelled sentences of a second author") struct IndependentSentenceTests {
  /// The floors are what is reached, so that nothing falls behind; the misses are printed.
  @Test func independent() throws {
    let score = try SentenceScore(fixture: "Prose/independent.tsv")
    print(score.summary)
    for miss in score.misses { print(miss) }
    #expect(score.targetRecall >= 0.98)
    #expect(score.targetPrecision >= 0.97)
    #expect(score.valueRecall >= 0.85)
    #expect(score.valuePrecision >= 0.85)
  }
}
