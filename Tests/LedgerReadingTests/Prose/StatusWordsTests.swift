import Testing

@testable import LedgerReading

@Suite("Verdicts without a number") struct StatusWordsTests {
  @Test(arguments: [
    ("已达到序时进度。", true), ("时间过半、任务过半。", true), ("工作滞后于序时进度。", false),
  ])
  func verdicts(text: String, onSchedule: Bool) throws {
    let indicator = try #require(Prose.read("新建公厕60座。", text).first)
    #expect(indicator.observations.isEmpty)
    #expect(indicator.evidence.contains { $0.claimsOnSchedule == onSchedule })
  }
}
