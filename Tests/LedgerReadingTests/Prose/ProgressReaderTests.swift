import Indicators
import Testing

@testable import LedgerReading

@Suite("Numbers of a progress") struct ProgressReaderTests {
  @Test(
    "Plans and forecasts",
    arguments: [
      ("预计全年增长5.2%", true), ("上半年预计完成153.57亿元", false), ("计划三季度新建1200个", true),
      ("拟改造管网70公里", true), ("剩余24所将于10月底前完工", true), ("建成后可新增学位2340个", true),
      ("下一步，再开工3个", true), ("营养改善计划惠及学生2.8万人", false), ("争取上级资金26亿元", false),
      ("5G虚拟专网项目33个", false), ("已完成年度计划60个", false),
    ])
  func forecasts(text: String, expected: Bool) {
    #expect(Prose.reports(text).last?.isForecast == expected)
  }

  @Test(
    "Targets that are repeated, and wholes whose part follows",
    arguments: [
      ("改造公厕45座任务已分解", true), ("占目标任务100公里", true), ("12所幼儿园中已竣工5所", true),
      ("22座水库工程中，完工14座", true), ("10个中心建成4个", true), ("14个项目完成投资26亿元", true),
      ("35个小区已全部开工", false), ("医疗中心5个", false),
    ])
  func goals(text: String, expected: Bool) {
    #expect(Prose.reports(text).first?.isGoal == expected)
  }

  @Test(
    "Other times and other places",
    arguments: [
      ("去年引进5个", true), ("由80个工作日压减至48个工作日", true), ("较上年同期增长13个", false), ("引进5个", false),
    ])
  func earlier(text: String, expected: Bool) {
    #expect(Prose.reports(text).first?.isEarlierPeriod == expected)
  }

  @Test func differencesAndAreas() {
    #expect(Prose.reports("收入10842元，同比增加658元").last?.isDifference == true)
    #expect(Prose.reports("新增就业17500人").last?.isDifference == false)
    #expect(Prose.reports("全省增长5.4%，我市数据未反馈").first?.isOtherArea == true)
    #expect(Prose.reports("全省增长5.4%").first?.isOtherArea == false)
  }

  @Test("Parts, and the stage that they take over")
  func parts() {
    let reports = Prose.reports("完成11处方案设计，其中，路口10处")
    #expect(reports.map(\.isPart) == [false, true])
    #expect(reports.map(\.stage) == [.planned, .planned])
    #expect(Prose.reports("其中第一批6个已建成").first?.isPart == false)
  }

  @Test("分别 gives each number its noun, its sign and its stage")
  func respectively() {
    let rates = Prose.reports("收入、利润分别下降4.4%和3.5%")
    #expect(rates.map(\.value) == [-4.4, -3.5])
    #expect(rates.map(\.assignedNoun) == ["收入", "利润"])
    let counts = Prose.reports("分别开工2所、4所")
    #expect(counts.map(\.stage) == [.started, .started])
  }

  @Test(
    "A window dates its sentence; at the head of a paragraph or before a comma the whole list",
    arguments: [
      ("1-5月，甲增长7%；乙增长8%", 5), ("1-5月甲增长7%；乙增长8%", 5), ("新增甲5家；1-5月乙增长7%；丙增长8%", nil),
      ("甲增长7%，较1-4月回升1个百分点；丙增长8%", nil),
    ])
  func windows(text: String, month: Int?) {
    #expect(Prose.reports(text).last?.period?.endMonth == month)
  }

  @Test("Shares stand beside their amounts")
  func shares() {
    let reports = Prose.reports("就业1.52万人（76%），培训620人，完成率62%")
    #expect(reports.filter { $0.role == .amount }.map(\.share) == [76, 62])
  }
}
