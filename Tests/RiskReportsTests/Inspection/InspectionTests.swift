import Foundation
import Indicators
import RiskReports
import Testing

@Suite struct InspectionTests {
  /// One item with a number at two quarters, one without.
  private func ledger() throws -> Ledger {
    let quarter = try #require(Quarter("2024Q2"))
    let target = Target(comparator: .atLeast, value: 31_000, unit: "套")
    let observations = [quarter, quarter.advanced(by: -1)].enumerated().map { index, quarter in
      Observation(
        quarter: quarter, value: 9000 - Double(index) * 4000, unit: "套",
        source: SourceSpan(cell: .progress, start: 0, length: 2, text: "=1"))
    }
    return Ledger(
      title: "台账", quarter: quarter, file: "台账.docx",
      items: [
        LedgerItem(
          number: "1", commitment: "建成安置房3.1万套以上", progress: "", row: 2,
          indicators: [
            Indicator(
              item: "1", part: 1, name: "建成安置房", kind: .cumulative, target: target,
              observations: observations)
          ]),
        LedgerItem(
          number: "2", commitment: "办好活动", progress: "", row: 3,
          indicators: [Indicator(item: "2", part: 1, name: "办好活动", kind: .qualitative)]),
      ],
      problems: [
        LedgerProblem(
          file: "台账.docx", row: 9, column: "进展情况", excerpt: "1.2.3", reason: .unreadableNumber)
      ])
  }

  @Test("csv has the contract's columns, one row an observation, in the order of quarters")
  func csv() throws {
    let lines = Inspection(try ledger(), language: .zh).csv().split(separator: "\n").map(
      String.init)
    #expect(
      lines[0] == "item,part,indicator,kind,comparator,target,target_high,unit,quarter,as_of,value,"
        + "stage,derived,source")
    #expect(lines[1] == "1,1,建成安置房,cumulative,atLeast,31000,,套,2024Q1,,5000,delivered,no,'=1")
    #expect(lines[2].contains(",2024Q2,,9000,"))
    #expect(lines[3] == "2,1,办好活动,qualitative,none,,,,2024Q2,,,none,no,")
  }

  @Test("what people read counts the numbers and the problems", arguments: Language.allCases)
  func text(language: Language) throws {
    let inspection = Inspection(try ledger(), language: language)
    for text in [inspection.text(colored: false), inspection.markdown()] {
      #expect(
        text.contains(
          language.text(zh: "2 个事项，2 个指标，其中 1 个有数字", en: "2 items, 2 indicators, 1 with a number")))
      #expect(text.contains("1.2.3"))
    }
  }

  @Test("json reads back with spans and problems")
  func json() throws {
    let text = Inspection(try ledger(), language: .en).json()
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect((json["items"] as? [Any])?.count == 2)
    let problems = try #require(json["problems"] as? [[String: Any]])
    #expect(problems.first?["row"] as? Int == 9)
  }
}
