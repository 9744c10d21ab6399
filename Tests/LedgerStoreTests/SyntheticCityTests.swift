import Indicators
import LedgerStore
import Testing
import _TestSupport

@Suite("A synthetic city, in any order of importing")
struct SyntheticCityTests {
  private func imported(_ city: SyntheticCity, order: [Int]) throws -> LedgerStore {
    let store = try LedgerStore.inMemory()
    for (time, index) in order.enumerated() {
      let edition = city.editions[index]
      let outcome = try store.importLedger(
        edition.ledger, from: city.document(edition), at: 1_700_000_000 + time)
      #expect(outcome.isNew)
    }
    return store
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func everySeriesIsAsGenerated(seed: UInt64) throws {
    let city = SyntheticCity(seed: seed)
    let store = try imported(city, order: Array(city.editions.indices))
    let latest = try #require(try store.latestLedger())
    #expect(latest.quarter == Quarter("2024Q4"))
    let series = try store.series(for: latest)
    var checked = 0
    for indicator in latest.items.flatMap(\.indicators) {
      let truth = try #require(city.promise(named: indicator.name))
      let found = try #require(series[indicator.reference])
      let values = Dictionary(
        found.observations.map { ($0.quarter, $0.value) }, uniquingKeysWith: { first, _ in first })
      #expect(values == truth.values, "\(truth.name)")
      checked += values.count
    }
    #expect(latest.items.flatMap(\.indicators).count > 170)
    #expect(checked > 1000)
    #expect(try store.doubtfulMatches().isEmpty)
  }

  @Test func theOrderOfImportingDoesNotMatter() throws {
    let city = SyntheticCity(seed: 7)
    let inOrder = try imported(city, order: Array(city.editions.indices))
    var random = SplitMix64(seed: 99)
    for _ in 0..<3 {
      let order = Array(city.editions.indices).shuffled(using: &random)
      let shuffled = try imported(city, order: order)
      for asOf in [nil] + (try inOrder.quarters()) {
        let expected = try #require(try inOrder.latestLedger(asOf: asOf))
        let found = try #require(try shuffled.latestLedger(asOf: asOf))
        #expect(found == expected)
        #expect(
          try shuffled.series(for: found, asOf: asOf) == inOrder.series(for: expected, asOf: asOf))
      }
      #expect(try shuffled.doubtfulMatches() == inOrder.doubtfulMatches())
    }
  }

  @Test func oneItemsSeriesAreThoseOfTheWhole() throws {
    let city = SyntheticCity(seed: 5)
    let store = try imported(city, order: Array(city.editions.indices))
    let latest = try #require(try store.latestLedger())
    let all = try store.series(for: latest)
    for item in latest.items.prefix(10) {
      let one = try store.series(for: latest, items: [item.number])
      #expect(one == all.filter { $0.key.item == item.number })
      #expect(!one.isEmpty)
    }
  }

  @Test func anEarlierViewSeesNothingLater() throws {
    let city = SyntheticCity(seed: 11)
    let store = try imported(city, order: Array(city.editions.indices))
    for asOf in try store.quarters() {
      // What a store would hold that had stopped importing then.
      let horizon = Day(firstOf: asOf.advanced(by: 2))
      let known = city.editions.indices.filter {
        city.editions[$0].published < horizon && city.editions[$0].ledger.quarter <= asOf
      }
      let then = try imported(city, order: known)
      let ledger = try #require(try store.latestLedger(asOf: asOf))
      #expect(try then.latestLedger() == ledger)
      #expect(try then.series(for: ledger) == store.series(for: ledger, asOf: asOf))
    }
  }

  @Test func aClosedYearKnowsItsOutcomes() throws {
    let city = SyntheticCity(seed: 13)
    let store = try imported(city, order: Array(city.editions.indices))
    #expect(try store.closedYears() == [2023, 2024])
    let early = try #require(Quarter("2023Q1"))
    let end = try #require(Quarter("2023Q4"))
    let ledger = try #require(try store.latestLedger(asOf: early))
    let outcomes = try store.outcomes(for: ledger)
    for indicator in ledger.items.flatMap(\.indicators) {
      let truth = try #require(city.promise(named: indicator.name))
      #expect(outcomes[indicator.reference]?.value == truth.values[end], "\(truth.name)")
    }
    #expect(outcomes.count > 150)
  }
}
