import Indicators
import Testing

@Suite struct LedgerTests {
  private func ledger(_ numbers: [String]) -> Ledger {
    Ledger(
      title: "", quarter: Quarter(ordinal: 2024 * 4),
      items: numbers.enumerated().map {
        LedgerItem(number: $1, commitment: "第\($0)项", progress: "", row: $0 + 2)
      })
  }

  @Test func an_item_is_found_by_its_number_as_printed() {
    let ledger = ledger(["1", "3.1", "全市", "3"])
    #expect(ledger.item("3.1")?.row == 3)
    #expect(ledger.item("全市")?.row == 4)
    #expect(ledger.item("3")?.row == 5)
    #expect(ledger.item("3.10") == nil)
    #expect(ledger.item("") == nil)
  }

  @Test func a_number_that_stands_twice_means_its_first_item() {
    #expect(ledger(["1", "2", "2"]).item("2")?.row == 3)
  }
}
