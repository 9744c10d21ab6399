import Indicators
import Testing

@testable import LedgerReading

@Suite("Comparators") struct TargetComparisonTests {
  @Test(arguments: [
    ("增长5%以上", Comparator.atLeast), ("不低于80个", .atLeast), ("超过60座", .atLeast),
    ("突破3000万人次", .atLeast), ("≥98%", .atLeast), ("增长5.5%左右", .about), ("约3000亩", .about),
    ("近200公顷", .about), ("控制在4.5%以内", .atMost), ("不高于38微克/立方米", .atMost),
    ("压缩至24小时以内", .atMost), ("达到8500家", .reach), ("完成120场", .reach), ("30至35个", .range),
    ("下降3.43%", .decrease), ("再降20%以上", .decrease), ("建设3家省级以上龙头企业", .atLeast),
  ])
  func comparators(text: String, expected: Comparator) throws {
    let prose = Prose.text(text)
    let quantity = try #require(QuantityScan(prose).quantities.first)
    let comparison = TargetComparison.read(quantity, in: prose, clause: 0..<prose.count)
    #expect(comparison.comparator == expected)
  }

  @Test func striving() throws {
    let prose = Prose.text("力争达到8%")
    let quantity = try #require(QuantityScan(prose).quantities.first)
    #expect(TargetComparison.read(quantity, in: prose, clause: 0..<prose.count).isAspirational)
  }
}
