import Testing

@testable import LedgerReading

@Suite("Plans, estimates and targets in a report") struct ProgressReaderPlansTests {
  @Test("What is set against the actual number is a plan")
  func actuals() {
    #expect(Prose.values("举办公益演出90场。", "公益演出计划上半年完成40场，实际完成47场。") == [47])
  }

  @Test("An estimate of the year is progress in the report at its end, and a forecast before")
  func estimates() throws {
    func isForecast(_ isOfYear: Bool, _ text: String) throws -> Bool {
      let report = try #require(
        ProgressReader(Prose.text(text), isOfYear: isOfYear).reports().first)
      return report.isForecast
    }
    #expect(try !isForecast(true, "预计全年生产总值增长4.5%左右。"))
    #expect(try isForecast(false, "预计全年生产总值增长4.5%左右。"))
    #expect(try isForecast(true, "预计明年全年生产总值增长5%。"))
  }

  @Test("A new heading behind an outlook reports again")
  func outlook() {
    #expect(
      Prose.values("优化提升45条背街后巷交通组织。", "厢房正在制作，后期将加快推进。背街后巷：交通组织优化提升已完成28条。") == [28])
    #expect(Prose.values("改造小区45个。", "后期将加快推进，完成改造28个。") == [nil])
    #expect(Prose.values("改造小区45个。", "已启动摸排，为下步改造打下基础，完成改造28个。") == [28])
  }

  @Test("The whole at the head of a sentence is no progress of its parts")
  func wholes() {
    #expect(Prose.values("建成饮水工程76处。", "76处工程平均进度达到85%以上，其中已完工29处。") == [29])
    #expect(
      Prose.values("新建服务中心42个。", "42个新建服务中心，11个处于设计阶段，6个处于招标阶段，2个已建成。") == [2])
  }
}
