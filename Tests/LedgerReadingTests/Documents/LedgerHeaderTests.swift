import Indicators
import Testing

@testable import LedgerReading

@Suite("Headers are found by meaning")
struct LedgerHeaderTests {
  private func read(_ texts: [String]) -> LedgerHeader? {
    LedgerHeader([TableRow(number: 1, cells: texts.map { TableCell($0) })], at: 0)
  }

  @Test(
    "other words for the same columns",
    arguments: [
      ["编号", "重点工作", "推进情况"], ["NO.", "任务名称", "工作进展"], ["项次", "工作内容", "完成情况"],
      ["序 号", "目标任务", "进度情况"], ["No", "年度重点任务", "一季度进展"], ["#", "任务", "1—3月完成情况"],
      ["序号", "指标名称", "指标完成值"], ["序号", "挂牌事项", "进展"], ["序号", "政府工作报告内容", "贯彻落实情况"],
    ])
  func synonyms(texts: [String]) throws {
    let header = try #require(read(texts))
    #expect(header.meanings.dropFirst() == [.commitment, .progress])
  }

  @Test("the next period's plan is not the year's target")
  func nextPlan() throws {
    let header = try #require(read(["序号", "工作任务", "年度目标", "二季度进展", "下季度计划", "下半年工作安排"]))
    #expect(header.meanings == [.number, .commitment, .target, .progress, nil, nil])
  }

  @Test("a state beside the progress is a verdict")
  func state() throws {
    let header = try #require(read(["序号", "任务", "进展情况", "进展状态", "是否达序时进度"]))
    #expect(header.meanings == [.number, .commitment, .progress, .schedule, .schedule])
  }

  @Test("a leader is responsible only where no office is named")
  func leaders() throws {
    #expect(read(["序号", "任务", "责任领导", "责任单位", "进展"])?.meanings[2] == nil)
    #expect(read(["序号", "任务", "责任领导", "进展"])?.meanings[2] == .responsible)
  }

  @Test(
    "rows of data are no header",
    arguments: [["1", "新建公园10个", "建成6个"], ["名词", "解释"], ["a", "b", "c"]])
  func data(texts: [String]) {
    #expect(read(texts) == nil)
  }
}
