import Indicators
import LeastSquares
import Testing
import _TestSupport

@testable import Forecasting

@Suite struct DraftTests {
  private func student(
    _ mean: Double, _ variance: Double = 0.01, floor: Double? = nil
  ) -> YearEnd {
    YearEnd(
      Prediction(mean: mean, meanVariance: variance, variance: variance, degreesOfFreedom: 5),
      scale: .linear(unit: 100), floor: floor)
  }

  private func draft(
    _ yearEnd: YearEnd,
    _ explanation: [Contribution] = [
      Contribution(source: .yearToDate, weight: 0.25, value: 90),
      Contribution(source: .target, weight: 0.75, value: 110),
    ]
  ) throws -> Draft {
    try #require(Draft(yearEnd: yearEnd, method: .targetAndPace, explanation: explanation))
  }

  private func evidence(_ value: Double, quarter: Int = 2) -> Evidence {
    Evidence(
      delivered: Observation(quarter: Case.quarter(quarter), value: value, unit: "个"),
      atMost: .infinity)
  }

  @Test("A year end without quantiles that can be printed is no draft")
  func unprintable() {
    #expect(Draft(yearEnd: student(.infinity), method: .additive, explanation: []) == nil)
    #expect(Draft(yearEnd: student(1e307), method: .additive, explanation: []) == nil)
    #expect(Draft(yearEnd: student(1), method: .additive, explanation: []) != nil)
  }

  @Test("A row that would say infinity alone says nothing alone")
  func infiniteRow() throws {
    let draft = try draft(
      student(1),
      [
        Contribution(source: .pace, weight: 0.5, value: .infinity),
        Contribution(source: .target, weight: 0.5, value: 7),
      ])
    #expect(draft.explanation.map(\.value) == [nil, 7])
    #expect(draft.explanation.map(\.weight) == [0.5, 0.5])
  }

  @Test("Known by stages: what it says of the year so far is no delivered value")
  func restingOnStages() throws {
    let draft = try draft(student(1)).restingOnStages
    #expect(draft.explanation.map(\.source) == [.stageBaseRate, .target])
    #expect(draft.explanation.map(\.weight) == [0.25, 0.75])
  }

  @Test("One year end, or with a probability another")
  func either() throws {
    let (one, two) = (try draft(student(0.8)), try draft(student(1.2)).restingOnStages)
    let both = try #require(one.or(two, probability: 0.25))
    #expect(both.explanation.map(\.weight) == [0.1875, 0.5625, 0.0625, 0.1875])
    #expect(
      both.explanation.map(\.source) == [.yearToDate, .target, .stageBaseRate, .target])
    for value in stride(from: 60.0, through: 140, by: 10) {
      let goal = Goal.atLeast(value)
      func chance(_ draft: Draft) -> Double {
        draft.probability(of: goal, latest: evidence(50), isLasting: true)
      }
      #expect(abs(chance(both) - (0.75 * chance(one) + 0.25 * chance(two))) < 1e-12)
    }
    #expect(one.or(nil, probability: 0.5) == nil)
    #expect(one.or(.settled(3), probability: 0.5) == nil)
  }

  @Test("Bounded by another, it is at no value likelier to be reached")
  func bounded() throws {
    let (one, two) = (try draft(student(1, 0.04)), try draft(student(1.02)))
    let less = one.boundedAbove(by: two)
    for value in stride(from: 40.0, through: 160, by: 10) {
      let goal = Goal.atLeast(value)
      func chance(_ draft: Draft) -> Double {
        draft.probability(of: goal, latest: evidence(10), isLasting: true)
      }
      #expect(chance(less) == min(chance(one), chance(two)))
    }
    #expect(less.explanation == one.explanation)
    #expect(one.boundedAbove(by: nil).projection == one.projection)
    #expect(one.boundedAbove(by: .settled(3)).projection == one.projection)
  }

  @Test("A settled year is its value")
  func settled() {
    let draft = Draft.settled(101)
    #expect(draft.method == .settled && draft.yearEnd == nil)
    #expect(draft.projection.median == 101 && draft.projection.interval95 == 101...101)
    #expect(draft.explanation == [Contribution(source: .yearToDate, weight: 1, value: 101)])
    let end = evidence(101, quarter: 4)
    #expect(draft.probability(of: .atLeast(101), latest: end, isLasting: false) == 1)
    #expect(draft.probability(of: .atLeast(102), latest: end, isLasting: false) == 0)
  }

  @Test("What is decided is certain, all else is the year end's")
  func decided() throws {
    let draft = try draft(student(1))
    let open = draft.probability(of: .atLeast(105), latest: evidence(50), isLasting: true)
    #expect(open > 0 && open < 1)
    #expect(draft.probability(of: .atLeast(105), latest: evidence(105), isLasting: true) == 1)
    // A stock can fall back again.
    #expect(draft.probability(of: .atLeast(105), latest: evidence(105), isLasting: false) == open)
    #expect(draft.probability(of: .atMost(105), latest: evidence(106), isLasting: true) == 0)
    let end = evidence(104, quarter: 4)
    #expect(draft.probability(of: .atLeast(105), latest: end, isLasting: false) == 0)
    #expect(draft.probability(of: .atMost(105), latest: end, isLasting: false) == 1)
  }
}
