import Indicators
import Testing

@Suite struct StageTests {
  @Test("stages are ordered from the idea to the result, as the vocabulary lists them")
  func order() {
    #expect(Stage.allCases.sorted() == [.planned, .applied, .tendered, .started, .delivered])
    #expect(Stage.allCases.sorted() == Stage.allCases)
    for (earlier, later) in zip(Stage.allCases, Stage.allCases.dropFirst()) {
      #expect(earlier < later && !(later < earlier))
    }
    #expect(Stage.allCases.max() == .delivered)
  }

  // The contract's words in inspect --format csv.
  @Test("data files name them as the contract does")
  func names() {
    #expect(
      Stage.allCases.map(\.rawValue) == ["planned", "applied", "tendered", "started", "delivered"])
  }
}
