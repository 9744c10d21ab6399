import Indicators
import LedgerStore
import Testing

@Suite("Vintages: kept as published, seen as known")
struct VintageTests {
  static func ledger(_ quarter: String, value: Double, name: String = "新开通5G基站") throws -> Ledger {
    let quarter = try #require(Quarter(quarter))
    return Ledger(
      title: "台账", quarter: quarter, file: "\(quarter).txt",
      items: [
        LedgerItem(
          number: "1", commitment: "\(name)3500个", progress: "\(name)\(value)个", row: 2,
          indicators: [
            Indicator(
              item: "1", part: 1, name: name, kind: .cumulative,
              target: Target(comparator: .reach, value: 3500, unit: "个"),
              observations: [Observation(quarter: quarter, value: value, unit: "个")])
          ])
      ])
  }

  static func document(_ text: String, published: String? = nil) -> PublishedDocument {
    PublishedDocument(
      file: "\(text).txt", bytes: Array(text.utf8), text: text,
      plannerDate: published.flatMap { Day($0) })
  }

  private func value(_ ledger: Ledger?) -> Double? {
    ledger?.items.first?.indicators.first?.observations.first?.value
  }

  @Test func aLedgerReadsBackAsItWasImported() throws {
    let quarter = try #require(Quarter("2024Q1"))
    let span = SourceSpan(cell: .progress, start: 4, length: 12, text: "a b  固定资产投资 ")
    let indicator = Indicator(
      item: "3.1", part: 2, name: "固定资产投资增速", kind: .growth,
      target: Target(
        comparator: .range, value: 5, upperValue: 0.1 + 0.2, unit: "%", reference: "全国",
        isAspirational: true, isDerived: false, isCorrected: true, source: span),
      source: span,
      observations: [
        Observation(
          quarter: quarter, asOf: Month("2024-02"), value: 5.4, unit: "%", stage: .started,
          isDerived: true, isCorrected: true, score: 0.75, source: span),
        Observation(quarter: quarter.yearEarlier, value: -0.1, unit: "%"),
      ],
      amounts: [Observation(quarter: quarter, value: 384.6e8, unit: "元")],
      evidence: [
        QualitativeEvidence(stage: nil, claimsOnSchedule: false, source: span),
        QualitativeEvidence(stage: .tendered, source: span),
      ],
      alternatives: [
        AlternativeReading(
          value: 0.2, unit: "%", stage: .delivered, score: 0.5, reason: .comparison, source: span)
      ])
    let ledger = Ledger(
      title: "标题", quarter: quarter, file: "a.txt",
      items: [
        LedgerItem(
          number: "3.1", commitment: "固定资产", progress: "一季度", responsible: "发改委", row: 7,
          indicators: [indicator]),
        LedgerItem(number: "全市", commitment: "办好", progress: "", row: 8),
      ])
    let store = try LedgerStore.inMemory()
    let outcome = try store.importLedger(ledger, from: Self.document("a"), at: 1000)
    #expect(outcome.standing == .first)
    #expect(try store.latestLedger() == ledger)
    #expect(try store.text(of: outcome.vintage) == "a")
    #expect(try store.check().isSound)
  }

  @Test func aProblemKeepsItsSentences() throws {
    var ledger = try Self.ledger("2024Q1", value: 1)
    ledger.problems = [
      LedgerProblem(
        file: "a.txt", table: "表1", row: 3, column: "进展情况", excerpt: "3？", reason: .gluedDigits)
    ]
    let store = try LedgerStore.inMemory()
    _ = try store.importLedger(ledger, from: Self.document("a"), at: 1000)
    let kept = try #require(try store.latestLedger()?.problems.first)
    for language in Language.allCases {
      #expect(kept.sentence(in: language) == ledger.problems[0].sentence(in: language))
    }
  }

