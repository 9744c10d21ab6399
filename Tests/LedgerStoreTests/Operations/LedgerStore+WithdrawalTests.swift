import Indicators
import LedgerStore
import Testing

@Suite("A document that was imported by mistake is withdrawn and stays on record")
struct WithdrawalTests {
  private func value(_ ledger: Ledger?) -> Double? {
    ledger?.items.first?.indicators.first?.observations.first?.value
  }

  /// Two quarters, the second in two editions.
  private func filled() throws -> LedgerStore {
    let store = try LedgerStore.inMemory()
    for (quarter, value, text, day) in [
      ("2024Q1", 10.0, "one", "2024-04-20"), ("2024Q2", 20, "two", "2024-07-20"),
      ("2024Q2", 25, "wrong", "2024-08-01"),
    ] {
      _ = try store.importLedger(
        try VintageTests.ledger(quarter, value: value),
        from: VintageTests.document(text, published: day), at: 1000)
    }
    return store
  }

  @Test func noViewSeesItAndTheEditionBeforeItReturns() throws {
    let store = try filled()
    #expect(value(try store.latestLedger()) == 25)
    let withdrawn = try store.withdraw("wrong.txt", at: 2_000_000)
    #expect(withdrawn.map(\.quarter) == [Quarter("2024Q2")])
    #expect(value(try store.latestLedger()) == 20)
    #expect(value(try store.ledger(of: #require(Quarter("2024Q2")))) == 20)
    #expect(value(try store.latestLedger(asOf: Quarter("2024Q2"))) == 20)
    let series = try store.series(for: #require(try store.latestLedger()))
    #expect(series.values.first?.observations.map(\.value) == [10, 20])
  }

  @Test func itsVintageAndTextStay() throws {
    let store = try filled()
    let before = try store.vintages()
    try store.withdraw("wrong.txt", at: 2_000_000)
    let after = try store.vintages()
    #expect(after.map(\.key) == before.map(\.key))
    #expect(after.map(\.withdrawn) == [nil, nil, 2_000_000])
    #expect(try store.text(of: after[2]) == "wrong")
    #expect(try store.check().isSound)
    #expect(try store.check().vintages == 3)
  }

  @Test func aQuarterWhoseOnlyLedgerIsWithdrawnIsGone() throws {
    let store = try filled()
    try store.withdraw("one.txt", at: 5)
    #expect(try store.quarters() == [Quarter("2024Q2")])
    try store.withdraw("two.txt", at: 6)
    try store.withdraw("wrong.txt", at: 7)
    #expect(try store.latestLedger() == nil)
    #expect(try store.quarters() == [])
  }

  @Test func itIsBroughtBackAsItWas() throws {
    let (store, untouched) = (try filled(), try filled())
    try store.withdraw("wrong.txt", at: 5)
    #expect(try store.withdraw("wrong.txt", at: 6).isEmpty)
    #expect(try store.reinstate("wrong.txt", at: 7).count == 1)
    #expect(try store.reinstate("wrong.txt", at: 8).isEmpty)
    #expect(try store.vintages() == untouched.vintages())
    #expect(try store.latestLedger() == untouched.latestLedger())
    // And may be withdrawn again.
    #expect(try store.withdraw("wrong.txt", at: 9).count == 1)
    #expect(value(try store.latestLedger()) == 20)
  }

  @Test func importingItAgainBringsItBack() throws {
    let store = try filled()
    try store.withdraw("wrong.txt", at: 5)
    let again = try store.importLedger(
      try VintageTests.ledger("2024Q2", value: 25),
      from: VintageTests.document("wrong", published: "2024-08-01"), at: 3000)
    #expect(again.standing == .reinstated && again.vintage.withdrawn == nil && again.isNew)
    #expect(value(try store.latestLedger()) == 25)
    #expect(try store.vintages().count == 3)
  }

  @Test func theRightDocumentTakesItsPlaceAsTheFirst() throws {
    let store = try LedgerStore.inMemory()
    _ = try store.importLedger(
      try VintageTests.ledger("2024Q1", value: 1), from: VintageTests.document("wrong"), at: 1000)
    try store.withdraw("wrong.txt", at: 1001)
    let right = try store.importLedger(
      try VintageTests.ledger("2024Q1", value: 2), from: VintageTests.document("right"), at: 1002)
    #expect(right.standing == .first)
    // Nobody dated it, so it counts as known at its quarter, as any first edition does.
    #expect(value(try store.latestLedger(asOf: Quarter("2024Q1"))) == 2)
  }

  @Test func correctionsAreWithdrawnInEveryQuarterOfTheirTable() throws {
    let store = try filled()
    let quarters = try [#require(Quarter("2024Q1")), #require(Quarter("2024Q2"))]
    let draft = ImportDraft(
      document: VintageTests.document("table"),
      content: .corrections(Dictionary(uniqueKeysWithValues: quarters.map { ($0, "x") }), rows: 1))
    _ = try store.importDrafts([draft], at: 1000)
    #expect(try store.corrections(for: quarters[0]).count == 1)
    #expect(try store.withdraw("table.txt", at: 5).count == 2)
    for quarter in quarters { #expect(try store.corrections(for: quarter).isEmpty) }
  }

  @Test func aDocumentIsNamedByItsFileOrItsDigest() throws {
    let store = try filled()
    let digest = try store.vintages()[2].sha256
    #expect(try store.withdraw(String(digest.prefix(6)).uppercased(), at: 5).count == 1)
    #expect(throws: StoreError.noSuchDocument("wrong")) { try store.withdraw("wrong", at: 5) }
    #expect(throws: StoreError.noSuchDocument(String(digest.prefix(5)))) {
      try store.withdraw(String(digest.prefix(5)), at: 5)
    }
    #expect(throws: StoreError.noSuchDocument("")) { try store.withdraw("", at: 5) }
    #expect(throws: StoreError.noSuchDocument("a")) {
      try LedgerStore.inMemory().withdraw("a", at: 5)
    }
  }

  @Test func ofTwoFilesWithOneNameNeitherIsTaken() throws {
    let store = try LedgerStore.inMemory()
    for (index, quarter) in ["2024Q1", "2024Q2"].enumerated() {
      var document = VintageTests.document("\(index)")
      document.file = "台账.docx"
      _ = try store.importLedger(
        try VintageTests.ledger(quarter, value: 1), from: document, at: 1000)
    }
    let digests = try store.vintages().map { String($0.sha256.prefix(12)) }.sorted()
    #expect(throws: StoreError.severalDocuments("台账.docx", candidates: digests)) {
      try store.withdraw("台账.docx", at: 5)
    }
    #expect(try store.vintages().allSatisfy { $0.withdrawn == nil })
    #expect(try store.withdraw(digests[0], at: 5).count == 1)
  }

  @Test func anotherCitysDocumentIsLeftAlone() throws {
    let store = try LedgerStore.inMemory()
    for city in ["a", "b"] {
      _ = try store.importLedger(
        try VintageTests.ledger("2024Q1", value: 1), from: VintageTests.document("same"),
        city: city, at: 1000)
    }
    #expect(throws: StoreError.cityNeeded(known: ["a", "b"])) {
      try store.withdraw("same.txt", at: 5)
    }
    try store.withdraw("same.txt", city: "a", at: 5)
    #expect(try store.latestLedger(city: "a") == nil)
    #expect(try store.latestLedger(city: "b") != nil)
  }
}
