import Testing

@testable import LedgerReading

@Suite("Totals that a report adds up itself") struct MatcherTotalsTests {
  @Test(
    "The total of the numbers before it answers",
    arguments: [
      ("建设节水灌溉面积9万亩。", "东片节水灌溉建成2.2万亩；西片节水灌溉建成1.9万亩；合计建成4.1万亩。", 41_000.0),
      // No total of them: the numbers do not add up.
      ("建设节水灌溉面积9万亩。", "节水灌溉建成2.2万亩。", 22_000),
    ])
  func totals(commitment: String, progress: String, value: Double) {
    #expect(Prose.values(commitment, progress) == [value])
  }
}
