import Indicators
import Testing

@Suite struct LedgerProblemMessageTests {
  private static let quarter = Quarter(ordinal: 2024 * 4 + 1)

  private static let reasons: [LedgerProblem.Reason] = [
    .missingCell(.progress), .repeatedItem(number: "3", firstRow: 4), .unreadableNumber,
    .rowLeftOut, .raggedRow(expected: 3, found: 2), .gluedDigits,
    .unitMismatch(expected: "公里", found: "个"), .unitMismatch(expected: "公里", found: ""),
    .shareMismatch(stated: 1, computed: 0.305), .conflictingValues(1, 2),
    .unmatchedCorrection(item: "9", part: "1"), .unusableRow(column: "year"), .cellCut(limit: 10),
    .rowsCut(limit: 10), .itemsCut(limit: 10), .badEncoding("GB18030"), .formulaWithoutValue,
    .noHeader, .otherQuarter(stated: quarter), .quarterOfRows(month: 5, rows: 3, dated: 4),
    .openQuotation, .recorded(chinese: "如前", english: "as before"),
  ]

  @Test(arguments: reasons)
  func every_reason_has_a_sentence_in_both_languages(_ reason: LedgerProblem.Reason) {
    let problem = LedgerProblem(
      file: "台账.txt", row: 12, column: "进展情况", excerpt: "5.5.5%", reason: reason)
    let (chinese, english) = (problem.sentence(in: .zh), problem.sentence(in: .en))
    #expect(chinese.contains("第 12 行") && english.contains("row 12"))
    #expect(problem.message(in: .zh) != problem.message(in: .en))
    #expect(chinese.contains("5.5.5%") && english.contains("5.5.5%"))
    #expect(chinese.hasSuffix(problem.message(in: .zh)))
    #expect(english.hasSuffix(problem.message(in: .en)))
  }

  @Test func no_two_reasons_share_a_sentence() {
    for language in Language.allCases {
      let sentences = Self.reasons.map {
        LedgerProblem(file: "", reason: $0).message(in: language)
      }
      #expect(Set(sentences).count == sentences.count)
    }
  }

  @Test(arguments: [
    (LedgerProblem.Reason.repeatedItem(number: "3.1", firstRow: 4), ["3.1", "4"]),
    (.raggedRow(expected: 3, found: 2), ["3", "2"]), (.conflictingValues(1.5, 2), ["1.5", "2"]),
    (.unitMismatch(expected: "公里", found: "个"), ["公里", "个"]),
    (.unitMismatch(expected: "公里", found: ""), ["公里"]),
    (.unmatchedCorrection(item: "9", part: "2"), ["9", "2"]),
    (.unusableRow(column: "year"), ["year"]), (.cellCut(limit: 1234), ["1234"]),
    (.rowsCut(limit: 1234), ["1234"]), (.itemsCut(limit: 1234), ["1234"]),
    (.badEncoding("GB18030"), ["GB18030"]), (.otherQuarter(stated: quarter), ["2024Q2"]),
    (.quarterOfRows(month: 5, rows: 3, dated: 14), ["5", "3", "14"]),
  ])
  func the_data_of_a_reason_stand_in_its_sentence(
    _ reason: LedgerProblem.Reason, _ data: [String]
  ) {
    for language in Language.allCases {
      let message = LedgerProblem(file: "", reason: reason).message(in: language)
      for text in data { #expect(message.contains(text), "\(message)") }
    }
  }

  @Test func columns_are_named_in_the_language_of_the_sentence() {
    for column in LedgerColumn.allCases {
      let problem = LedgerProblem(file: "", reason: .missingCell(column))
      for language in Language.allCases {
        #expect(problem.message(in: language).contains("“\(column.name(in: language))”"))
      }
    }
    for language in Language.allCases {
      let names = LedgerColumn.allCases.map { $0.name(in: language) }
      #expect(Set(names).count == names.count)
    }
    #expect(LedgerColumn.progress.name(in: .zh) == "进展情况")
  }

  @Test func the_place_stands_in_front_as_far_as_it_is_known() {
    func sentence(
      table: String? = nil, row: Int? = nil, column: String? = nil, excerpt: String = "",
      _ language: Language = .en
    ) -> String {
      LedgerProblem(
        file: "台账.xlsx", table: table, row: row, column: column, excerpt: excerpt,
        reason: .recorded(chinese: "有误", english: "wrong")
      ).sentence(in: language)
    }
    #expect(sentence() == "台账.xlsx: wrong")
    #expect(sentence(row: 3) == "台账.xlsx, row 3: wrong")
    #expect(
      sentence(table: "表1", row: 3, column: "C", excerpt: "5..5")
        == "台账.xlsx, table “表1”, row 3, “C”, “5..5”: wrong")
    #expect(
      sentence(table: "表1", row: 3, column: "C", excerpt: "5..5", .zh)
        == "台账.xlsx，表“表1”，第 3 行，“C”，“5..5”：有误")
  }

  @Test(arguments: [
    (1.0, "100%"), (0.305, "30.5%"), (0.3333, "33.3%"), (1.2, "120%"), (0, "0%"), (-0.05, "-5%"),
    (1e300, "1e+302%"),
  ])
  func shares_are_percent(share: Double, text: String) {
    let problem = LedgerProblem(file: "", reason: .shareMismatch(stated: share, computed: 0.5))
    #expect(problem.message(in: .en).contains("share \(text) and"))
    #expect(problem.message(in: .zh).contains("比例 \(text) 与"))
  }
}
