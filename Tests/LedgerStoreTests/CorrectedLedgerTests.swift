import Indicators
import LedgerStore
import Testing

@Suite("Corrected ledgers in the series and the outcomes")
struct CorrectedLedgerTests {
  /// A ledger with two parts in one item.
  private func ledger(_ quarter: Quarter, _ first: Double, _ second: Double) -> Ledger {
    let indicators = zip(["公共充电桩", "养老床位"], [first, second]).enumerated().map {
      Indicator(
        item: "1", part: $0 + 1, name: $1.0, kind: .cumulative,
        target: Target(comparator: .reach, value: 100, unit: "个"),
        observations: [Observation(quarter: quarter, value: $1.1, unit: "个")])
    }
    return Ledger(
      title: "", quarter: quarter,
      items: [
        LedgerItem(
          number: "1", commitment: "公共充电桩100个，养老床位100个", progress: "", row: 2,
          indicators: indicators)
      ])
  }

  @Test func aPartThatIsDroppedTakesNoOtherPartsPlace() throws {
    let store = try LedgerStore.inMemory()
    let first = try #require(Quarter("2024Q1"))
    for (place, quarter) in [first, first.advanced(by: 1), first.yearEnd].enumerated() {
      _ = try store.importLedger(
        ledger(quarter, Double(10 * place + 1), Double(10 * place + 2)),
        from: VintageTests.document("\(place)"), at: 1000)
    }
    for quarter in [first, first.yearEnd] {
      try store.keep(VintageTests.document("drop \(quarter)"), of: quarter, at: 1000)
    }
    func dropping(_ ledger: Ledger, _ tables: [PublishedDocument]) -> Ledger {
      var changed = ledger
      changed.items[0].indicators.removeFirst()
      return changed
    }
    let half = try #require(try store.ledger(of: first.advanced(by: 1)))
    let series = try store.series(for: half, correcting: dropping)
    let (posts, beds) = (
      IndicatorReference(item: "1", part: 1), IndicatorReference(item: "1", part: 2)
    )
    #expect(series[posts]?.observations.map(\.value) == [11])
    #expect(series[beds]?.observations.map(\.value) == [2, 12])
    #expect(try store.outcomes(for: half)[posts]?.value == 21)
    let outcomes = try store.outcomes(for: half, correcting: dropping)
    #expect(outcomes[posts] == nil && outcomes[beds]?.value == 22)
  }

  /// A corrected name is what the next ledgers are matched with.
  @Test func aCorrectedNameIsMatched() throws {
    let store = try LedgerStore.inMemory()
    let first = try #require(Quarter("2023Q4"))
    _ = try store.importLedger(
      try VintageTests.ledger("2023Q4", value: 5, name: "误读的名称"),
      from: VintageTests.document("a"), at: 1000)
    _ = try store.importLedger(
      try VintageTests.ledger("2024Q1", value: 6, name: "公共充电桩"),
      from: VintageTests.document("b"), at: 1000)
    try store.keep(VintageTests.document("name"), of: first, at: 1000)
    let latest = try #require(try store.latestLedger())
    let reference = IndicatorReference(item: "1", part: 1)
    #expect(try store.series(for: latest)[reference]?.observations.count == 1)
    let series = try store.series(for: latest) { ledger, _ in
      var changed = ledger
      changed.items[0].indicators[0].name = "公共充电桩"
      return changed
    }
    #expect(series[reference]?.observations.map(\.value) == [5, 6])
  }
}
