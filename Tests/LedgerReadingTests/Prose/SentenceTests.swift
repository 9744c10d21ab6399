import Testing
import _TestSupport

@testable import LedgerReading

@Suite("Labelled sentences") struct SentenceTests {
  @Test("Sentences over all phrase classes", arguments: ["held-out", "held-out-2"])
  func sentences(fixture: String) throws {
    let score = try SentenceScore(fixture: "Prose/\(fixture).tsv")
    print(score.summary)
    for miss in score.misses { print(miss) }
    #expect(score.targetRecall >= 0.97)
    #expect(score.valueRecall >= 0.95)
    #expect(score.targetPrecision >= 0.98)
    #expect(score.valuePrecision >= 0.98)
  }

  @Test("Restated reports of other offices") func restated() throws {
    let score = try RestatedScore(folder: "Prose/restated")
    print(score.summary)
    for miss in score.misses { print("  miss:", miss) }
    #expect(score.targetRecall >= 0.92)
    #expect(score.valueRecall >= 0.85)
    #expect(score.targetPrecision >= 0.90)
  }
}