  @Test func theSameBytesTwiceChangeNothing() throws {
    let store = try LedgerStore.inMemory()
    let ledger = try Self.ledger("2024Q1", value: 2470)
    let first = try store.importLedger(ledger, from: Self.document("a"), at: 1000)
    let again = try store.importLedger(
      try Self.ledger("2024Q1", value: 9), from: Self.document("a", published: "2024-09-01"),
      at: 2000)
    #expect(!again.isNew)
    #expect(again.vintage == first.vintage)
    #expect(try store.vintages() == [first.vintage])
    #expect(value(try store.latestLedger()) == 2470)
  }

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func publicationOrdersEditionsAndViews(order: [Int]) throws {
    let editions: [(quarter: String, value: Double, day: String)] = [
      ("2024Q1", 2470, "2024-04-20"), ("2024Q1", 2400, "2024-07-15"),
      ("2024Q2", 3000, "2024-07-20"),
    ]
    let store = try LedgerStore.inMemory()
    for index in order {
      let (quarter, value, day) = editions[index]
      _ = try store.importLedger(
        try Self.ledger(quarter, value: value), from: Self.document(day, published: day), at: 1000)
    }
    let (first, second) = (try #require(Quarter("2024Q1")), try #require(Quarter("2024Q2")))
    #expect(value(try store.latestLedger(asOf: first)) == 2470)
    #expect(value(try store.ledger(of: first, asOf: second)) == 2400)
    #expect(value(try store.latestLedger()) == 3000)
    #expect(try store.quarters() == [first, second])
    #expect(try store.latestLedger(asOf: first.yearEarlier) == nil)
    let latest = try #require(try store.latestLedger())
    let reference = IndicatorReference(item: "1", part: 1)
    #expect(try store.series(for: latest)[reference]?.observations.map(\.value) == [2400, 3000])
    let then = try #require(try store.latestLedger(asOf: first))
    #expect(
      try store.series(for: then, asOf: first)[reference]?.observations.map(\.value) == [2470])
  }

  @Test func withoutADateTheTimeOfImportDecides() throws {
    let store = try LedgerStore.inMemory()
    for (value, name) in [(1.0, "a"), (2.0, "b"), (3.0, "c")] {
      let outcome = try store.importLedger(
        try Self.ledger("2024Q1", value: value), from: Self.document(name), at: 1000)
      #expect(outcome.vintage.datedBy == .import)
    }
    #expect(value(try store.latestLedger()) == 3)
    // The document's own date goes before the planner's.
    var dated = Self.document("d", published: "2024-04-30")
    dated.statedDate = Day("2024-04-20")
    let outcome = try store.importLedger(
      try Self.ledger("2024Q2", value: 4), from: dated, at: 1000)
    #expect(outcome.vintage.published == Day("2024-04-20"))
    #expect(outcome.vintage.datedBy == .document)
  }

  @Test func anOutcomeSaysHowAnEditionStands() throws {
    let store = try LedgerStore.inMemory()
    let july = try store.importLedger(
      try Self.ledger("2024Q1", value: 2), from: Self.document("b", published: "2024-07-01"),
      at: 1000)
    let april = try store.importLedger(
      try Self.ledger("2024Q1", value: 1), from: Self.document("a", published: "2024-04-20"),
      at: 1000)
    #expect(april.standing == .superseded(by: july.vintage))
    let august = try store.importLedger(
      try Self.ledger("2024Q1", value: 3), from: Self.document("c", published: "2024-08-01"),
      at: 1000)
    #expect(august.standing == .revision(of: july.vintage))
  }

  @Test func citiesAreKeptApart() throws {
    let store = try LedgerStore.inMemory()
    for (city, value) in [("青岛", 1.0), ("济南", 2.0)] {
      _ = try store.importLedger(
        try Self.ledger("2024Q1", value: value), from: Self.document("a"), city: city, at: 1000)
    }
    #expect(value(try store.latestLedger(city: "青岛")) == 1)
    #expect(value(try store.latestLedger(city: "济南")) == 2)
    #expect(throws: StoreError.cityNeeded(known: ["济南", "青岛"])) { try store.latestLedger() }
    #expect(throws: StoreError.noSuchCity("烟台", known: ["济南", "青岛"])) {
      try store.latestLedger(city: "烟台")
    }
  }

  @Test func correctionsAreKeptAndSeenWhenKnown() throws {
    let store = try LedgerStore.inMemory()
    let quarter = try #require(Quarter("2024Q1"))
    _ = try store.importLedger(
      try Self.ledger("2024Q1", value: 1), from: Self.document("a", published: "2024-04-20"),
      at: 1000)
    try store.keep(Self.document("late", published: "2024-08-01"), of: quarter, at: 1000)
    try store.keep(Self.document("early", published: "2024-05-01"), of: quarter, at: 1000)
    #expect(try store.corrections(for: quarter).map(\.text) == ["early", "late"])
    #expect(try store.corrections(for: quarter, asOf: quarter).map(\.text) == ["early"])
    // An earlier quarter's corrections reach the series.
    _ = try store.importLedger(
      try Self.ledger("2024Q2", value: 5), from: Self.document("b", published: "2024-07-20"),
      at: 1000)
    let latest = try #require(try store.latestLedger())
    let series = try store.series(for: latest) { ledger, tables in
      var changed = ledger
      #expect(tables.map(\.text) == ["early", "late"])
      changed.items[0].indicators[0].observations[0].value = 3
      return changed
    }
    #expect(series[IndicatorReference(item: "1", part: 1)]?.observations.map(\.value) == [3, 5])
  }
}
