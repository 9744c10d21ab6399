import Indicators
import Testing

@testable import LedgerReading

@Suite("Which number answers which promise") struct MatcherTests {
  @Test(
    "The furthest stage answers",
    arguments: [
      ("改造小区35个。", "35个老旧小区已全部开工，其中完工19个。", 19.0), ("加装电梯300部。", "加装电梯在建92部，完工61部。", 61),
      ("新建光伏项目12个。", "光伏项目完成备案9个，开工5个，并网2个。", 2),
      ("实施更新项目16个。", "计划实施项目16个，现已开工11个。", 11),
    ])
  func stages(commitment: String, progress: String, value: Double) {
    #expect(Prose.values(commitment, progress) == [value])
  }

  @Test(
    "A part answers a promise of just that part, and no other",
    arguments: [
      ("培训2万人，其中企业职工1万人。", "培训1.5万人，其中企业职工8140人。", [15000.0, 8140]),
      ("市场主体总量突破90万户。", "市场主体总量达到88.4万户，其中企业31万户。", [884_000]),
    ])
  func parts(commitment: String, progress: String, values: [Double]) {
    #expect(Prose.values(commitment, progress) == values)
  }

  @Test(
    "What was added since the year began answers a promise of something new, the stock before it does not",
    arguments: [
      ("新增贷款20亿元左右。", "各项贷款余额286亿元，比年初增加16.4亿元。", 1.64e9),
      ("新增停车位2000个。", "全县停车位1.8万个，较上年末增加1460个。", 1460),
      ("新增停车位2000个。", "全县停车位1.8万个，较年初增加1460个，增长8.8%。", 1460),
    ])
  func added(commitment: String, progress: String, value: Double) {
    #expect(Prose.values(commitment, progress) == [value])
  }

  @Test("A part does what is promised, and its whole does not")
  func promisedPart() {
    #expect(Prose.values("新增林地获批800亩。", "林地报批材料3批、面积690亩，其中获批512亩。") == [512])
  }

  @Test(
    "What the year added leaves the stock, and near the promise the stock leaves what was added")
  func stocks() {
    #expect(Prose.values("建成分布式光伏30万千瓦。", "上半年新增分布式光伏8万千瓦，累计建成74万千瓦。") == [80_000])
    #expect(Prose.values("托管耕地12万亩。", "累计托管耕地11.6万亩，当年新增0.9万亩。") == [116_000])
  }

  @Test("The promise's own unit, the later window, the year so far")
  func preferences() {
    #expect(Prose.values("筹建租赁住房6000套。", "筹集租赁住房项目19个、5130套。") == [5130])
    #expect(Prose.values("新增市场主体2万户。", "上半年新增市场主体6318户；1-8月新增市场主体8303户。") == [8303])
    #expect(Prose.values("规上工业增加值增长7%。", "5月份增长9.2%，1-5月累计增长7.9%。") == [7.9])
  }

  @Test(
    "Starts and ends of the same homes are two promises",
    arguments: [
      ("新开工租赁住房5000套（间），基本建成3000套（间）。", "已开工5120套（间），基本建成2460套（间）。", [5120.0, 2460]),
      ("新开工租赁住房5000套（间），基本建成3000套（间）。", "新开工5000套（间），基本建成2460套（间）。", [5000, 2460]),
      ("完成棚户区改造1500套，基本建成1000套。", "棚户区改造新开工1500套，开工率100%；基本建成870套。", [1500, 870]),
      ("建成公租房1000套。", "开工1500套，开工率100%。", [1500]),
    ])
  func startsAndEnds(commitment: String, progress: String, values: [Double]) {
    #expect(Prose.values(commitment, progress) == values)
  }

  @Test(
    "Short names, deeds, second measures and higher levels",
    arguments: [
      ("建设养老服务中心十二个，新增养老床位三百张。", "12个中心已全部建成，新增床位260张。", [12, 260]),
      ("引进人才150名，培训技能人才8000人次。", "引进人才32名；开展职业技能培训1960人次。", [32, 1960]),
      ("改造老旧小区120个、2.1万户。", "120个小区全部开工，已完工48个，涉及0.83万户。", [48, 8300]),
      ("创建省级以上绿色工厂8家。", "2家企业入选国家级绿色工厂名单。", [2]),
      ("创建省级以上绿色工厂8家。", "2家企业入选市级绿色工厂名单。", [nil]),
      ("建设养老服务中心12个，托育服务中心6个。", "5个中心已建成。", [nil, nil]),
      ("改造老旧小区120个。", "120个小区全部开工，涉及2.1万户。", [120]),
    ] as [(String, String, [Double?])])
  func otherWords(commitment: String, progress: String, values: [Double?]) {
    #expect(Prose.values(commitment, progress) == values)
  }

  @Test("Homes that are only touched by works that have begun are not delivered")
  func touched() {
    let read = Prose.read("改造老旧小区120个、2.1万户。", "120个小区全部开工，涉及2.1万户。")
    #expect(read.map { $0.leadingObservation?.stage } == [.started, .started])
  }

  @Test("Rates behind 分别 speak of the nouns that 分别 gave their amounts")
  func respectiveTwice() {
    let commitment = "城镇居民人均可支配收入增长5%，农村居民人均可支配收入增长7%。"
    let progress = "城镇、农村居民人均可支配收入分别为21034元、9876元，分别增长4.8%、6.9%。"
    #expect(Prose.values(commitment, progress) == [4.8, 6.9])
  }

