import Indicators
import Testing
import _TestSupport

@testable import Forecasting

@Suite struct GoalTests {
  private static let range: ForecastConfiguration = {
    var configuration = ForecastConfiguration()
    configuration.rangeRule = .within
    return configuration
  }()

  private func goal(
    _ target: Target, _ kind: IndicatorKind = .cumulative, comparator: Comparator? = nil,
    _ configuration: ForecastConfiguration = ForecastConfiguration(), isTolerant: Bool = false
  ) -> Goal? {
    Goal(
      target, kind: kind, comparator: comparator, configuration: configuration,
      isTolerant: isTolerant)
  }

  private func target(_ comparator: Comparator, _ value: Double? = 100, upper: Double? = nil)
    -> Target
  {
    Target(comparator: comparator, value: value, upperValue: upper)
  }

  @Test("Every comparator boils down to an interval")
  func comparators() {
    #expect(goal(target(.atLeast)) == .atLeast(100))
    #expect(goal(target(.reach)) == .atLeast(100))
    #expect(goal(target(.about)) == .atLeast(100))
    #expect(goal(target(.atMost)) == .atMost(100))
    #expect(goal(target(.range, upper: 110)) == .atLeast(100))
    #expect(goal(target(.range, upper: 110), .cumulative, Self.range) == .within(100, 110))
    #expect(goal(target(.range, upper: 90), .cumulative, Self.range) == .atLeast(100))
    #expect(goal(target(.range), .cumulative, Self.range) == .atLeast(100))
    // 下降3.43% of a rate lies below −3.43; a fall that is counted is counted up.
    #expect(goal(target(.decrease, 3.43), .growth) == .atMost(-3.43))
    #expect(goal(target(.decrease, 20)) == .atLeast(20))
    for target in [target(.relative), target(.atLeast, nil), target(.reach, .nan)] {
      #expect(goal(target) == nil)
    }
  }

  @Test("Tolerance is of 左右 alone, in points for growth and as a share for all else")
  func tolerance() {
    #expect(goal(target(.about, 5.5), .growth, isTolerant: true) == .atLeast(5.2))
    #expect(goal(target(.about), isTolerant: true) == .atLeast(95))
    #expect(goal(target(.about, -100), .level, isTolerant: true) == .atLeast(-105))
    #expect(goal(target(.atLeast), isTolerant: true) == .atLeast(100))
    // 控制在3%左右: a ceiling with its tolerance above.
    #expect(goal(target(.about, 3), .growth, comparator: .atMost, isTolerant: true) == .atMost(3.3))
    #expect(goal(target(.about, 3), .growth, comparator: .atMost) == .atMost(3))
  }

  private static let goals: [Goal] = [.atLeast(100), .atMost(100), .within(90, 110)]

  @Test("Met at the end, threshold, direction")
  func met() {
    #expect(Self.goals.map { $0.isMet(by: 100) } == [true, true, true])
    #expect(Self.goals.map { $0.isMet(by: 99.9) } == [false, true, true])
    #expect(Self.goals.map { $0.isMet(by: 110.1) } == [true, false, false])
    #expect(Self.goals.map { $0.isMet(by: 89.9) } == [false, true, false])
    #expect(Self.goals.map(\.threshold) == [100, 100, 90])
    #expect(Self.goals.map(\.isCeiling) == [false, true, false])
  }

  @Test("What never falls is decided once a floor is reached or a ceiling broken")
  func open() {
    #expect(Self.goals.map { $0.isOpen(at: 95) } == [true, true, true])
    #expect(Self.goals.map { $0.isOpen(at: 100) } == [false, true, true])
    #expect(Self.goals.map { $0.isOpen(at: 105) } == [false, false, true])
    #expect(Self.goals.map { $0.isOpen(at: 111) } == [false, false, false])
    // Decided means: whatever is added, the answer stays.
    for goal in Self.goals {
      for value in stride(from: 50.0, to: 150, by: 2.5) where !goal.isOpen(at: value) {
        for more in stride(from: value, to: 300, by: 7) {
          #expect(goal.isMet(by: more) == goal.isMet(by: value))
        }
      }
    }
  }

  // Origin: scipy 1.17.1, stats.norm(loc=100, scale=10).
  @Test("The probability is that of the interval")
  func probability() {
    let year = YearEnd.pooled(
      PredictiveDistribution(
        scale: .linear, offset: 0, unit: 1, location: 100, spread: 10, shape: .normal))
    #expect(abs(Goal.atLeast(110).probability(year) - 0.15865525393145707) < 1e-12)
    #expect(abs(Goal.atMost(110).probability(year) - 0.8413447460685429) < 1e-12)
    #expect(abs(Goal.within(90, 110).probability(year) - 0.6826894921370859) < 1e-12)
    #expect(Goal.within(100, 100).probability(year) < 1e-12)
  }

  @Test("A year end that is gathered on a bound meets a ceiling there, and a floor")
  func bound() {
    let year = YearEnd.pooled(
      PredictiveDistribution(
        scale: .linear, offset: 0, unit: 1, location: 100, spread: 10, shape: .normal,
        lowerBound: 100))
    #expect(Goal.atLeast(100).probability(year) == 1)
    // Half of it is gathered there.
    #expect(abs(Goal.atMost(100).probability(year) - 0.5) < 1e-9)
    #expect(Goal.atMost(99).probability(year) == 0)
  }

  @Test("Falls and ceilings are read in their own direction")
  func directions() throws {
    var fall = Case(kind: .growth, comparator: .decrease, target: 3.43, unit: "%", value: -5)
    #expect(try #require(fall.forecast.probability) > 0.8)
    #expect(fall.forecast.timeProportional?.isBehind == false)
    fall.value = 2
    #expect(try #require(fall.forecast.probability) < 0.05)
    #expect(fall.forecast.timeProportional?.isBehind == true)
    // A counted fall accumulates: 压减20万吨.
    #expect(Case(comparator: .decrease, value: 100).forecast.status == .met)
    var ceiling = Case(kind: .level, comparator: .atMost, target: 5.5, unit: "%", value: 5.0)
    #expect(try #require(ceiling.forecast.probability) > 0.5)
    ceiling.value = 6.5
    #expect(try #require(ceiling.forecast.probability) < 0.5)
  }

  @Test("A range is met from its lower end on, or only inside where the planner says so")
  func range() throws {
    var one = Case(
      kind: .growth, comparator: .range, target: 6, upper: 6.5, unit: "%", value: 6.2)
    let open = try #require(one.forecast.probability)
    one.configuration.rangeRule = .within
    let inside = try #require(one.forecast.probability)
    #expect(inside < open)
    one.quarter = Case.quarter(4)
    one.value = 7
    #expect(one.forecast.status == .missed)
    one.configuration.rangeRule = .atLeastLowerEnd
    #expect(one.forecast.status == .met)
  }
}
