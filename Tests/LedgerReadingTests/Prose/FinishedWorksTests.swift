import Indicators
import Testing

@testable import LedgerReading

@Suite("Works reported finished") struct FinishedWorksTests {
  @Test(
    "A promised end that is reached is 100 %, computed",
    arguments: [
      ("县人民医院新院区建成投用。", "已于8月28日正式投入使用。"),
      ("县人民医院新院区建成投用。", "县人民医院新院区已建成投用。"),
      ("县人民医院新院区建成投用。", "项目总投资3.2亿元，新院区已正式开诊。"),
      ("县人民医院新院区建成投用。", "内部装修完成，现已正式启用。"),
      ("地铁4号线一期工程建成通车。", "地铁4号线一期已通车运营。"),
      ("地铁4号线一期工程建成通车。", "4号线一期工程已于9月顺利通车。"),
      ("滨江大道建成通车。", "滨江大道全线已建成通车。"),
      ("滨江大道竣工。", "滨江大道已竣工验收，计划10月通车。"),
      ("污水处理厂提标改造工程完工。", "提标改造工程已全面完工。"),
      ("污水处理厂提标改造工程完工。", "污水处理厂提标改造已通过竣工验收。"),
      ("市图书馆新馆年内建成开放。", "新馆已正式对外开放。"),
      ("建成科技馆新馆。", "已建成科技馆新馆。"),
      ("建成科技馆新馆。", "科技馆新馆已建成并向社会开放。"),
      ("完成市档案馆改造工程。", "市档案馆改造工程已完成。"),
      ("完成市档案馆改造工程。", "已全部完成。"),
      ("东湖水厂二期投入运行。", "东湖水厂二期已投入运行。"),
      ("推动云溪大桥合龙。", "云溪大桥已合龙。"),
      ("市妇幼保健院主体封顶。", "市妇幼保健院主体结构已封顶。"),
      ("滨江大道建成通车。", "滨江大道沥青面层铺设完成，8月15日正式通车。"),
      ("滨江大道建成通车。", "滨江大道于8月15日建成通车。"),
      ("柳湾排涝站建成投用。", "柳湾排涝站6月前已完工并投入使用。"),
      ("科创中心一期6月底前竣工。", "科创中心一期已竣工验收。"),
      ("轨道交通1号线投入试运营。", "轨道交通1号线已于5月28日通车试运营。"),
    ])
  func finished(commitment: String, progress: String) throws {
    let indicator = try #require(Prose.read(commitment, progress).first)
    let observation = try #require(indicator.leadingObservation)
    #expect(indicator.kind == .completion)
    #expect(observation.value == 100)
    #expect(observation.unit == "%")
    #expect(observation.stage == .delivered)
    #expect(observation.isDerived)
    #expect(progress.contains(observation.source?.text ?? "-"))
  }

  @Test(
    "What is not the promised end of the whole work gives no number",
    arguments: [
      ("县人民医院新院区建成投用。", "主体结构已封顶。"),
      ("县人民医院新院区建成投用。", "主体已完工。"),
      ("县人民医院新院区建成投用。", "已竣工。"),
      ("县人民医院新院区建成投用。", "门诊楼已投入使用。"),
      ("县人民医院新院区建成投用。", "已完成招标。"),
      ("县人民医院新院区建成投用。", "县人民医院新院区建成投用。"),
      ("县人民医院新院区建成投用。", "已具备投用条件。"),
      ("县人民医院新院区建成投用。", "预计10月正式投入使用。"),
      ("县人民医院新院区建成投用。", "尚未投入使用。"),
      ("县人民医院新院区建成投用。", "新院区即将正式投用。"),
      ("县人民医院新院区建成投用。", "已完工，计划12月正式投用。"),
      ("县人民医院新院区建成投用。", "县中医院已建成投用。"),
      ("地铁4号线一期工程建成通车。", "地铁4号线已通车。"),
      ("地铁4号线一期工程建成通车。", "地铁3号线一期已通车。"),
      ("滨江大道建成通车。", "滨江大道北段已建成通车。"),
      ("滨江大道建成通车。", "部分路段已通车。"),
      ("滨江大道建成通车。", "滨江大道12月正式通车。"),
      ("滨江大道建成通车。", "滨江大道试运营。"),
      ("滨江大道建成通车。", "滨江大道年底正式通车。"),
      ("滨江大道建成通车。", "滨江大道2022年已建成通车。"),
      ("滨江大道建成通车。", "未能按期建成通车。"),
      ("滨江大道建成通车。", "已全部完成通车验收准备。"),
      ("滨江大道建成通车。", "滨江大道绿化工程已全部完工，正式通车在即。"),
      ("滨江大道建成通车。", "一期工程总投资3亿元，已建成通车，二期正在施工。"),
      ("滨江大道建成通车。", "滨江大道基本建成通车。"),
      ("滨江大道建成通车。", "滨江大道已通车，剩余绿化正在施工。"),
      ("东湖水厂二期投入运行。", "东湖水厂已投入运行。"),
      ("建成县域医共体信息平台。", "县域医共体信息平台已上线试运行。"),
      ("建成科技馆新馆。", "科技馆新馆展陈设计已完成。"),
      ("建成科技馆新馆。", "施工图设计已完成。"),
      ("完成市档案馆改造工程。", "方案评审，已完成。"),
      ("建成科技馆新馆。", "未来科技馆新馆将正式开放。"),
      ("运营中心大楼建成投用。", "运营中心大楼已封顶。"),
    ])
  func unfinished(commitment: String, progress: String) throws {
    let indicator = try #require(Prose.read(commitment, progress).first)
    #expect(indicator.kind == .completion)
    #expect(indicator.leadingObservation == nil)
  }

  @Test("Of two works each has its own end")
  func two() {
    let commitment = "市一院东院区建成投用，市妇幼保健院主体封顶。"
    #expect(
      Prose.values(commitment, "市一院东院区已于9月28日正式投入使用；市妇幼保健院主体结构已封顶。") == [100, 100])
    #expect(
      Prose.values(commitment, "市一院东院区正在装修；市妇幼保健院主体结构已封顶。") == [nil, 100])
    #expect(Prose.values(commitment, "已正式投入使用。") == [nil, nil])
    #expect(
      Prose.values("建成南湖公园、东湖公园。", "南湖公园已建成开放，东湖公园正在绿化施工。") == [100, nil])
  }

  @Test("A number of the work that says less than the whole stands")
  func numbers() {
    #expect(Prose.values("滨江大道建成通车。", "形象进度达95%，滨江大道已建成通车。") == [95])
  }
}
