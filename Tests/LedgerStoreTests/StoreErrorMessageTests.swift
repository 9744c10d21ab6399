import Indicators
import LedgerStore
import Testing

@Suite struct StoreErrorMessageTests {
  static let errors: [StoreError] = [
    .missing(path: "s"), .notAStore(path: "s"), .newerVersion(path: "s", found: 9, known: 1),
    .notWritable(path: "s"), .cannotOpen(path: "s"), .cannotCreate(path: "s"),
    .diskFull(path: "s"), .busy(path: "s"), .inputOutput(path: "s", code: 10),
    .damaged(path: "s", finding: "f"), .exists(path: "s"), .cityNeeded(known: ["a", "b"]),
    .noSuchCity("c", known: ["a"]), .noSuchDocument("d"),
    .severalDocuments("d", candidates: ["0a", "0b"]), .noSuchIndicator("2023Q4:1/1"),
  ]

  @Test(arguments: errors)
  func everyErrorIsOneSentenceInBothLanguages(error: StoreError) {
    let messages = Language.allCases.map { error.message(in: $0) }
    #expect(Set(messages).count == Language.allCases.count)
    for message in messages {
      #expect(!message.isEmpty && !message.contains("\n") && !message.hasSuffix("."))
    }
  }
}
