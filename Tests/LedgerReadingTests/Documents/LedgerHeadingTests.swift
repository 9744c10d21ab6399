import Indicators
import Testing

@testable import LedgerReading

@Suite("The meaning of a heading")
struct LedgerHeadingTests {
  @Test(
    "columns of offices' ledgers",
    arguments: [
      ("序号", LedgerColumn.number), ("序 号", .number), ("编号", .number), ("事项内容", .commitment),
      ("重点工作", .commitment), ("工作任务", .commitment), ("实事项目", .commitment), ("指标名称", .commitment),
      ("主要任务及举措", .commitment), ("年度目标", .target), ("全年目标值", .target), ("2024年计划", .target),
      ("年度计划数", .target), ("进展情况", .progress), ("目前进展", .progress), ("截至3月底完成情况", .progress),
      ("一季度", .progress), ("1-9月", .progress), ("累计完成投资（亿元）", .progress), ("工作进展及下一步打算", .progress),
      ("进展情况说明", .progress), ("年度目标完成情况", .progress), ("完成率", .share), ("完成年度目标（％）", .share),
      ("占年计划比例", .share), ("是否达序时进度", .schedule), ("是否完成", .schedule), ("序时进度", .schedule),
      ("责任单位", .responsible), ("牵头部门", .responsible), ("责任\n单位", .responsible), ("计量单位", .unit),
      ("单位", .unit), ("目标名称", .commitment), ("工作开展情况", .progress), ("NO.", .number),
    ])
  func columns(text: String, column: LedgerColumn) {
    #expect(LedgerHeading.meaning(of: text) == .column(column))
  }

  @Test(
    "known, and not read",
    arguments: ["备注", "完成时限", "存在问题", "下一步工作", "上年同期", "去年增速", "增幅（亿元）", "排名", "开工率"])
  func others(text: String) {
    #expect(LedgerHeading.meaning(of: text) == .other)
  }

  @Test("measures promise nothing beside a promise, and are promised where nothing else is")
  func measures() throws {
    let beside = try #require(
      try readText("2024年一季度台账\n序号\t重点工作\t工作措施\t进展情况\n1\t新建泵站2座\t按月调度\t建成1座\n")
        .tables.first?.rows.first)
    #expect(beside.commitment == "新建泵站2座")
    let alone = try #require(
      try readText("2024年一季度台账\n序号\t工作措施\t进展情况\n1\t新建泵站2座\t建成1座\n")
        .tables.first?.rows.first)
    #expect(alone.commitment == "新建泵站2座")
  }

  @Test("growth rates stand in a column of their own, of the target or of the progress")
  func growth() {
    #expect(LedgerHeading.meaning(of: "同比增幅") == .column(.progress))
    #expect(LedgerHeading.meaning(of: "1—6月完成 增速（%）") == .column(.progress))
    #expect(LedgerHeading.meaning(of: "年度目标 增速（%）") == .column(.target))
    #expect(LedgerHeading.isGrowth("同比增长（%）"))
  }

  @Test(
    "cells that begin like headings are none",
    arguments: ["完成26件(40%);开工65件(100%)", "65件民生实事", "全市生产总值增长5.5%左右。", "已完成11处", ""])
  func cells(text: String) {
    #expect(LedgerHeading.meaning(of: text) == nil)
  }
}
