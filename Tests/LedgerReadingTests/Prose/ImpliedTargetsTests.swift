import Testing

@testable import LedgerReading

@Suite("Targets that a share implies") struct ImpliedTargetsTests {
  @Test func progressByShare() throws {
    let read = Prose.read("实施康复救助。", "康复救助残疾儿童7804人，占年计划的70.9%。")
    let implied = try #require(read.last)
    #expect(implied.target?.value == 11010)
    #expect(implied.target?.isDerived == true)
    #expect(implied.leadingObservation?.value == 7804)
  }

  @Test("A target in the text is not computed again")
  func explicit() {
    #expect(Prose.read("救助1.1万人。", "救助7804人，占年计划的70.9%。").count == 1)
  }

  @Test("The progress of a work is no share of the money beside it")
  func works() {
    let read = Prose.read("东部水厂建成通水。", "东部水厂已完成投资1.8亿元，工程进度60%。")
    #expect(read.count == 1)
    #expect(read.first?.leadingObservation?.value == 60)
  }
}
