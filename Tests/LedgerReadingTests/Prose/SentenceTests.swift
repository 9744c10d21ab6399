import Testing
import _TestSupport

@testable import LedgerReading

/// How well the reader does on labelled sentences; the misses are printed.
///
/// The floors are what is reached, so that nothing falls behind. Every set but the two judges has
/// been tuned on; what each of them gave when it was new stands in `Tests/Fixtures/Prose/README.md`.
@Suite("Labelled sentences") struct SentenceTests {
  struct Floors: Sendable, CustomStringConvertible {
    var fixture: String
    var targetRecall, targetPrecision, valueRecall, valuePrecision: Double
    var description: String { fixture }
  }

  static let tuned = [
    Floors(
      fixture: "held-out", targetRecall: 1, targetPrecision: 1, valueRecall: 1, valuePrecision: 1),
    Floors(
      fixture: "held-out-2", targetRecall: 1, targetPrecision: 1, valueRecall: 0.98,
      valuePrecision: 1),
    Floors(
      fixture: "independent", targetRecall: 1, targetPrecision: 1, valueRecall: 1, valuePrecision: 1
    ),
    Floors(
      fixture: "offices", targetRecall: 1, targetPrecision: 1, valueRecall: 0.99,
      valuePrecision: 0.99),
    Floors(
      fixture: "offices-held-out", targetRecall: 0.99, targetPrecision: 0.99, valueRecall: 0.97,
      valuePrecision: 0.98),
    Floors(
      fixture: "offices-2", targetRecall: 1, targetPrecision: 1, valueRecall: 0.97,
      valuePrecision: 1),
    Floors(
      fixture: "offices-3", targetRecall: 1, targetPrecision: 1, valueRecall: 0.97,
      valuePrecision: 0.99
    ),
    Floors(
      fixture: "offices-4", targetRecall: 1, targetPrecision: 1, valueRecall: 0.98,
      valuePrecision: 1),
    Floors(
      fixture: "offices-5", targetRecall: 0.99, targetPrecision: 1, valueRecall: 0.96,
      valuePrecision: 0.99),
    Floors(
      fixture: "offices-6", targetRecall: 0.98, targetPrecision: 0.98, valueRecall: 0.95,
      valuePrecision: 0.97),
    Floors(
      fixture: "offices-7", targetRecall: 1, targetPrecision: 1, valueRecall: 0.95,
      valuePrecision: 0.97
    ),
  ]

  /// Nothing was tuned on these; their floors are what a ledger of another office can expect.
  static let judge = Floors(
    fixture: "judge", targetRecall: 0.98, targetPrecision: 0.98, valueRecall: 0.89,
    valuePrecision: 0.96)

  static let secondJudge = Floors(
    fixture: "judge-2", targetRecall: 0.97, targetPrecision: 0.97, valueRecall: 0.91,
    valuePrecision: 0.97)

  @Test("Sentences over all phrase classes", arguments: tuned + [judge, secondJudge])
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