  @Test(
    "What answers nothing",
    arguments: [
      ("新增省级设计中心6家。", "目前我市省级设计中心共58家。"), ("新建幼儿园4所。", "督导12次，走访学校30所。"),
      ("粮食产量45万吨。", "全省排名第4。"), ("增长8%。", "比全省平均水平高1.2个百分点，居全省第3位。"),
      ("新增企业技术中心10家。", "2022年新增企业技术中心13家。"), ("人均生产总值突破8万元。", "生产总值638.5亿元。"),
    ])
  func nothing(commitment: String, progress: String) {
    #expect(Prose.values(commitment, progress) == [nil])
  }

  @Test("Two indicators never take the same number")
  func jointly() {
    let values = Prose.values("进出口增长8%，其中出口增长10%。", "进出口增长5.7%，其中出口增长11.6%。")
    #expect(values == [5.7, 11.6])
  }

  @Test("Runners-up are kept with a reason, and scores have three digits")
  func runnersUp() throws {
    let indicator = try #require(Prose.read("新开通基站3500个。", "新开通基站2470个，累计3.9万个。").first)
    #expect(indicator.leadingObservation?.value == 2470)
    #expect(indicator.alternatives.map(\.value) == [39000])
    #expect(indicator.alternatives.first?.reason == .otherBasis)
    let score = try #require(indicator.leadingObservation?.score)
    #expect(score == (score * 1000).rounded() / 1000)
  }

  @Test(
    "The year so far answers, not its last month or quarter",
    arguments: [
      ("9月份新增就业420人，1-9月累计4310人。", 4310.0), ("6月份新增就业420人，上半年累计2310人。", 2310),
      ("6月当月新增就业420人，累计2310人。", 2310), ("本月新增就业420人，累计2310人。", 2310), ("一季度新增就业1200人。", 1200),
    ])
  func yearToDate(progress: String, expected: Double) {
    #expect(Prose.values("城镇新增就业5000人。", progress) == [expected])
  }

  @Test("A single quarter is a runner-up of another period")
  func singleQuarter() {
    let employment = Prose.read("城镇新增就业5000人。", "三季度新增就业1200人。").first
    #expect(employment?.observations.isEmpty == true)
    #expect(employment?.alternatives.map(\.reason) == [.otherPeriod])
    #expect(Prose.values("工业投资增长8%。", "三季度工业投资增长9.1%。") == [nil])
    #expect(Prose.values("城镇新增就业5000人。", "三季度，新增就业1200人。") == [nil])
    #expect(Prose.values("改造小区20个。", "截至三季度改造小区12个。") == [12])
  }

  @Test(
    "A later window answers where its name is not repeated",
    arguments: [
      ("上半年增长5.6%，前三季度增长6.3%。", 6.3), ("一季度增长2.1%，上半年增长4.2%，前三季度增长6.3%。", 6.3),
      ("上半年工业投资下降3.2%，前三季度降幅收窄至1.1%。", -1.1),
    ])
  func laterWindows(progress: String, expected: Double) {
    #expect(Prose.values("工业投资增长8%。", progress) == [expected])
  }

  @Test("A wider area is not the ledger's own")
  func widerArea() {
    func values(_ area: Int, _ progress: String) -> [Double?] {
      let row = LedgerRow(
        number: "1", row: 1,
        cells: [
          .commitment: LedgerCell(text: "新建公园5个。", row: 1, heading: "事项内容"),
          .progress: LedgerCell(text: progress, row: 1, heading: "进展情况"),
        ])
      return ItemReader(quarter: Prose.quarter, asOf: nil, area: area).read(row).indicators
        .map { $0.leadingObservation?.value }
    }
    let county = ProgressReader.width(ofTitle: "某县2024年政府工作报告重点任务二季度进展情况台账")
    #expect(county == 1)
    #expect(ProgressReader.width(ofTitle: "2024年台账") == 0)
    #expect(ProgressReader.width(ofTitle: "2024年某市人民政府工作报告任务") == 2)
    #expect(ProgressReader.width(ofTitle: "某市园区建设任务") == 0)
    #expect(ProgressReader.width(ofTitle: "某省重点任务台账") == 3)
    #expect(ProgressReader.width(ofTitle: "某自治区2024年任务") == 3)
    #expect(values(county, "全省建成公园50个。") == [nil])
    #expect(values(3, "全省建成公园50个。") == [50])
    #expect(values(county, "全县建成公园3个。") == [3])
  }

  @Test("A bare number says nothing of a measure, and still counts things")
  func bareNumber() {
    #expect(Prose.values("完成工业投资100亿元。", "上半年完成工业投资48。") == [nil])
    #expect(Prose.values("完成工业投资100亿元。", "上半年完成工业投资48亿。") == [48e8])
    #expect(Prose.values("新建公园5个。", "新建公园3。") == [3])
  }

  @Test("A part at a further stage answers without any noun")
  func partWithoutNoun() {
    #expect(Prose.values("新建公厕100座。", "100座已全部开工，其中完工25座。") == [25])
  }

  @Test("Chinese numerals and digits answer each other")
  func chineseNumerals() {
    #expect(Prose.values("完成投资一百二十亿元。", "完成投资60亿元。") == [60e8])
    #expect(Prose.values("完成投资120亿元。", "完成投资五千万元。") == [5e7])
    #expect(Prose.promises("完成投资一百二十亿元").first?.target?.value == 120e8)
    #expect(Prose.promises("培训技能人才一万二千人").first?.target?.value == 12000)
  }
}
