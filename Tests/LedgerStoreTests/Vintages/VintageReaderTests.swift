import Indicators
import Testing
import _TestSupport

@testable import LedgerStore

@Suite("A vintage reads back as it was written")
struct VintageReaderTests {
  /// A ledger of random but valid content: every kind, stage, comparator and optional part.
  private func ledger(_ random: inout SplitMix64, _ quarter: Quarter) -> Ledger {
    func maybe<Value>(_ value: Value, _ random: inout SplitMix64) -> Value? {
      Bool.random(using: &random) ? value : nil
    }
    func text(_ random: inout SplitMix64) -> String {
      String(
        (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
          "一二三年 \t'\";%5é😀".randomElement(using: &random)
        })
    }
    func span(_ random: inout SplitMix64) -> SourceSpan {
      SourceSpan(
        cell: LedgerColumn.allCases.randomElement(using: &random) ?? .progress,
        start: Int.random(in: 0...99, using: &random),
        length: Int.random(in: 0...9, using: &random),
        text: text(&random))
    }
    func observation(_ random: inout SplitMix64) -> Observation {
      Observation(
        quarter: quarter, asOf: maybe(Month(ordinal: quarter.ordinal * 3 + 1), &random),
        value: random.normal() * 1e6, unit: text(&random),
        stage: Stage.allCases.randomElement(using: &random) ?? .started,
        basis: Bool.random(using: &random) ? .stock : .yearToDate,
        isDerived: Bool.random(using: &random), isCorrected: Bool.random(using: &random),
        score: random.uniform(), source: maybe(span(&random), &random))
    }
    func indicator(_ item: String, _ part: Int, _ random: inout SplitMix64) -> Indicator {
      let target = Target(
        comparator: Comparator.allCases.randomElement(using: &random) ?? .reach,
        value: maybe(random.normal(), &random), upperValue: maybe(random.normal(), &random),
        unit: text(&random), reference: maybe(text(&random), &random),
        isAspirational: Bool.random(using: &random), isDerived: Bool.random(using: &random),
        isCorrected: Bool.random(using: &random), source: maybe(span(&random), &random))
      var made = Indicator(
        item: item, part: part, name: text(&random),
        kind: IndicatorKind.allCases.randomElement(using: &random) ?? .level,
        target: maybe(target, &random), source: maybe(span(&random), &random),
        observations: (0..<Int.random(in: 0...3, using: &random)).map { _ in observation(&random) },
        amounts: (0..<Int.random(in: 0...2, using: &random)).map { _ in observation(&random) },
        evidence: (0..<Int.random(in: 0...2, using: &random)).map { _ in
          QualitativeEvidence(
            stage: maybe(.applied, &random), claimsOnSchedule: maybe(false, &random),
            source: span(&random))
        },
        alternatives: (0..<Int.random(in: 0...2, using: &random)).map { _ in
          AlternativeReading(
            value: random.normal(), unit: text(&random), stage: .planned, score: random.uniform(),
            reason: AlternativeReading.Reason.allCases.randomElement(using: &random) ?? .forecast,
            source: span(&random))
        })
      made.isCorrected = Bool.random(using: &random)
      return made
    }
    return Ledger(
      title: text(&random), quarter: quarter, file: "\(quarter.ordinal).txt",
      items: (0..<Int.random(in: 0...5, using: &random)).map { place in
        LedgerItem(
          number: "\(place)", commitment: text(&random), progress: text(&random),
          responsible: maybe(text(&random), &random), row: place + 2,
          indicators: (0..<Int.random(in: 0...3, using: &random)).map {
            indicator("\(place)", $0 + 1, &random)
          })
      })
  }

  @Test("any ledger, among others in the store", arguments: [UInt64(1), 2, 3, 4])
  func anyLedger(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let store = try LedgerStore.inMemory()
    var written: [Ledger] = []
    for ordinal in 8096..<8104 {
      let ledger = ledger(&random, Quarter(ordinal: ordinal))
      _ = try store.importLedger(
        ledger, from: VintageTests.document("\(ordinal)"), at: 1000 + ordinal)
      written.append(ledger)
    }
    for ledger in written { #expect(try store.ledger(of: ledger.quarter) == ledger) }
    #expect(try store.check().isSound)
  }

  @Test("history keeps the order and the content of its series")
  func history() throws {
    let quarter = Quarter(ordinal: 8092)
    let series = (0..<5).map { index in
      IndicatorSeries(
        name: "指标\(4 - index)", kind: index == 0 ? .growth : .cumulative,
        unit: index == 0 ? "%" : "个",
        observations: (0..<index).map {
          Observation(quarter: quarter.advanced(by: $0), value: Double($0) / 3, unit: "个")
        },
        amounts: index == 2 ? [Observation(quarter: quarter, value: 7, unit: "元")] : [])
    }
    let store = try LedgerStore.inMemory()
    let draft = ImportDraft(
      document: VintageTests.document("h"), content: .history(series))
    let outcome = try store.importDrafts([draft], at: 1000)[0][0]
    let read = try store.database.read {
      try VintageReader(connection: $0, path: "s").history(outcome.vintage)
    }
    #expect(read == series)
    // History has no quarter, so it is no ledger.
    #expect(
      try store.database.read {
        try VintageReader(connection: $0, path: "s").ledger(outcome.vintage)
      } == nil)
  }

  @Test(
    "rows that no program of ours wrote are damage, and are named",
    arguments: [
      "UPDATE observation SET stage = 'finished'", "UPDATE indicator SET kind = 'mood'",
      "UPDATE observation SET source = 'progress x'", "UPDATE observation SET indicator = 7",
      "DELETE FROM item", "UPDATE indicator SET comparator = 'nearly'",
    ])
  func damage(sql: String) throws {
    let store = try LedgerStore.inMemory()
    var ledger = try VintageTests.ledger("2024Q1", value: 5)
    ledger.items[0].indicators[0].observations[0].source = SourceSpan(
      cell: .progress, start: 0, length: 1, text: "5")
    _ = try store.importLedger(ledger, from: VintageTests.document("a"), at: 1000)
    try store.database.write { connection in
      try connection.runScript("PRAGMA defer_foreign_keys = ON; " + sql)
    }
    do {
      _ = try store.latestLedger()
      Issue.record("\(sql) was read")
    } catch {
      guard case .damaged = error else {
        Issue.record("\(error)")
        return
      }
    }
  }
}
