import Indicators
import LedgerStore
import Testing

@Suite struct LedgerStoreCounterpartsTests {
  private func ledger(_ quarter: Quarter, _ names: [String]) -> Ledger {
    Ledger(
      title: "", quarter: quarter,
      items: [
        LedgerItem(
          number: "1", commitment: names.joined(separator: "，"), progress: "", row: 2,
          indicators: names.enumerated().map {
            Indicator(item: "1", part: $0.offset + 1, name: $0.element, kind: .cumulative)
          })
      ])
  }

  // A part that was added in front moves the others; each is still compared with itself.
  @Test func aPartThatMovedIsFoundAgain() throws {
    let store = try LedgerStore.inMemory()
    let first = try #require(Quarter("2024Q1"))
    let earlier = ledger(first, ["公共充电桩", "养老床位"])
    let later = ledger(first.advanced(by: 1), ["口袋公园", "公共充电桩", "养老床位"])
    for ledger in [earlier, later] {
      _ = try store.importLedger(
        ledger, from: VintageTests.document("\(ledger.quarter)"), at: 1000)
    }
    func part(_ number: Int) -> IndicatorReference { IndicatorReference(item: "1", part: number) }
    #expect(
      try store.counterparts(of: later, in: earlier) == [part(2): part(1), part(3): part(2)])
    #expect(try store.counterparts(of: earlier, in: later).isEmpty)
  }
}
