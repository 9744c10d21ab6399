import Indicators
import Testing

@testable import LedgerReading

@Suite("Indicators and their numbers") struct AnswersTests {
  private func problems(_ commitment: String, _ progress: String) -> [LedgerProblem.Reason] {
    let row = LedgerRow(
      number: "1", row: 1,
      cells: [
        .commitment: LedgerCell(text: commitment, row: 1, heading: "事项内容"),
        .progress: LedgerCell(text: progress, row: 1, heading: "进展情况"),
      ])
    return ItemReader(quarter: Prose.quarter, asOf: nil).read(row).problems
      .map(\.reason)
  }

  @Test("A unit that measures something else is a problem, and no value")
  func otherUnit() {
    #expect(
      problems("培育家政服务企业20家。", "培育家政服务企业9人。") == [.unitMismatch(expected: "家", found: "人")])
    #expect(Prose.values("培育家政服务企业20家。", "培育家政服务企业9人。") == [nil])
  }

  @Test("A share that the numbers do not bear out is a problem")
  func share() {
    let found = problems("新建管网80公里。", "新建管网40公里，完成率150%。")
    #expect(found == [.shareMismatch(stated: 1.5, computed: 0.5)])
    #expect(problems("新建管网80公里。", "新建管网40公里，完成率50%。").isEmpty)
  }

  @Test("Percent of a part of the works is work under way")
  func parts() {
    func stage(_ progress: String) -> Stage? {
      Prose.read("滨江大桥建成通车。", progress).first?.leadingObservation?.stage
    }
    #expect(stage("滨江大桥总体形象进度达到72%。") == .delivered)
    #expect(stage("工程总体进度完成92%。") == .delivered)
    #expect(stage("工程总体进度完成92%，轨道铺设完成99%。") == .delivered)
    #expect(stage("轨道铺设完成99%。") == .started)
    #expect(stage("主体结构完成85%。") == .started)
  }

  @Test(
    "A target that is missed makes no unfinished work of what was measured",
    arguments: [
      ("PM2.5平均浓度不高于33微克/立方米。", "PM2.5平均浓度34微克/立方米，未完成目标。"),
      ("规上工业增加值增长8%。", "规上工业增加值增长5%，未完成年度目标。"), ("新增学校5所。", "新增学校4所，未完成目标。"),
      ("实际使用外资8000万美元。", "实际使用外资3521万美元，其余项目正在加快推进。"),
    ])
  func measured(commitment: String, progress: String) {
    let observation = Prose.read(commitment, progress).first?.leadingObservation
    #expect(observation != nil)
    #expect(observation?.stage == .delivered)
  }

  @Test("A growth of nothing is told in words", arguments: ["工业增加值同比持平。", "工业增加值40亿元，与去年同期持平。"])
  func standstill(progress: String) {
    #expect(Prose.values("工业增加值增长5%。", progress) == [0])
  }

  @Test("Other stages of the same things stand beside the leading number")
  func furtherStages() throws {
    let indicator = try #require(Prose.read("加装电梯260部。", "加装电梯完工98部，加装电梯在建76部。").first)
    #expect(indicator.leadingObservation?.value == 98)
    #expect(indicator.observations.map(\.stage).contains(.delivered))
  }

  @Test("A measure without its unit is a problem")
  func missingUnit() {
    #expect(
      problems("完成工业投资100亿元。", "上半年完成工业投资48。") == [.unitMismatch(expected: "元", found: "")])
  }

  @Test("What has begun is kept beside the first that is delivered")
  func begunBesideDelivered() {
    let read = Prose.read("新建幼儿园120所。", "开工建设100所，建成1所。")
    #expect(read.first?.observations.map(\.value) == [1, 100])
    #expect(read.first?.observations.map(\.stage) == [.delivered, .started])
  }
}
