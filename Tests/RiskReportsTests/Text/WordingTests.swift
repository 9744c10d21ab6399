import Forecasting
import Indicators
import RiskReports
import Testing

@Suite struct WordingTests {
  private let chinese = Wording(.zh)
  private let english = Wording(.en)

  /// Every value has a word in each language, and the two are not the same text by mistake.
  private func expectBoth(_ text: (Wording) -> String) {
    let (zh, en) = (text(chinese), text(english))
    #expect(!zh.isEmpty && !en.isEmpty && zh != en, "\(zh) / \(en)")
    #expect(
      !en.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "mixed: \(en)")
  }

  @Test func every_value_has_a_word_in_both_languages() {
    for status in Status.allCases { expectBoth { $0.name(status) } }
    for kind in IndicatorKind.allCases { expectBoth { $0.name(kind) } }
    for stage in Stage.allCases { expectBoth { $0.name(stage) } }
    for grade in EvidenceGrade.allCases { expectBoth { $0.name(grade) } }
    for reason in ForecastMethod.Unavailable.allCases { expectBoth { $0.sentence(reason) } }
    for source: Contribution.Source in [
      .yearToDate, .ownYear(2023), .ownSeries, .pace, .target, .referenceClass, .pooledPrior,
      .ownPanel, .stageBaseRate,
    ] {
      expectBoth { $0.name(source) }
    }
    for method: ForecastMethod in [
      .growthCarried, .pooledRegression(earlierYears: 2), .targetAndPace, .completionPace,
      .stageModel, .additive, .settled,
    ] {
      expectBoth { $0.sentence(method) }
    }
  }

  @Test(arguments: Comparator.allCases)
  func every_comparator_states_its_target(_ comparator: Comparator) {
    let target = Target(
      comparator: comparator, value: comparator == .relative ? nil : 5, upperValue: 6, unit: "%",
      reference: "GDP")
    for wording in [chinese, english] { #expect(!wording.target(target).isEmpty) }
    if comparator != .relative { #expect(english.target(target).contains("5%")) }
    #expect(english.target(target) != english.target(nil))
  }

  @Test func a_required_pace_names_its_record() throws {
    let quarter = try #require(Quarter("2023Q4"))
    let pace = RequiredPace(
      value: 343.4, unit: "个", per: .quarter, isApproximate: true, remainingQuarters: 3,
      best: .init(value: 900, quarter: quarter))
    #expect(
      english.sentence(pace, comparator: .reach)
        == "343 个 a quarter in each of the 3 left (approximate); the best quarter on record is "
        + "900 个 (2023 Q4)")
    #expect(chinese.sentence(pace, comparator: .reach).contains("其余 3 个季度"))
  }
}
