import Testing

@testable import LedgerReading

@Suite("One target for several indicators") struct CollectivePromisesTests {
  @Test("The report names them")
  func named() {
    let read = Prose.read("3个结构性指标均增长10%以上。", "民间投资增长11%，交通投资下降2%，制造业投资增长25%。")
    #expect(read.map { $0.leadingObservation?.value } == [11, -2, 25])
    #expect(read.allSatisfy { $0.target?.value == 10 })
  }

  @Test("Where it names another number of them, the target stays one")
  func unnamed() {
    #expect(Prose.read("3个结构性指标均增长10%以上。", "民间投资增长11%。").count == 1)
  }
}
