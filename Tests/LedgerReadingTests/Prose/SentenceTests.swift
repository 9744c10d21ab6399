import Testing
import _TestSupport

@testable import LedgerReading

/// How well the reader does on labelled sentences; the misses are printed.
///
/// The floors are what is reached, so that nothing falls behind. Every set but the judges has been
/// tuned on; what each of them gave when it was new stands in `Tests/Fixtures/Prose/README.md`.
@Suite("Labelled sentences") struct SentenceTests {
  struct Floors: Sendable, CustomStringConvertible {
    var fixture: String
    var targetRecall, targetPrecision, valueRecall, valuePrecision: Double
    var description: String { fixture }

    init(
      _ fixture: String, _ targetRecall: Double, _ targetPrecision: Double, _ valueRecall: Double,
      _ valuePrecision: Double
    ) {
      self.fixture = fixture
      (self.targetRecall, self.targetPrecision) = (targetRecall, targetPrecision)
      (self.valueRecall, self.valuePrecision) = (valueRecall, valuePrecision)
    }
  }

  static let tuned = [
    Floors("held-out", 1, 1, 1, 1),
    Floors("held-out-2", 1, 1, 0.99, 1),
    Floors("independent", 1, 1, 1, 1),
    Floors("offices", 1, 1, 0.99, 0.99),
    Floors("offices-held-out", 0.99, 0.99, 0.98, 0.98),
    Floors("offices-2", 1, 1, 0.98, 1),
    Floors("offices-3", 1, 1, 1, 1),
    Floors("offices-4", 1, 1, 1, 1),
    Floors("offices-5", 0.99, 1, 0.97, 0.99),
    Floors("offices-6", 0.98, 0.98, 0.98, 1),
    Floors("offices-7", 1, 1, 1, 1),
    Floors("offices-8", 1, 1, 0.98, 0.99),
    Floors("offices-9", 1, 1, 0.95, 0.95),
    Floors("offices-10", 1, 1, 0.95, 0.96),
    Floors("offices-11", 1, 1, 0.98, 0.98),
    Floors("judge", 1, 1, 0.98, 0.98),
    Floors("judge-2", 1, 1, 0.97, 1),
    Floors("judge-3", 1, 1, 1, 0.99),
    Floors("judge-4", 1, 1, 1, 1),
    Floors("judge-5", 1, 1, 1, 1),
    Floors("judge-6", 1, 1, 0.99, 0.99),
    Floors("judge-7", 1, 1, 1, 0.99),
    Floors("judge-8", 1, 1, 1, 1),
    Floors("judge-9", 0.99, 0.99, 0.99, 0.99),
    Floors("judge-10", 1, 1, 1, 1),
    Floors("judge-13", 1, 1, 0.99, 0.98),
    Floors("judge-14", 1, 1, 1, 0.99),
    Floors("judge-15", 1, 1, 0.98, 0.99),
  ]

  /// Nothing was tuned on these; their floors are what a ledger of another office can expect.
  static let judges = [
    Floors("judge-11", 0.98, 0.98, 0.99, 0.97),
    Floors("judge-12", 1, 1, 0.97, 0.98),
  ]

  @Test("Sentences over all phrase classes", arguments: tuned + judges)
  func sentences(floors: Floors) throws {
    let score = try SentenceScore(fixture: "Prose/\(floors.fixture).tsv")
    print("\(floors.fixture): \(score.summary)")
    for miss in score.misses { print(miss) }
    #expect(score.targetRecall >= floors.targetRecall)
    #expect(score.targetPrecision >= floors.targetPrecision)
    #expect(score.valueRecall >= floors.valueRecall)
    #expect(score.valuePrecision >= floors.valuePrecision)
  }

  @Test("Restated reports of other offices") func restated() throws {
    let score = try RestatedScore(folder: "Prose/restated")
    print(score.summary)
    for miss in score.misses { print("  miss:", miss) }
    #expect(score.targetRecall >= 0.94)
    #expect(score.valueRecall >= 0.98)
    #expect(score.targetPrecision >= 0.94)
  }
}
