import Testing

@testable import LedgerReading

@Suite("Labels within a paragraph")
struct ParagraphLabelTests {
  private func divide(_ text: String) -> [String] {
    ParagraphLabel.divide(text).map { part in
      (part.label.map { "\($0)" } ?? "-") + "|" + part.body
    }
  }

  @Test(
    "labels end in a colon or stand in brackets, at the begin or behind a mark",
    arguments: [
      ("新建公园10个。进展情况：建成6个。", ["-|新建公园10个。", "progress|建成6个。"]),
      ("【完成情况】建成6个。", ["progress|建成6个。"]),
      ("新建公园10个（责任单位：市城管局）", ["-|新建公园10个", "responsible|市城管局"]),
      ("目标任务：10个；目前进展：6个", ["target|10个；", "progress|6个"]),
      ("进展：6个。下一步：继续。", ["progress|6个。", "other|继续。"]),
      ("进展情况：", ["progress|"]),
    ])
  func labels(text: String, parts: [String]) {
    #expect(divide(text) == parts)
  }

  @Test(
    "words that only look like labels",
    arguments: ["进展顺利，主要工作：一是建成6个。", "高新技术企业方面：新增5家", "总投资：10亿元", "全力推进项目进展", ""])
  func prose(text: String) {
    #expect(ParagraphLabel.divide(text).map(\.label) == [nil])
  }
}
