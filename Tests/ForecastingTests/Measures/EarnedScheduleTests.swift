import Testing

@testable import Forecasting

/// methods.md 7.6: Govan, *Project Risk Analysis*, chapter “Earned value management”.
@Suite struct EarnedScheduleTests {
  static let plan = [0.10, 0.25, 0.50, 0.75, 1]

  @Test("earned schedule of the PRA book's project")
  func earnedSchedule() throws {
    let schedule = try #require(EarnedSchedule(plan: Self.plan, earned: 0.4, actualTime: 3))
    #expect((schedule.earned - 2.6).magnitude < 1e-12)
    #expect((schedule.performance - 0.866666666667).magnitude < 1e-12)
    #expect((try #require(schedule.estimatedDuration) - 5.769230769231).magnitude < 1e-12)
    #expect((try #require(schedule.toCompletePerformance) - 1.2).magnitude < 1e-12)
  }

  @Test("work done exactly to plan has earned the time that passed", arguments: 1...5)
  func exactlyOnPlan(period: Int) throws {
    let schedule = try #require(
      EarnedSchedule(plan: Self.plan, earned: Self.plan[period - 1], actualTime: Double(period)))
    #expect(schedule.earned == Double(period))
    #expect(schedule.performance == 1)
  }

  @Test("more work is never less schedule, and never more than the plan's duration")
  func monotone() throws {
    let earned = try (0...120).map { step in
      try #require(
        EarnedSchedule(plan: [0, 0.2, 0.2, 0.9, 1, 1], earned: Double(step) / 100, actualTime: 2)
      ).earned
    }
    #expect(zip(earned, earned.dropFirst()).allSatisfy(<=))
    #expect(earned.allSatisfy { $0 <= 6 })
  }

  @Test("a plan that ends flat is finished when its last work is")
  func flatEnd() throws {
    let done = try #require(EarnedSchedule(plan: [0.5, 1, 1, 1], earned: 1, actualTime: 2))
    #expect(done.earned == 2)
  }

  @Test("unusable plans are refused")
  func refused() {
    #expect(EarnedSchedule(plan: [], earned: 1, actualTime: 1) == nil)
    #expect(EarnedSchedule(plan: [0.5, 0.4], earned: 0.1, actualTime: 1) == nil)
    #expect(EarnedSchedule(plan: [0, 0], earned: 0.1, actualTime: 1) == nil)
    #expect(EarnedSchedule(plan: [1], earned: .nan, actualTime: 1) == nil)
    #expect(EarnedSchedule(plan: [1], earned: 0.5, actualTime: 0) == nil)
  }

  @Test("nothing done has no estimated duration, and late work keeps its index below 1")
  func late() throws {
    let nothing = try #require(EarnedSchedule(plan: Self.plan, earned: 0, actualTime: 2))
    #expect(nothing.estimatedDuration == nil)
    let late = try #require(EarnedSchedule(plan: Self.plan, earned: 1, actualTime: 7))
    #expect(late.performance < 1)
    #expect(late.toCompletePerformance == nil)
  }
}
