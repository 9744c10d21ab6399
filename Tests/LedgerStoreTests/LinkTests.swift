import Indicators
import LedgerStore
import Testing

@Suite("Identity: joined, asked, decided")
struct LinkTests {
  /// A store with one indicator a ledger, under the names that are given.
  private func store(_ ledgers: [(quarter: String, name: String)]) throws -> LedgerStore {
    let store = try LedgerStore.inMemory()
    for (place, (quarter, name)) in ledgers.enumerated() {
      _ = try store.importLedger(
        try VintageTests.ledger(quarter, value: Double(place + 1), name: name),
        from: VintageTests.document("\(place)"), at: 1000)
    }
    return store
  }

  private func values(_ store: LedgerStore) throws -> [Double] {
    let latest = try #require(try store.latestLedger())
    let series = try store.series(for: latest)
    return series[IndicatorReference(item: "1", part: 1)]?.observations.map(\.value) ?? []
  }

  @Test(arguments: [
    ("新开通5G基站", "新开通５Ｇ 基站"), ("全市新增充电桩", "新增充电桩"),
    ("一般公共预算收入增速", "全市一般公共预算收入增长"),
  ])
  func spellingsOfOneNameAreJoined(earlier: String, later: String) throws {
    let store = try store([("2023Q4", earlier), ("2024Q1", later)])
    #expect(try values(store) == [1, 2])
    #expect(try store.doubtfulMatches().isEmpty)
  }

  @Test(arguments: [
    ("地铁2号线", "地铁6号线"), ("城镇居民人均可支配收入", "农村居民人均可支配收入"),
    ("一般公共预算收入", "一般公共预算支出"), ("新开工安置房", "竣工安置房"), ("充电桩", "养老床位"),
  ])
  func differentPromisesAreNotJoined(earlier: String, later: String) throws {
    let store = try store([("2023Q4", earlier), ("2024Q1", later)])
    #expect(try values(store) == [2])
  }

  @Test func aDoubtIsListedAndADecisionKept() throws {
    let store = try store([("2023Q4", "新增公共充电桩"), ("2024Q1", "新建公共充电桩")])
    #expect(try values(store) == [2])
    let doubt = try #require(try store.doubtfulMatches().first)
    #expect(doubt.earlier.quarter == Quarter("2023Q4"))
    #expect(doubt.later.quarter == Quarter("2024Q1"))
    #expect((0.55..<0.85).contains(doubt.score))
    #expect(doubt.id.count == 8)

    try store.decide(doubt.id, isSame: true, at: 2000)
    #expect(try values(store) == [1, 2])
    #expect(try store.doubtfulMatches().isEmpty)
    // It holds for later ledgers with the same words.
    _ = try store.importLedger(
      try VintageTests.ledger("2024Q2", value: 3, name: "新建公共充电桩"),
      from: VintageTests.document("later"), at: 3000)
    #expect(try values(store) == [1, 2, 3])

    try store.decide(doubt.id, isSame: false, at: 4000)
    #expect(try values(store) == [2, 3])
    #expect(try store.doubtfulMatches().isEmpty)
    #expect(try store.decisions().map(\.isSame) == [false])
    #expect(try store.withdrawDecision(doubt.id))
    #expect(try store.doubtfulMatches().map(\.id) == [doubt.id])
    #expect(try !store.withdrawDecision(doubt.id))
  }

  @Test func anyTwoIndicatorsCanBeJoinedByName() throws {
    let store = try store([("2023Q4", "充电桩"), ("2024Q1", "电动汽车补能设施")])
    #expect(try store.doubtfulMatches().isEmpty)
    try store.decide("2023Q4:1/1=2024Q1:1/1", isSame: true, at: 2000)
    #expect(try values(store) == [1, 2])
    #expect(throws: StoreError.noSuchIndicator("2023Q4:7/1")) {
      try store.decide("2023Q4:7/1=2024Q1:1/1", isSame: true, at: 2000)
    }
    #expect(throws: StoreError.noSuchIndicator("nonsense")) {
      try store.decide("nonsense", isSame: true, at: 2000)
    }
  }

  @Test func anItemKeepsItsNumberWithinAYear() throws {
    // The name is read a little differently, number and sentence agree.
    let store = try store([("2024Q1", "新开通5G基站数"), ("2024Q2", "新开通5G基站")])
    #expect(try values(store) == [1, 2])
  }

  @Test func aPromiseThatPausesIsFoundAgain() throws {
    let store = try store([("2023Q1", "充电桩"), ("2023Q2", "养老床位"), ("2024Q1", "充电桩")])
    #expect(try values(store) == [1, 3])
    #expect(try store.doubtfulMatches().isEmpty)
  }

  @Test func historyFillsWhatNoLedgerSays() throws {
    let store = try store([("2024Q1", "新开通5G基站")])
    let quarters = try ["2023Q3", "2023Q4", "2024Q1"].map { try #require(Quarter($0)) }
    let history = [
      IndicatorSeries(
        name: "全市新开通5G基站", kind: .cumulative, unit: "个",
        observations: zip(quarters, [70.0, 90, 99]).map {
          Observation(quarter: $0, value: $1, unit: "个")
        }),
      IndicatorSeries(
        name: "新开通6G基站", kind: .cumulative, unit: "个",
        observations: [Observation(quarter: quarters[0], value: 5, unit: "个")]),
    ]
    try store.keep(history, from: VintageTests.document("history"), at: 2000)
    // The ledger's own 2024Q1 stands; the other indicator's history is a doubt, not a value.
    #expect(try values(store) == [70, 90, 1])
    #expect(try store.check().isSound)
    let latest = try #require(try store.latestLedger())
    let view = try store.series(for: latest, asOf: quarters[2])
    #expect(view[IndicatorReference(item: "1", part: 1)]?.observations.count == 3)
  }

  @Test func amountsOfAGrowthHistoryAreTheValuesOfAnAmount() throws {
    let store = try LedgerStore.inMemory()
    let quarter = try #require(Quarter("2024Q1"))
    let last = try #require(Quarter("2023Q4"))
    let indicator = Indicator(
      item: "4", part: 1, name: "社会消费品零售总额", kind: .cumulative,
      target: Target(comparator: .atLeast, value: 6500e8, unit: "元"),
      observations: [Observation(quarter: quarter, value: 1395.6e8, unit: "元")])
    let ledger = Ledger(
      title: "", quarter: quarter,
      items: [
        LedgerItem(number: "4", commitment: "", progress: "", row: 1, indicators: [indicator])
      ])
    _ = try store.importLedger(ledger, from: VintageTests.document("a"), at: 1000)
    try store.keep(
      [
        IndicatorSeries(
          name: "社会消费品零售总额增速", kind: .growth, unit: "%",
          observations: [Observation(quarter: last, value: 7.3, unit: "%")],
          amounts: [Observation(quarter: last, value: 6300e8, unit: "元")])
      ], from: VintageTests.document("h"), at: 1000)
    let series = try store.series(for: ledger)
    #expect(
      series[indicator.reference]?.observations.map(\.value) == [6300e8, 1395.6e8])
  }
}
