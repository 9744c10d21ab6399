import Indicators
import Testing

@testable import LedgerReading

@Suite("Promises of a commitment") struct CommitmentReaderTests {
  /// The targets as `comparator value unit`.
  private func targets(_ text: String) -> [String] {
    Prose.promises(text).map { promise in
      guard let target = promise.target else { return "qualitative" }
      let value = target.value.map(Prose.short) ?? "-"
      return "\(target.comparator) \(value) \(target.unit)"
    }
  }

  @Test(
    "Which of several numbers is promised",
    arguments: [
      ("实施总投资85亿元的交通项目14个", ["reach 14 个"]), ("其中10亿元以上项目20个以上", ["atLeast 20 个"]),
      ("过10亿元项目5个", ["reach 5 个"]), ("基础养老金由125元提高到140元", ["reach 140 元"]),
      ("在2023年6万套的基础上新增2万套", ["reach 20000 套"]), ("为200所学校配备设备40台", ["reach 40 台"]),
      ("102项重大工程完成投资240亿元", ["reach 24000000000 元"]),
    ])
  func choice(text: String, expected: [String]) { #expect(targets(text) == expected) }

  @Test(
    "Several indicators in a clause",
    arguments: [
      ("城镇、农村居民收入分别增长6%、7%", ["reach 6 %", "reach 7 %"]),
      ("分别新建高中、初中2所、3所", ["reach 2 所", "reach 3 所"]),
      ("COD、氨氮下降2%", ["decrease 2 %", "decrease 2 %"]),
      ("起数和死亡人数均下降10%以上", ["decrease 10 %", "decrease 10 %"]),
      ("办结率、出庭应诉率均达到100%", ["reach 100 %", "reach 100 %"]),
      ("新建、改造菜市场各3个", ["reach 3 个", "reach 3 个"]),
    ])
  func several(text: String, expected: [String]) { #expect(targets(text) == expected) }

  @Test(
    "Clauses that lean on the one before",
    arguments: [
      ("收入增长6%，力争增长8%", ["reach 6 %"]), ("户厕改造3800户，完成率100%", ["reach 3800 户"]),
      ("整治河道78条、总长210公里", ["reach 78 条", "reach 210 公里"]),
    ])
  func dependents(text: String, expected: [String]) { #expect(targets(text) == expected) }

  @Test("An attribute carries the noun that it belongs to")
  func attributes() {
    #expect(Prose.promises("整治河道78条、总长210公里").last?.noun == "河道总长")
    #expect(Prose.promises("新建公厕60座，培训3000人").last?.noun == "培训")
  }

  @Test(
    "Without a number: works that end, and everything else",
    arguments: [
      ("科技馆新馆建成开放", [IndicatorKind.completion]), ("完成人民医院门诊楼改造", [.completion]),
      ("推动云溪大桥合龙", [.completion]), ("完成城市更新规划编制", [.qualitative]),
      ("深化国资国企改革", [.qualitative]), ("建成全民健身中心、市青少年宫", [.completion, .completion]),
      ("深化改革，新增企业5家", [.cumulative]), ("建成科技馆，新增企业5家", [.completion, .cumulative]),
    ])
  func withoutNumber(text: String, expected: [IndicatorKind]) {
    #expect(Prose.promises(text).map(\.kind) == expected)
  }
}
