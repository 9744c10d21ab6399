import Testing

@testable import LedgerReading

@Suite("The title among the texts above a table")
struct LedgerTitleTests {
  @Test(
    "a text that names year, quarter and a ledger wins, wherever it stands",
    arguments: [
      (["附件1", "2024年市政府工作报告事项1季度进展情况台账", "单位：个"], "2024年市政府工作报告事项1季度进展情况台账"),
      (["2025年重点任务分解表（上半年）", "完成情况", "填报单位：市发改委"], "2025年重点任务分解表（上半年）"),
      (["重点工作一览表", "2024年三季度"], "2024年三季度"),
      (["2023年三季度进展情况", "2024年三季度进展情况"], "2024年三季度进展情况"),
    ])
  func best(captions: [String], title: String) {
    #expect(LedgerTitle.best(of: captions) == title)
  }

  @Test("of two that say as much the nearer to the table is taken")
  func nearer() {
    #expect(LedgerTitle.best(of: ["一季度进展情况", "上半年完成情况"]) == "上半年完成情况")
  }

  @Test("a year's title and the part of the year below it are one; a day of publication is none")
  func twoLines() {
    #expect(
      LedgerTitle.best(of: ["2023年市政府工作报告重点工作", "四季度进展情况", "发布时间：2024-01-25"])
        == "2023年市政府工作报告重点工作四季度进展情况")
  }

  @Test("a title over two lines is one line")
  func lines() {
    #expect(LedgerTitle.best(of: ["2024年重点工作\n一季度进展情况"]) == "2024年重点工作 一季度进展情况")
  }

  @Test("margins are no titles, however much they say")
  func margins() {
    #expect(LedgerTitle.best(of: ["附件：2024年一季度进展情况", "重点工作台账"]) == "重点工作台账")
  }

  @Test("a paragraph is no title")
  func paragraph() {
    let text = String(repeating: "2024年一季度进展情况，", count: 12)
    #expect(LedgerTitle.best(of: [text]) == nil)
  }

  @Test("where nothing reads like a title, the nearest text of a title's length is taken")
  func fallback() {
    #expect(LedgerTitle.best(of: ["市人民政府办公室", "各区市工作安排"]) == "各区市工作安排")
    #expect(LedgerTitle.best(of: ["abc"]) == nil && LedgerTitle.best(of: []) == nil)
  }
}
