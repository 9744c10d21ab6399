import Indicators
import Testing

@testable import LedgerReading

@Suite("What agrees with a promise beside its nouns") struct MatcherAgreementTests {
  @Test(
    "The stage, the order or the name of a rate alone tells what a number answers",
    arguments: [
      ("项目新开工186个，竣工78个。", "实际已开工141个；竣工33个。", [141.0, 33]),
      ("培训高素质农民2000人、农村致富带头人300人。", "分别完成年度任务的65%和48%。", [1300, 144]),
      ("信访积案化解率达到90%以上。", "交办积案64件，已化解52件，化解率81.3%。", [81.3]),
      ("规模以上工业增加值增长9%。", "受停产检修影响，增速低于年度目标2.3个百分点。", [6.7]),
      ("新增安装280套视频采集设备。", "安装工作已完成年度目标任务的55%。", [154]),
    ])
  func withoutNouns(commitment: String, progress: String, values: [Double]) {
    #expect(Prose.values(commitment, progress) == values)
  }

  @Test("One rate for several names answers each of them")
  func shared() {
    #expect(
      Prose.values("代谢病筛查率和听力障碍筛查率分别达到98%以上和95%以上。", "代谢病筛查率和听力障碍筛查率均为99.3%。") == [99.3, 99.3])
  }

  @Test("Rates behind amounts with one noun for two speak of them in order")
  func respective() {
    #expect(
      Prose.values("城镇和农村居民人均可支配收入分别增长6%和8%。", "城镇和农村居民人均可支配收入完成28870元、17034元，分别增长3.2%、6.1%。") == [
        3.2, 6.1,
      ])
  }

  @Test("A size of a class is part of the noun")
  func classes() {
    #expect(
      Prose.values("引进10亿元以上项目12个、亿元以上项目110个。", "引进亿元以上项目97个，10亿元以上项目21个。") == [21, 97])
    #expect(
      Prose.values("引进项目30个，其中亿元以上项目12个。", "引进项目27个（其中亿元以上9个）。") == [27, 9])
  }
}
