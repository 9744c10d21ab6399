import Testing

@testable import LedgerReading

@Suite("Names of promises") struct PromiseNameTests {
  @Test(arguments: [
    ("新增养老床位800张以上", "新增养老床位"), ("力争全年接待游客3000万人次", "接待游客"),
    ("工业强县：新增规上企业25家", "新增规上企业"), ("实施改造项目5个", "改造项目"),
    ("建成区绿化覆盖率达到42%", "建成区绿化覆盖率"), ("基本医疗保险参保率稳定在95%", "基本医疗保险参保率"),
    ("化解率达到80%", "化解率"), ("万元GDP能耗下降率3%", "万元GDP能耗下降率"), ("居民消费价格涨幅3%", "居民消费价格增速"),
    ("社会消费品零售总额增长6%", "社会消费品零售总额增速"), ("新建“一刻钟”生活圈50个", "新建一刻钟生活圈"),
  ])
  func names(text: String, expected: String) {
    #expect(Prose.promises(text).first?.name == expected)
  }
}
