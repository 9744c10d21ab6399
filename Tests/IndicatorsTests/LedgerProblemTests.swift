import Indicators
import Testing

@Suite struct LedgerProblemTests {
  private static let reasons: [LedgerProblem.Reason] = [
    .missingCell(.progress), .repeatedItem(number: "3", firstRow: 4), .unreadableNumber,
    .rowLeftOut, .raggedRow(expected: 3, found: 2), .gluedDigits,
    .unitMismatch(expected: "公里", found: "个"), .shareMismatch(stated: 1, computed: 0.305),
    .conflictingValues(1, 2), .unmatchedCorrection(item: "9", part: "1"),
    .unusableRow(column: "year"), .cellCut(limit: 10), .rowsCut(limit: 10),
    .badEncoding("GB18030"),
  ]

  @Test(arguments: reasons)
  func every_reason_has_a_sentence_in_both_languages(_ reason: LedgerProblem.Reason) {
    let problem = LedgerProblem(
      file: "台账.txt", row: 12, column: "进展情况", excerpt: "5.5.5%", reason: reason)
    let (chinese, english) = (problem.sentence(in: .zh), problem.sentence(in: .en))
    #expect(chinese.contains("第 12 行") && english.contains("row 12"))
    #expect(problem.message(in: .zh) != problem.message(in: .en))
    #expect(chinese.contains("5.5.5%") && english.contains("5.5.5%"))
  }

  @Test func shares_are_percent() {
    let problem = LedgerProblem(file: "", reason: .shareMismatch(stated: 1, computed: 0.305))
    #expect(problem.message(in: .en).contains("100%"))
    #expect(problem.message(in: .en).contains("30.5%"))
  }
}
