import Indicators
import LedgerStore
import Testing

@Suite struct ImportDraftTests {
  private func draft(_ quarter: String, _ name: String) throws -> ImportDraft {
    ImportDraft(
      document: VintageTests.document(name),
      content: .ledgers([try VintageTests.ledger(quarter, value: 1)]))
  }

  @Test func severalDocumentsAreKeptTogether() throws {
    let store = try LedgerStore.inMemory()
    let quarter = try #require(Quarter("2024Q1"))
    let outcomes = try store.importDrafts(
      [
        try draft("2024Q1", "a"), try draft("2024Q2", "b"), try draft("2024Q1", "a"),
        ImportDraft(
          document: VintageTests.document("c"),
          content: .corrections(
            [quarter.advanced(by: 1): "later", quarter: "table"], rows: 3)),
      ], at: 1000)
    #expect(outcomes.map { $0.map(\.isNew) } == [[true], [true], [false], [true, true]])
    #expect(outcomes[3].map(\.vintage.quarter) == [quarter, quarter.advanced(by: 1)])
    #expect(try store.corrections(for: quarter).map(\.text) == ["table"])
    #expect(try store.vintages().count == 4)
  }

  /// A value that SQLite cannot keep (NaN becomes NULL) breaks off the import: nothing of it stays.
  @Test func oneThatFailsLeavesNothingOfTheOthers() throws {
    let store = try LedgerStore.inMemory()
    _ = try store.importDrafts([try draft("2023Q4", "before")], at: 1000)
    let before = try store.vintages()
    let broken = ImportDraft(
      document: VintageTests.document("broken"),
      content: .ledgers([try VintageTests.ledger("2024Q2", value: .nan)]))
    #expect(throws: StoreError.self) {
      try store.importDrafts([try draft("2024Q1", "good"), broken], at: 2000)
    }
    #expect(try store.vintages() == before)
    #expect(try store.check().isSound)
  }
}
