import Indicators
import Testing

@testable import LedgerReading

@Suite("Bare numbers take the unit that is stated for them")
struct StatedUnitTests {
  @Test(
    "units in headings",
    arguments: [
      ("完成投资（万元）", "万元"), ("目标值(%)", "%"), ("完成数（单位：万人）", "万人"), ("新开工面积（万平方米）", "万平方米"),
      ("进展情况（截至6月底）", nil), ("责任单位（牵头）", nil), ("年度目标", nil), ("目标（", nil),
    ])
  func headings(heading: String, unit: String?) {
    #expect(StatedUnit.inHeading(heading) == unit)
  }

  @Test(
    "units in captions",
    arguments: [
      ("单位：万元", "万元"), ("2025年完成情况表（单位:亿元）", "亿元"), ("计量单位：人", "人"), ("填报单位：市统计局", nil),
      ("单位：见表", nil), ("单位：万元、%", nil),
    ])
  func captions(caption: String, unit: String?) {
    #expect(StatedUnit.inCaption(caption) == unit)
  }

  @Test(
    "numbers with little else take it",
    arguments: [
      ("35", "35万人"), ("1,234.5", "1,234.5万人"), ("≥35", "≥35万人"), ("20余", "20余万人"),
      ("35以上", "35万人以上"),
      ("-1.5", "-1.5万人"), ("约35左右", "约35万人左右"), ("35万人", "35万人"), ("新增35", "新增35"),
      ("3.57%", "3.57%"),
      ("2025-06-30", "2025-06-30"), ("35.", "35."), ("", ""), ("无", "无"), ("6-7", "6-7"),
    ])
  func applied(cell: String, text: String) {
    #expect(StatedUnit.applied("万人", to: cell) == text)
  }

  @Test(
    "growth rates take the word of their heading",
    arguments: [
      ("9.8", "增长9.8%"), ("-1.2", "同比-1.2%"), ("8%", "增长8%"), ("≥6.5", "增长≥6.5%"), ("—", "—"),
      ("", ""),
      ("下降3.1%", "下降3.1%"), ("与全省同步", "与全省同步"),
    ])
  func growth(cell: String, text: String) {
    #expect(StatedUnit.asGrowth(cell) == text)
  }

  @Test("a unit in the name of a row is nearer to its numbers than that of the heading")
  func unitOfName() throws {
    let text = """
      2024年1-6月经济目标完成情况
      序号\t指标名称\t年度目标（亿元）\t1-6月完成（亿元）\t同比增长（%）
      1\t规上工业总产值\t860\t402.35\t9.8
      2\t实际使用外资（万美元）\t6500\t2840\t-22.3

      """
    let table = try LedgerDocument.read(bytes: Array(text.utf8), fileName: "f.tsv").tables[0]
    #expect(table.rows[0].progress == "402.35亿元\n增长9.8%")
    #expect(table.rows[1][.target] == "6500万美元")
    #expect(table.rows[1].progress == "2840万美元\n同比-22.3%")
  }

  @Test("target and progress of a row are in the same unit")
  func wholeRow() throws {
    let text = """
      2025年1-6月主要指标完成情况
      序号\t指标\t单位\t目标值\t实际完成值\t完成比例
      1\t新增城镇就业\t万人\t35\t20.1\t57.4
      2\t一般公共预算收入\t亿元\t1,234.5\t612.3\t49.6
      """
    let ledger = try LedgerReader().read(bytes: Array(text.utf8), fileName: "f.tsv")
    let indicators = ledger.items.map { $0.indicators[0] }
    #expect(indicators.map { $0.target?.value } == [350_000, 123_450_000_000])
    #expect(indicators.map { $0.leadingObservation?.value } == [201_000, 61_230_000_000])
    #expect(ledger.problems == [])
  }
}
