import Indicators
import Testing

@testable import LedgerReading

@Suite("Numbers that answer by elimination") struct AnswersEliminationTests {
  @Test(
    "The only number left in the unit answers the only promise left in it, under whatever name",
    arguments: [
      ("煤炭产量稳定在4500万吨。", "生产原煤2386万吨。", 23_860_000.0),
      ("完成老城区雨污分流改造18公里。", "已完成管道铺设11.2公里。", 11.2),
      ("新改建农村生活污水处理设施19个。", "19个站点全部开工。", 19),
      ("扩大老年大学招生规模到5000人次。", "春季班招收2360人次，秋季班招收2480人次，累计4840人次。", 4840),
    ])
  func otherNames(commitment: String, progress: String, value: Double) {
    let read = Prose.read(commitment, progress)
    #expect(read.map { $0.leadingObservation?.value } == [value])
    #expect(read[0].leadingObservation.map { $0.score <= 0.75 } == true)
  }

  @Test(
    "What names something else, is of another size, a talk or a paper, answers nothing",
    arguments: [
      ("新增垃圾分类达标小区180个。", "第一批326个厢房正在加紧制作。"),
      ("创建国家级绿色园区1家。", "区内累计建成5G基站2315个。"),
      ("新建农贸市场9个。", "会同8个部门印发实施意见。"),
      ("建设院士工作站2家。", "拜访高校院所23家。"),
      ("人均生产总值达到8万元。", "全市完成生产总值638.5亿元。"),
    ])
  func strangers(commitment: String, progress: String) {
    #expect(Prose.values(commitment, progress) == [nil])
  }

  @Test("Two numbers at one stage, or two promises in one unit, are left alone")
  func ambiguous() {
    #expect(Prose.values("新建垃圾压缩站9座。", "建成水厂3座、泵房2座。") == [nil])
    #expect(Prose.values("新建公园9座，新建球场8座。", "建成泵房3座。") == [nil, nil])
  }

  @Test("A number at a further stage in the same sentence replaces one at an earlier stage")
  func further() {
    #expect(
      Prose.values("实施低保家庭安居工程改造120户。", "已入户完成47户，另有21户正在施工。") == [47])
  }

  @Test("A percentage of the whole answers the only work that is promised")
  func percent() {
    let read = Prose.read("新增受益人口12万人，供水工程年内完工。", "工程完成投资3.4亿元，形象进度74%，已受益人口6.8万人。")
    #expect(read.map { $0.leadingObservation?.value } == [68_000, 74])
  }
}
