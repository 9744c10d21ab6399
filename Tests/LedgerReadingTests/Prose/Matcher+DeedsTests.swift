import Testing

@testable import LedgerReading

@Suite("The deed that is promised") struct MatcherDeedsTests {
  @Test(
    "A number with nothing but a verb of the promise before it answers",
    arguments: [
      ("培育认定新型职业农民1.5万人。", "目前培训新型职业农民1.26万人，认定8640人。", 8640.0),
      ("完成煤矿瓦斯抽采利用1.8亿立方米。", "瓦斯抽采2.1亿立方米，利用1.36亿立方米。", 136_000_000),
      ("限上商贸企业净增20家。", "新增限上企业17家，退库5家，净增12家。", 12),
    ])
  func deeds(commitment: String, progress: String, value: Double) {
    #expect(Prose.values(commitment, progress) == [value])
  }

  @Test("A verb that every promise has tells nothing")
  func empty() {
    #expect(Prose.values("完成技能培训2000人。", "完成技能培训1500人，完成120人。") == [1500])
  }
}
