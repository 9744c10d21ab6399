import Forecasting
import Indicators
import RiskReports
import Testing

@Suite struct WordingPortfolioTests {
  static let portfolio = ReportSample.forecast.portfolio()

  @Test func the_interval_under_a_shock_leads_and_independence_stands_beside_it() throws {
    let together = Self.portfolio.commonShock.interval(level: 0.8)
    let alone = Self.portfolio.independent.interval(level: 0.8)
    let chinese = try #require(Wording(.zh).spread(of: Self.portfolio))
    #expect(chinese.contains("80% 区间为 \(together.lowerBound)～\(together.upperBound) 个（假定"))
    #expect(chinese.hasSuffix("则为 \(alone.lowerBound)～\(alone.upperBound) 个。"))
    let english = try #require(Wording(.en).spread(of: Self.portfolio))
    #expect(
      english.contains("\(together.lowerBound) to \(together.upperBound) (assuming a common shock"))
  }

  @Test func the_heading_has_expectation_and_interval() throws {
    let text = try #require(Wording(.zh).shortExpectation(of: Self.portfolio))
    #expect(text.hasPrefix("能算出概率的 7 个中预计 4.3 个达标（80% 区间 "))
  }

  @Test(arguments: Language.allCases)
  func nothing_to_expect_is_said(_ language: Language) {
    let empty = LedgerForecast(title: "", quarter: ReportSample.quarter, items: []).portfolio()
    #expect(!Wording(language).expectation(of: empty).isEmpty)
    #expect(Wording(language).spread(of: empty) == nil)
    #expect(Wording(language).shortExpectation(of: empty) == nil)
  }
}
