import Indicators
import Testing

@testable import LedgerReading

@Suite("Stages") struct StageWordsTests {
  @Test(arguments: [
    ("梳理储备项目31个", Stage.planned), ("选址完成45处", .planned), ("8座泵站初步设计批复", .planned),
    ("推荐申报企业18家", .applied), ("申报创建示范县1个", .applied), ("报送5个创建名单", .applied),
    ("完成招标16座", .tendered), ("60辆公交车招标完成", .tendered), ("签订合同6家", .tendered),
    ("已开工改造2860户", .started), ("8个邻里中心正在主体施工", .started), ("主体完工14座", .started),
    ("2座污水处理厂均已完成主体工程", .started), ("建成公厕23座", .delivered),
    ("2个产品获批国家地理标志产品", .delivered), ("新认定11家", .delivered), ("已销号58个", .delivered),
    ("入库光伏项目31个", .planned), ("已申报入库6家", .applied), ("方案设计获批9处", .planned), ("入围名单12家", .applied),
    ("示范基地评审通过4个", .delivered), ("公寓500套已完成总工程量的90%", .started), ("公园18处(含在建5处)", .delivered),
  ])
  func stages(text: String, expected: Stage) {
    #expect(Prose.reports(text).first?.stage == expected)
  }

  @Test("Groundwork that is finished begins the works")
  func groundwork() {
    #expect(Prose.reports("完成路基96公里").first?.stage == .started)
    #expect(Prose.reports("2.4公里完成路基平整").first?.stage == .started)
    #expect(Prose.reports("已完成152户施工").first?.stage == .delivered)
  }

  @Test("Papers that are promised themselves are delivered where they are finished")
  func promisedPapers() {
    let read = Prose.read("完成580个村庄规划编制。", "580个村庄规划编制工作已完成。")
    #expect(read.first?.leadingObservation?.stage == .delivered)
  }

  @Test("A whole of which each part is told is as far as the furthest of them")
  func wholes() {
    let reports = Prose.reports("人才公寓共3处合计900套，其中东区500套主体封顶，西区400套正在装修。")
    #expect(reports.first { $0.quantity.value == 900 }?.stage == .started)
  }

  @Test("Names that hold a word of a stage tell none")
  func masks() {
    let report = Prose.reports("工程研究中心3家").first
    #expect(report?.stage == .delivered)
    #expect(report?.stageIsTold == false)
  }

  @Test("A promise of an early stage is kept at that stage")
  func pledges() {
    #expect(Prose.promises("新开工保障性租赁住房2600套").first?.stage == .started)
    #expect(Prose.promises("改造农村危房800户").first?.stage == nil)
    #expect(Prose.promises("推动82个重点项目开工建设").first?.stage == .started)
    #expect(Prose.promises("棚改安置房开工1.6万套").first?.stage == .started)
    let read = Prose.read("新开工保障性租赁住房2600套。", "保障性租赁住房新开工1840套。")
    #expect(read.first?.leadingObservation?.stage == .delivered)
  }
}
