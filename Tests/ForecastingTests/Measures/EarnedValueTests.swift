import Testing

@testable import Forecasting

/// methods.md 7.6: Govan, *Project Risk Analysis*, chapter “Earned value management”.
@Suite struct EarnedValueTests {
  @Test("earned value of the PRA book's project")
  func earnedValue() throws {
    let state = EarnedValue(
      budgetAtCompletion: 500_000, plannedValue: 250_000, earnedValue: 200_000,
      actualCost: 45_000 + 110_000 + 135_000)
    #expect(state.scheduleVariance == -50_000)
    #expect(state.costVariance == -90_000)
    #expect(state.schedulePerformance == 0.8)
    #expect((try #require(state.costPerformance) - 0.689655172414).magnitude < 1e-12)
    #expect((try #require(state.estimateAtCompletion(.typical)) - 725_000).magnitude < 1e-9)
    #expect(state.estimateAtCompletion(.atypical) == 590_000)
    #expect((try #require(state.estimateAtCompletion(.costAndSchedule)) - 833_750).magnitude < 1e-9)
    #expect((try #require(state.toCompletePerformance) - 1.428571428571).magnitude < 1e-12)
  }

  @Test("earned value of the PRA package's unit test")
  func earnedValueOfUnitTest() throws {
    let state = EarnedValue(
      budgetAtCompletion: 100_000, plannedValue: 40_000, earnedValue: 35_000, actualCost: 36_000)
    #expect(state.scheduleVariance == -5_000)
    #expect(state.costVariance == -1_000)
    #expect(state.schedulePerformance == 0.875)
    #expect((try #require(state.costPerformance) - 0.9722222222222222).magnitude < 1e-12)
  }

  @Test("ratios without a denominator are absent")
  func noDenominator() {
    let nothing = EarnedValue(
      budgetAtCompletion: 0, plannedValue: 0, earnedValue: 0, actualCost: 0)
    #expect(nothing.schedulePerformance == nil)
    #expect(nothing.costPerformance == nil)
    #expect(nothing.toCompletePerformance == nil)
    #expect(nothing.estimateAtCompletion(.typical) == nil)
    #expect(nothing.estimateAtCompletion(.costAndSchedule) == nil)
  }
}
