import Indicators
import Testing

@testable import LedgerStore

@Suite("The ledgers of a city, matched one after the other")
struct IdentityChainTests {
  private func store(_ quarters: [String]) throws -> LedgerStore {
    let store = try LedgerStore.inMemory()
    for (index, quarter) in quarters.enumerated() {
      _ = try store.importLedger(
        try VintageTests.ledger(quarter, value: Double(index)),
        from: VintageTests.document(quarter), at: 1000 + index)
    }
    return store
  }

  private func chain(
    _ store: LedgerStore, asOf: String? = nil, given: [Ledger] = [], through: String? = nil,
    city: String? = nil
  ) throws -> IdentityChain {
    try store.database.read { connection in
      try IdentityChain(
        store, city: try store.cityKey(city, connection), asOf: asOf.flatMap { Quarter($0) },
        given: given, through: through.flatMap { Quarter($0) }, connection)
    }
  }

  private func quarters(_ chain: IdentityChain) -> [String] {
    chain.links.map { String(describing: $0.quarter) }
  }

  @Test("links stand in the order of their quarters, however they came in")
  func order() throws {
    let store = try store(["2024Q1", "2023Q2", "2023Q4", "2023Q1"])
    let whole = try chain(store)
    #expect(quarters(whole) == ["2023Q1", "2023Q2", "2023Q4", "2024Q1"])
    #expect(whole.matcher.threads.count == 1)
    #expect(whole.matcher.threads[0].members.map(\.ledger) == [0, 1, 2, 3])
  }

  @Test("nothing later than the end, and nothing older than twenty years, is looked at")
  func bounds() throws {
    let store = try store(["2003Q4", "2004Q1", "2023Q4", "2024Q2", "2024Q3"])
    #expect(try quarters(chain(store, through: "2024Q2")) == ["2004Q1", "2023Q4", "2024Q2"])
    #expect(try quarters(chain(store, asOf: "2023Q4")) == ["2003Q4", "2004Q1", "2023Q4"])
  }

  @Test("a ledger that is handed in takes the place of the stored one of its quarter")
  func given() throws {
    let store = try store(["2023Q1", "2023Q2"])
    let corrected = try VintageTests.ledger("2023Q2", value: 99)
    let next = try VintageTests.ledger("2023Q3", value: 100)
    let chain = try chain(store, given: [next, corrected], through: "2023Q3")
    #expect(quarters(chain) == ["2023Q1", "2023Q2", "2023Q3"])
    let isStored = chain.links.map { link in
      if case .vintage = link.source { true } else { false }
    }
    #expect(isStored == [true, false, false])
    #expect(chain.matcher.threads.count == 1)
  }

  @Test("a wording that the store has not seen has a key that no decision can name")
  func unseen() throws {
    let store = try store(["2023Q1"])
    let other = try VintageTests.ledger("2023Q2", value: 1, name: "改造老旧小区")
    let chain = try chain(store, given: [other], through: "2023Q2")
    let keys = chain.matcher.threads.flatMap { $0.members.map(\.sketch.wording) }
    #expect(keys.count == 2 && keys[0] > 0 && keys[1] < 0)
    #expect(chain.wordings[keys[1]]?.wording.name == "改造老旧小区")
  }

  @Test("a city that is not there yet has only what is handed in")
  func noCity() throws {
    let store = try LedgerStore.inMemory()
    let only = try VintageTests.ledger("2023Q1", value: 1)
    let chain = try chain(store, given: [only], through: "2023Q1")
    #expect(quarters(chain) == ["2023Q1"] && chain.history.isEmpty)
  }

  @Test("qualitative promises are in no thread")
  func qualitative() throws {
    var ledger = try VintageTests.ledger("2023Q1", value: 1)
    ledger.items[0].indicators.append(
      Indicator(item: "1", part: 2, name: "办好活动", kind: .qualitative))
    let store = try LedgerStore.inMemory()
    _ = try store.importLedger(ledger, from: VintageTests.document("a"), at: 1000)
    #expect(try chain(store).matcher.threads.count == 1)
    let empty = try LedgerStore.inMemory()
    #expect(try chain(empty, given: [ledger], through: "2023Q1").matcher.threads.count == 1)
  }

  @Test("another city's ledgers are not seen")
  func cities() throws {
    let store = try LedgerStore.inMemory()
    for (city, quarter) in [("a", "2023Q1"), ("b", "2023Q2"), ("a", "2023Q3")] {
      _ = try store.importLedger(
        try VintageTests.ledger(quarter, value: 1), from: VintageTests.document(quarter),
        city: city, at: 1000)
    }
    #expect(try quarters(chain(store, city: "a")) == ["2023Q1", "2023Q3"])
  }

  @Test("history stands beside the links, in the order of its tables")
  func history() throws {
    let store = try store(["2024Q1"])
    for name in ["新开通5G基站", "固定资产投资"] {
      let series = IndicatorSeries(name: name, kind: .cumulative, unit: "个", observations: [])
      _ = try store.importDrafts(
        [ImportDraft(document: VintageTests.document(name), content: .history([series]))], at: 2000)
    }
    let chain = try chain(store)
    #expect(chain.history.map(\.name) == ["新开通5G基站", "固定资产投资"])
    #expect(chain.use(of: chain.history[0], for: try #require(ours(chain)), thread: 0) != nil)
    #expect(chain.use(of: chain.history[1], for: try #require(ours(chain)), thread: 0) == nil)
  }

  private func ours(_ chain: IdentityChain) -> ComparableWording? {
    chain.matcher.threads.first?.members.last.flatMap { chain.wordings[$0.sketch.wording] }
  }
}
