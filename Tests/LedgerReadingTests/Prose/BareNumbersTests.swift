import Indicators
import LedgerReading
import Testing

/// Tables whose names, units and numbers stand in columns of their own.
@Suite struct BareNumbersTests {
  private func indicators(_ rows: String) throws -> [Indicator] {
    let text = """
      2025年全区主要指标上半年完成情况表,,,,,
      序号,指标名称,计量单位,年度目标,1-6月完成,完成率
      \(rows)
      """
    let ledger = try LedgerReader().read(bytes: Array(text.utf8), fileName: "指标.csv")
    return ledger.items.flatMap(\.indicators)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var row: String
    var kind: IndicatorKind
    var comparator: Comparator
    var target: Double
    var unit: String
    var value: Double?
    var testDescription: String { row }
  }

  @Test(
    "name, unit and number are read as one sentence",
    arguments: [
      Case(
        row: "1,地区生产总值增速,%,6.5,5.9,", kind: .growth, comparator: .reach, target: 6.5,
        unit: "%", value: 5.9),
      Case(
        row: "1,规上工业总产值,亿元,820,396.4,48.3%", kind: .cumulative, comparator: .reach,
        target: 82e9, unit: "元", value: 39.64e9),
      Case(
        row: "1,固定资产投资（亿元）,,≥300,151.2,", kind: .cumulative, comparator: .atLeast,
        target: 30e9, unit: "元", value: 15.12e9),
      Case(
        row: "1,PM2.5浓度,微克/立方米,≤32,28,", kind: .level, comparator: .atMost, target: 32,
        unit: "微克/立方米", value: 28),
      Case(
        row: "1,新建学校,所,3,0,0", kind: .cumulative, comparator: .reach, target: 3, unit: "所",
        value: 0),
      Case(
        row: "1,万元GDP能耗下降率,%,3,2.1,", kind: .growth, comparator: .decrease, target: 3,
        unit: "%", value: -2.1),
      Case(
        row: "1,新增就业,万人,1.2,0.81,67.5%", kind: .cumulative, comparator: .reach,
        target: 12_000, unit: "人", value: 8100),
      Case(
        row: "1,社会消费品零售总额,,增长6%左右,增长5.2%,", kind: .growth, comparator: .about,
        target: 6, unit: "%", value: 5.2),
    ])
  func read(_ test: Case) throws {
    let found = try indicators(test.row)
    #expect(found.count == 1)
    let indicator = try #require(found.first)
    #expect(indicator.kind == test.kind)
    #expect(indicator.target?.comparator == test.comparator)
    #expect(indicator.target?.value == test.target)
    #expect(indicator.target?.unit == test.unit)
    #expect(indicator.leadingObservation?.value == test.value)
  }

  @Test("spans point into the cell of the number, without the borrowed name")
  func spans() throws {
    let found = try indicators("1,规上工业总产值,亿元,820,396.4,48.3%")
    let observation = try #require(found.first?.leadingObservation)
    #expect(observation.source == SourceSpan(cell: .progress, start: 0, length: 7, text: "396.4亿元"))
  }

  @Test("a number of another kind of cell keeps its own words and unit")
  func prose() throws {
    let found = try indicators("1,规上工业总产值,亿元,820,完成产值396400万元，增长7.1%,")
    #expect(found.first?.leadingObservation?.value == 3.964e9)
  }
}
