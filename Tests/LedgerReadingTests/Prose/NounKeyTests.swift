import Testing

@testable import LedgerReading

@Suite("Likeness of nouns") struct NounKeyTests {
  @Test func theShareThatAnotherTextHas() {
    let key = NounKey("既有住宅加装电梯")
    #expect(key.found(in: NounKey("全市既有住宅加装电梯完工")) == 1)
    #expect(key.found(in: NounKey("农村危房")) == 0)
    #expect(NounKey("项目").isGeneric)
  }

  @Test func synonyms() {
    #expect(NounKey("GDP").found(in: NounKey("地区生产总值")) == 1)
    #expect(NounKey("基本医保").found(in: NounKey("基本医疗保险")) == 1)
  }

  @Test(
    "What cannot be the same thing",
    arguments: [
      ("省级重点实验室", "国家级重点实验室"), ("“江海”品牌", "“山水”品牌"),
      ("10亿元以上项目", "亿元以上项目"), ("受污染耕地安全利用率", "措施到位率"),
    ])
  func contradictions(first: String, second: String) {
    #expect(NounKey(first).contradicts(NounKey(second)))
  }

  @Test func averages() {
    #expect(NounKey("人均生产总值").hasAverage)
    #expect(!NounKey("生产总值").hasAverage)
  }

  @Test func letters() {
    #expect(NounKey("教共体").lettersFound(in: NounKey("教育共同体")) == 1)
    #expect(NounKey("厢房").lettersFound(in: NounKey("达标小区")) == 0)
  }

  @Test("A rate of the promise's own words is no other rate")
  func rates() {
    #expect(!NounKey("家庭医生签约服务覆盖率").contradicts(NounKey("签约率")))
  }

  @Test func abbreviations() {
    #expect(NounKey("村道安全生命防护工程").isAbbreviated(by: NounKey("安防工程")))
    #expect(!NounKey("村道安全生命防护工程").isAbbreviated(by: NounKey("桥梁工程")))
  }
}
