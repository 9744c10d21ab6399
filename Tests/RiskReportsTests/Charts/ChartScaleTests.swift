import Testing
import _TestSupport

@testable import RiskReports

@Suite struct ChartScaleTests {
  @Test("ticks are round and lie within the values shown")
  func roundTicks() {
    let scale = ChartScale([0.9, 5, 7.2], from: 200, to: 0)
    #expect(scale.ticks == [2, 4, 6])
    #expect(scale.domain.lowerBound < 0.9 && scale.domain.upperBound > 7.2)
    #expect(scale(scale.domain.lowerBound) == 200)
    #expect(scale(scale.domain.upperBound) == 0)
  }

  @Test(
    "a paper has three ticks or more, and no more than eight",
    arguments: [[2.4, 6.8], [0, 902], [0, 12.1], [98, 101], [-3, 7], [0, 1.34e4]])
  func enoughTicks(values: [Double]) {
    #expect((3...8).contains(ChartScale(values, from: 0, to: 1).ticks.count))
  }

  @Test("floor and ceiling are kept")
  func bounds() {
    let scale = ChartScale([0, 98.8, 100], from: 0, to: 1, floor: 0, ceiling: 100)
    #expect(scale.domain == 0...100)
    #expect(scale.ticks.first?.sign == .plus)
    #expect(scale.ticks.first == 0 && scale.ticks.last == 100)
  }

  @Test(
    "any values at all give a finite scale",
    arguments: [
      [], [5], [0, 0], [.nan, 3], [.infinity, -.infinity], [1e308, -1e308], [1e-320, 2e-320],
      [1e17, 1e17 + 16], [-4, -4, -4], [.greatestFiniteMagnitude],
    ])
  func degenerate(values: [Double]) {
    let scale = ChartScale(values, from: 10, to: 300, steps: 4)
    #expect(scale.ticks.count <= 24)
    #expect(scale.ticks.allSatisfy { $0.isFinite })
    for value in values + [0, .nan, .infinity] {
      #expect((10.0...300).contains(scale(value)))
    }
  }

  @Test("the order of values is the order of places, for random values")
  func monotone() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<50 {
      let values = (0..<6).map { _ in random.normal() * 1000 }.sorted()
      let scale = ChartScale(values, from: 0, to: 100)
      let places = values.map { scale($0) }
      #expect(zip(places, places.dropFirst()).allSatisfy(<=))
    }
  }
}
