import Testing

@testable import LedgerReading

@Suite("What a percentage is") struct PercentageRoleTests {
  @Test(arguments: [
    ("同比增长5.4%", ReportedQuantity.Role.growth, 5.4), ("下降6.2%", .growth, -6.2),
    ("负增长3.2%", .growth, -3.2), ("增长1.2倍", .growth, 120), ("同比改善5.8%", .growth, 5.8),
    ("失业率3.2%", .rate, 3.2), ("核心产业增加值占GDP比重为8.9%", .rate, 8.9), ("优良天数比率76.2%", .rate, 76.2),
    ("占年计划的53%", .shareOfTarget, 53), ("完成率87%", .shareOfTarget, 87),
    ("形象进度60%", .completion, 60), ("占总工程量的46%", .completion, 46),
    ("低于目标0.9个百分点", .gap, -0.9), ("较年初提高0.7个百分点", .change, 0.7),
    ("同比下降0.2个百分点", .change, -0.2), ("高于全省0.2个百分点", .comparison, 0.2),
    ("两年平均增长5.1%", .average, 5.1),
  ])
  func roles(text: String, role: ReportedQuantity.Role, value: Double) {
    let report = Prose.reports(text).last
    #expect(report?.role == role)
    #expect(report?.value == value)
  }
}
