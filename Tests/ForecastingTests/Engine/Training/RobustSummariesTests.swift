import Foundation
import Testing
import _TestSupport

@testable import Forecasting

@Suite struct RobustSummariesTests {
  @Test(
    "The middle, whatever the order",
    arguments: [
      ([], 0.0), ([3], 3), ([1, 9], 5), ([9, 1, 2], 2), ([4, 1, 3, 2], 2.5), ([-1, -1, 100], -1),
    ] as [([Double], Double)])
  func middle(_ values: [Double], _ expected: Double) {
    #expect(median(values) == expected)
    #expect(median(values.reversed()) == expected)
  }

  // Origin: numpy 2.4.6, quantile(x, levels, method="hazen").
  @Test("With equal weights they are Hazen's quantiles")
  func hazen() {
    let values = [2.5, -1, 4, 0, 10, 3, 7, 1, 6, 5]
    let expected = [-1, -1, -1, -0.5, 0.5, 1.75, 2.75, 3.5, 4.5, 5.5, 6.5, 8.5, 10, 10, 10]
    #expect(weightedQuantiles(values, values.map { _ in 0.3 }).count == QuantileLevels.count)
    #expect(
      zip(weightedQuantiles(values, values.map { _ in 0.3 }), expected).allSatisfy {
        abs($0 - $1) < 1e-12
      })
  }

  // Weights 1, 2, 1 put the values at 0.125, 0.5 and 0.875 of the whole.
  @Test("A weight moves a value's place")
  func weighted() {
    let quantiles = weightedQuantiles([30, 20, 10], [1, 2, 1])
    let expected = [
      10, 10, 10, 10, 12, 10 + 10 * 0.175 / 0.375, 10 + 10 * 0.275 / 0.375, 20,
      20 + 10 * 0.1 / 0.375, 20 + 10 * 0.2 / 0.375, 28, 30, 30, 30, 30,
    ]
    #expect(relativeError(quantiles, expected) < 1e-14)
  }

  @Test("Quantiles rise, lie among the values and do not hang on order or on the sum of weights")
  func properties() {
    var random = _TestSupport.SplitMix64(seed: 12)
    let values = (0..<80).map { _ in random.normal() }
    let weights = values.map { _ in random.uniform(in: 0.1..<3) }
    let quantiles = weightedQuantiles(values, weights)
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy(<=))
    #expect(quantiles.allSatisfy { $0 >= values.min() ?? 0 && $0 <= values.max() ?? 0 })
    let order = values.indices.shuffled(using: &random)
    let shuffled = weightedQuantiles(order.map { values[$0] }, order.map { 7 * weights[$0] })
    #expect(relativeError(shuffled, quantiles) < 1e-12)
    #expect(weightedQuantiles([5], [2]) == [Double](repeating: 5, count: 15))
  }

  @Test(
    "Significant digits",
    arguments: [
      (123_456.789, 4, 123_500.0), (0.000_123_456, 3, 0.000_123), (-2.555, 2, -2.6),
      (9.999, 2, 10), (0, 5, 0), (1e300, 3, 1e300), (-1e-7, 1, -1e-7), (1234, 9, 1234),
    ] as [(Double, Int, Double)])
  func significant(_ value: Double, _ digits: Int, _ expected: Double) {
    #expect(relativeError(rounded(value, digits), expected) < 1e-15)
  }

  @Test("Rounding is what C prints, and rounding twice is rounding once")
  func printed() throws {
    var random = _TestSupport.SplitMix64(seed: 13)
    for _ in 0..<500 {
      let value = random.normal() * pow(10, random.uniform(in: -12..<12))
      for digits in [1, 6, 9] {
        let printed = try #require(Double(String(format: "%.\(digits - 1)e", value)))
        #expect(relativeError(rounded(value, digits), printed) < 1e-15)
        #expect(rounded(rounded(value, digits), digits) == rounded(value, digits))
      }
    }
    #expect(rounded(.infinity, 3) == .infinity)
    #expect(rounded(.nan, 3).isNaN)
  }
}
