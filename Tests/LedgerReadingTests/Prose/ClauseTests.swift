import Testing

@testable import LedgerReading

@Suite("Clauses") struct ClauseTests {
  private func clauses(_ text: String, splitsVerbs: Bool = false) -> [String] {
    let prose = Prose.text(text)
    return ClauseSplitter(text: prose, scan: QuantityScan(prose)).clauses(splitsVerbs: splitsVerbs)
      .map { prose.text($0.range) }
  }

  @Test(arguments: [
    ("新建公厕20座，改造30座。", ["新建公厕20座", "改造30座"]),
    ("建成学校3所、幼儿园5所", ["建成学校3所", "幼儿园5所"]),
    ("学校、医院等公共建筑5处", ["学校、医院等公共建筑5处"]),
    ("1.新增300人；2.培训1,200人", ["新增300人", "培训1,200人"]),
    ("完成改造（含3座公厕，均已投用）8处", ["完成改造(含3座公厕,均已投用)8处"]),
    ("42815人(118.93%);13206人", ["42815人(118.93%)", "13206人"]),
    ("（一）项目建设。一是开工3个", ["项目建设", "开工3个"]),
  ])
  func split(text: String, expected: [String]) {
    #expect(clauses(text) == expected)
  }

  @Test("Verbs in a list are clauses only of commitments")
  func verbs() {
    #expect(clauses("完成码头整合提升、增开海上航线", splitsVerbs: true) == ["完成码头整合提升", "增开海上航线"])
    #expect(clauses("完成码头整合提升、增开海上航线") == ["完成码头整合提升、增开海上航线"])
  }
}
