import Testing

@testable import LedgerReading

@Suite("What the words around a number name") struct MatcherNamesTests {
  @Test("A level is told by the number that names it")
  func ownNames() {
    #expect(
      Prose.values(
        "新增注册社团30个，五星级社团达到60个。", "新增注册社团24个，总数达到391个；全市五星级社团52个。")
        == [24, 52])
    #expect(Prose.values("水稻生产机械化率达到80%。", "插秧、烘干机械化率分别为97%和91%，水稻生产机械化率测算值76.4%。") == [76.4])
  }

  @Test("A step to a level is not the level")
  func steps() {
    #expect(Prose.values("园区面积扩大到24平方公里。", "园区面积22.6平方公里，新拓展0.9平方公里。") == [22.6])
  }

  @Test("The percentage of a work belongs to the promise that names it")
  func otherWorks() {
    #expect(
      Prose.values("建成市图书馆北馆，推进市体育场西区改造。", "市图书馆北馆正在装修；市体育场西区土方结束，完成总工程量的31%。")
        == [nil, nil])
  }

  @Test("Grades that disagree", arguments: ["5A级", "3A级"])
  func grades(grade: String) {
    #expect(NounKey("4A级旅游景区").contradicts(NounKey("\(grade)旅游景区")))
    #expect(!NounKey("3A级以上旅游景区").contradicts(NounKey("\(grade)旅游景区")))
  }
}
