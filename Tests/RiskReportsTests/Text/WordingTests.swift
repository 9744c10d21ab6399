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

  @Test func the_heaviest_source_comes_first_and_the_lightest_is_left_to_the_data() {
    let parts = [
      Contribution(source: .pooledPrior, weight: 0.004, value: 3),
      Contribution(source: .target, weight: 0.296, value: 100),
      Contribution(source: .yearToDate, weight: 0.7, value: 90),
    ]
    #expect(
      chinese.sentence(parts, unit: "个") == "今年累计 → 90个（权重 70%）；年度目标 → 100个（权重 30%）")
    #expect(
      english.sentence(parts, unit: "个")
        == "this year to date → 90 个 (weight 70%); the annual target → 100 个 (weight 30%)")
  }
}
