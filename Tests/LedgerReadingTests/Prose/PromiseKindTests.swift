import Indicators
import Testing

@testable import LedgerReading

@Suite("Kinds of promises") struct PromiseKindTests {
  @Test(arguments: [
    ("规上工业增加值增长8%", IndicatorKind.growth), ("万元GDP能耗下降3%", .growth),
    ("劳动生产率提高5%", .growth), ("森林覆盖率达到42.5%", .level), ("增加值占GDP比重提高到9.5%", .level),
    ("高新技术企业达到8500家", .level), ("市场主体总量突破90万户", .level), ("万元GDP用水量控制在32立方米以内", .level),
    ("能繁母猪存栏2.8万头", .level), ("轨道交通日均客运量达到80万人次", .level), ("审批时限压减到50个工作日", .level),
    ("新增养老床位800张", .cumulative), ("港口货物吞吐量达到1.6亿吨", .cumulative),
    ("专利质押融资额达到8亿元", .cumulative), ("盘活存量建设用地3000亩", .cumulative),
    ("压降政府债务余额5亿元", .cumulative), ("牵头医院达到二甲水平3家", .cumulative),
    ("比重提高1个百分点", .cumulative), ("生产安全事故起数控制在120起以内", .cumulative),
    ("事故死亡人数控制在20人以内", .cumulative), ("信访总量控制在100件以内", .cumulative),
    ("积案存量控制在100件以内", .level), ("亿元GDP生产安全事故死亡人数控制在0.02人以内", .level),
    ("城镇登记失业率控制在4%以内", .level), ("PM2.5浓度控制在35微克/立方米以内", .level),
    ("高新技术企业数260家", .level), ("市场主体总数5万户", .level), ("新增高新技术企业数26家", .cumulative),
  ])
  func kinds(text: String, expected: IndicatorKind) {
    #expect(Prose.promises(text).first?.kind == expected)
  }

  @Test("An amount behind its growth flows as the growing thing does")
  func amountBehindGrowth() {
    #expect(
      Prose.promises("招商引资到位资金增长10%，达到55亿元").map(\.kind) == [.growth, .cumulative])
    #expect(Prose.promises("各项贷款余额增长10%，达到55亿元").map(\.kind) == [.growth, .level])
  }
}
