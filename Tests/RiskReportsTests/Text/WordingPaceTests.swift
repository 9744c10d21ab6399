import Forecasting
import Indicators
import RiskReports
import Testing

@Suite struct WordingPaceTests {
  private let chinese = Wording(.zh)
  private let english = Wording(.en)

  @Test func a_required_pace_names_its_record() throws {
    let quarter = try #require(Quarter("2023Q4"))
    let pace = RequiredPace(
      value: 343.4, unit: "个", per: .quarter, isApproximate: true, remainingMonths: 9,
      best: .init(value: 900, quarter: quarter))
    #expect(
      english.sentence(pace, comparator: .reach)
        == "343 个 in each of the 3 quarters left (approximate); the best quarter on record is "
        + "900 个 (2023 Q4), of which 38% is needed")
    #expect(
      chinese.sentence(pace, comparator: .reach)
        == "其余 3 个季度平均每季须完成 343个（近似）；有记录以来最高的季度为 900个（2023年四季度），所需为其 38%")
    #expect(chinese.sentence(pace, comparator: .atMost).contains("不得超过 343个"))
    #expect(chinese.sentence(pace, comparator: .atMost).hasSuffix("最低的季度为 900个（2023年四季度）"))
  }

  @Test(arguments: [
    (9, "其余 3 个季度平均每季须完成 30个", "30 个 in each of the 3 quarters left"),
    (7, "其余 7 个月平均每季须完成 30个", "30 个 a quarter over the 7 months left"),
    (6, "其余 2 个季度平均每季须完成 30个", "30 个 in each of the 2 quarters left"),
    (4, "其余 4 个月平均每季须完成 30个", "30 个 a quarter over the 4 months left"),
    (3, "最后一个季度须完成 30个", "30 个 in the last quarter"),
    (2, "最后 2 个月须完成 30个", "30 个 in the 2 months left"),
    (1, "最后 1 个月须完成 30个", "30 个 in the month left"),
  ])
  func the_time_left_is_told_in_months_where_it_is_not_whole_quarters(
    _ months: Int, _ zh: String, _ en: String
  ) {
    let pace = RequiredPace(value: 30, unit: "个", per: .quarter, remainingMonths: months)
    #expect(chinese.sentence(pace, comparator: .reach) == zh)
    #expect(english.sentence(pace, comparator: .reach) == en)
    #expect(
      chinese.sentence(pace, comparator: .atMost)
        == zh.replacing("须完成", with: "不得超过"))
    #expect(english.sentence(pace, comparator: .atMost) == "at most " + en)
    let growth = RequiredPace(value: 6, unit: "%", per: .restOfYear, remainingMonths: months)
    #expect(
      chinese.sentence(growth, comparator: .atLeast)
        == (months % 3 == 0 ? "其余季度" : "其余 \(months) 个月") + "合计增速须达到 6%")
  }

  @Test(arguments: [(900.0, "，所需与之相当"), (1800, "，所需为其 2 倍"), (90, "，所需为其 10%")])
  func the_record_is_compared_as_a_reader_would(_ value: Double, _ words: String) throws {
    let quarter = try #require(Quarter("2023Q4"))
    let pace = RequiredPace(
      value: value, unit: "个", per: .quarter, remainingMonths: 3,
      best: .init(value: 900, quarter: quarter))
    #expect(chinese.sentence(pace, comparator: .reach).hasSuffix(words))
  }

  @Test func a_growth_record_is_of_the_same_part_of_an_earlier_year() throws {
    let quarter = try #require(Quarter("2022Q4"))
    let pace = RequiredPace(
      value: 6.2, unit: "%", per: .restOfYear, remainingMonths: 6,
      best: .init(value: 8.6, quarter: quarter))
    #expect(
      chinese.sentence(pace, comparator: .about)
        == "其余季度合计增速须达到 6.2%；往年同一时段的最高增速为 8.6%（2022 年）")
    #expect(english.sentence(pace, comparator: .about).hasSuffix("was 8.6% (2022)"))
  }

  /// Growth indicators of a city's report on Q1–Q3 2019 with their printed gaps: methods.md 2.3.
  @Test(arguments: [(6.1, 7.0, "比目标低 0.9 个百分点"), (7, 7, "与目标持平"), (7.4, 7, "比目标高 0.4 个百分点")])
  func the_gap_of_a_growth_rate_is_in_points(_ value: Double, _ goal: Double, _ words: String) {
    let quarter = Quarter(ordinal: 2019 * 4 + 2)
    let observation = Observation(quarter: quarter, value: value, unit: "%")
    let forecast = IndicatorForecast(
      indicator: Indicator(
        item: "1", part: 1, name: "a", kind: .growth,
        target: Target(comparator: .about, value: goal, unit: "%")),
      series: IndicatorSeries(name: "a", kind: .growth, unit: "%", observations: [observation]),
      latest: observation, status: .watch, evidence: .direct, method: .growthCarried)
    let progress = TimeProportionalProgress(
      share: value / goal, elapsed: 0.75, isBehind: value < goal)
    #expect(chinese.sentence(progress, of: forecast).hasSuffix("增速" + words))
  }

  private func paced(
    _ kind: IndicatorKind, _ comparator: Comparator, _ value: Double, _ goal: Double?
  ) -> String {
    let observation = Observation(
      quarter: Quarter(ordinal: 2024 * 4 + 2), value: value, unit: "%")
    let forecast = IndicatorForecast(
      indicator: Indicator(
        item: "1", part: 1, name: "a", kind: kind,
        target: Target(comparator: comparator, value: goal, unit: "%", reference: "b")),
      series: IndicatorSeries(name: "a", kind: kind, unit: "%", observations: [observation]),
      latest: observation, status: .watch, evidence: .direct, method: .growthCarried)
    let progress = TimeProportionalProgress(
      share: value.magnitude / (goal ?? 1), elapsed: 0.75, isBehind: false)
    return chinese.sentence(progress, of: forecast)
  }

  @Test func a_fall_a_ceiling_and_a_relative_target_have_words_of_their_own() {
    #expect(paced(.growth, .decrease, -2.1, 3.43) == "已达到：降幅比目标低 1.3 个百分点")
    #expect(paced(.level, .atMost, 3.2, 3.2) == "已达到：现为上限的 100%")
    #expect(paced(.cumulative, .atMost, 60, 100) == "已达到：已用上限的 60%，比时间进度（75%）低 15 个百分点")
    #expect(paced(.cumulative, .atLeast, 90, 100) == "已达到：完成 90%，比时间进度（75%）高 15 个百分点")
    #expect(paced(.growth, .relative, 5.9, nil) == "已达到：增速不低于对照指标")
  }

  @Test(arguments: [
    (-6.9, "其余季度合计须下降 6.9%", "fall by 6.9%"), (1.5, "其余季度合计增速须不高于 1.5%", "grow by 1.5% at most"),
  ])
  func a_promised_fall_must_fall(_ value: Double, _ zh: String, _ en: String) {
    let pace = RequiredPace(value: value, unit: "%", per: .restOfYear, remainingMonths: 3)
    #expect(chinese.sentence(pace, comparator: .decrease) == zh)
    #expect(english.sentence(pace, comparator: .decrease).hasSuffix(en))
  }
}
