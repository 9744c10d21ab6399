import Testing

@testable import Forecasting

/// methods.md 7.2: the ESCAP form on six points, worked independently of this code.
@Suite struct AnticipatedProgressIndexTests {
  static let times: [Double] = [2015, 2016, 2018, 2020, 2022, 2023]
  static let values: [Double] = [40, 42, 47, 49, 55, 56]

  static func index(_ form: AnticipatedProgressIndex.Form) throws -> AnticipatedProgressIndex {
    try AnticipatedProgressIndex(
      times: times, values: values, targetTime: 2030, target: 80, direction: .increase, form: form)
  }

  @Test("weighted linear form")
  func linear() throws {
    let index = try Self.index(.linear)
    #expect((try #require(index.slope) - 2.020987654321).magnitude < 1e-12)
    #expect((index.expected - 70.39753086419753).magnitude < 1e-11)
    #expect((index.score - 7.599382716049).magnitude < 1e-11)
    #expect((index.remainingGap - 24.0061728395).magnitude < 1e-9)
    #expect(index.level == .needsToAccelerate)
  }

  @Test("weighted logit form")
  func logit() throws {
    let index = try Self.index(.logit(scale: 100))
    #expect((try #require(index.slope) - 0.081500470038).magnitude < 1e-12)
    #expect((index.expected - 69.46775333552971).magnitude < 1e-11)
    #expect((index.score - 7.366938333882).magnitude < 1e-11)
  }

  @Test("weighted geometric form: another verdict on the same points")
  func geometric() throws {
    let index = try Self.index(.geometric)
    #expect((index.expected - 83.90534794207423).magnitude < 1e-11)
    #expect((index.score - 10.976336985519).magnitude < 1e-11)
    #expect(index.level == .willMeetTarget)
  }

  @Test("the weighted line passes through the unweighted mean point, for any points")
  func meanPoint() throws {
    for seed in 1...20 {
      let times = (0..<6).map { Double(2000 + 3 * $0 + (seed * ($0 + 1)) % 3) }
      let values = times.indices.map { Double((seed * 37 + $0 * $0 * 11) % 53) + 1 }
      let target = 200.0
      let index = try AnticipatedProgressIndex(
        times: times, values: values, targetTime: 2030, target: target, direction: .increase,
        form: .linear)
      let meanTime = times.reduce(0, +) / 6
      let meanValue = values.reduce(0, +) / 6
      let slope = try #require(index.slope)
      let atMean = index.expected - slope * (2030 - meanTime)
      #expect((atMean - meanValue).magnitude < 1e-9)
    }
  }

  @Test("a falling indicator with a falling target mirrors a rising one")
  func mirror() throws {
    let falling = try AnticipatedProgressIndex(
      times: Self.times, values: Self.values.map { 200 - $0 }, targetTime: 2030, target: 120,
      direction: .decrease, form: .linear)
    #expect((falling.score - (try Self.index(.linear)).score).magnitude < 1e-10)
  }

  @Test("what has no index says why")
  func failures() {
    func failure(
      _ times: [Double], _ values: [Double], target: Double = 9,
      form: AnticipatedProgressIndex.Form = .linear
    ) -> AnticipatedProgressIndex.Failure? {
      do throws(AnticipatedProgressIndex.Failure) {
        _ = try AnticipatedProgressIndex(
          times: times, values: values, targetTime: 4, target: target, direction: .increase,
          form: form)
        return nil
      } catch {
        return error
      }
    }
    #expect(failure([0], [1]) == .tooFewPoints)
    #expect(failure([0, 1], [1]) == .tooFewPoints)
    #expect(failure([0, 4], [1, 2]) == .timesOutOfOrder)
    #expect(failure([1, 0], [1, 2]) == .timesOutOfOrder)
    #expect(failure([0, 1], [9, 2]) == .baseIsTarget)
    #expect(failure([0, 1], [0, 2], form: .geometric) == .valueOutsideForm)
    #expect(failure([0, 1], [1, 2], form: .logit(scale: 2)) == .valueOutsideForm)
  }
}
