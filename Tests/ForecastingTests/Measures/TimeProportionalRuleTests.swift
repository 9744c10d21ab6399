import Indicators
import Testing

@testable import Forecasting

/// methods.md 7.5: the pace rule of supervision offices.
@Suite struct TimeProportionalRuleTests {
  @Test("foreign capital of a third quarter: 53.3 % of target, 21.7 points behind")
  func quarterGap() throws {
    let progress = try #require(
      TimeProportionalRule.progress(
        of: 53.3, target: 100, kind: .cumulative, comparator: .reach, elapsed: 0.75))
    #expect(progress.isBehind)
    #expect((TimeProportionalRule.gap(of: progress) - -21.7).magnitude < 1e-12)
  }

  @Test("Xuancheng's threshold at the end of November is 91.7 %")
  func november() throws {
    let elapsed = try #require(Month(year: 2020, number: 11)).elapsedShare
    #expect((elapsed * 1000).rounded() / 10 == 91.7)
    func isBehind(_ share: Double) -> Bool? {
      TimeProportionalRule.progress(
        of: share, target: 100, kind: .cumulative, comparator: .reach, elapsed: elapsed)?.isBehind
    }
    #expect(isBehind(91.6) == true)
    #expect(isBehind(91.7) == false)
  }

  /// The lagging growth indicators of a city's report on Q1–Q3 2019 with their printed gaps.
  @Test(
    "growth below target is behind whatever the share",
    arguments: [(6.1, 7.0), (6.7, 8.5), (-8, 7.0), (3.9, 15.0)])
  func growth(value: Double, target: Double) throws {
    let progress = try #require(
      TimeProportionalRule.progress(
        of: value, target: target, kind: .growth, comparator: .about, elapsed: 0.75))
    #expect(progress.isBehind)
  }

  @Test("a ceiling is behind above its pace, and zero, relative and qualitative have no pace")
  func ceilings() {
    func progress(_ kind: IndicatorKind, _ comparator: Comparator, _ target: Double = 100)
      -> TimeProportionalProgress?
    {
      TimeProportionalRule.progress(
        of: 60, target: target, kind: kind, comparator: comparator, elapsed: 0.5)
    }
    #expect(progress(.cumulative, .atMost)?.isBehind == true)
    #expect(progress(.cumulative, .atLeast)?.isBehind == false)
    #expect(progress(.growth, .atMost, 50)?.isBehind == true)
    // An unemployment rate below its ceiling is on schedule in any month.
    #expect(progress(.level, .atMost, 70)?.isBehind == false)
    #expect(progress(.level, .atMost, 59)?.isBehind == true)
    #expect(progress(.cumulative, .reach, 0) == nil)
    #expect(progress(.growth, .relative) == nil)
    #expect(progress(.qualitative, .reach) == nil)
  }
}
