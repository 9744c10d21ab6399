import Foundation
import LeastSquares
import Testing
import _TestSupport

@testable import Forecasting

@Suite struct PooledPriorEstimateTests {
  private static let prior = PooledPrior.shipped

  private func estimate(
    _ values: [Double], _ variant: SeriesVariant = .flow, target: Double? = nil
  ) throws -> (PredictiveDistribution, RegressionKey, [Contribution]) {
    try Self.prior.estimate(
      Window(
        values: values, earlierYears: values.count / 4, quarter: values.count % 4,
        variant: variant, target: target))
  }

  private static func history(_ key: RegressionKey) -> [Double] {
    (0..<(4 * key.earlierYears + key.quarter)).map { (place: Int) -> Double in
      let value = Double(40 + place * 7 % 11 + place)
      return key.form == .additive && place == 2 ? -value : value
    }
  }

  @Test(
    "The distribution is the regression's, worked out from its terms", arguments: RegressionKey.all)
  func regression(_ key: RegressionKey) throws {
    let target: Double? = key.form == .unanchored ? nil : 200
    let (year, used, _) = try estimate(Self.history(key), key.variant, target: target)
    #expect(used == key)
    let cell = try #require(Self.prior.cell(key))
    let window = FilledWindow(key, Self.history(key), target: target ?? 0)
    func sum(_ constant: Double, _ terms: [RegressionCell.Term], _ values: [String: Double])
      -> Double
    {
      terms.reduce(constant) {
        $0 + $1.coefficient * ((values[$1.name] ?? .nan) - $1.mean) / $1.deviation
      }
    }
    let centre = sum(cell.locationConstant, cell.location, window.location)
    let spread = exp(
      min(max(sum(cell.spreadConstant, cell.spread, window.spread), -7), key.spreadLimit))
    let limited = min(max(centre, -key.responseLimit), key.responseLimit)
    #expect(abs(year.location - (window.origin + limited)) < 1e-9)
    #expect(relativeError(year.spread, spread) < 1e-9)
    #expect(year.offset == window.frame.offset && year.unit == window.frame.unit)
    #expect(year.scale == (key.form == .additive ? .linear : .logarithmic))
    #expect(year.shape == cell.shape)
  }

  @Test("Without earlier years nothing ends below what is delivered; a stock may")
  func floor() throws {
    #expect(try estimate([10, 12], target: 30).0.lowerBound == 22)
    #expect(try estimate([10, 12]).0.lowerBound == 22)
    #expect(try estimate([10, 12], .level, target: 30).0.lowerBound == -.infinity)
    // Differences know no floor of their own: a count with zeros has one, one with corrections has none.
    #expect(try estimate([1, 0, 3, 4, 5]).0.lowerBound == 5)
    #expect(try estimate([1, -1, 3, 4, 5]).0.lowerBound == -.infinity)
  }

  // Stated, not fitted: an eighth of the way from target to pace a quarter; t with five degrees of freedom.
  @Test("A year that begins with nothing stands between target and pace, by hand")
  func nothing() throws {
    let t = StudentT(degreesOfFreedom: 5)
    let first = try estimate([0], target: 100).0
    #expect(relativeError(first.median, 87.5) < 1e-12)
    #expect(relativeError(first.quantile(0.9), 87.5 + 35 * t.quantile(0.9)) < 1e-12)
    #expect(first.lowerBound == 0)
    let third = try estimate([0, 10, 5], target: 100).0
    #expect(relativeError(third.median, 100 + 0.375 * (20 - 100)) < 1e-12)
    #expect(third.lowerBound == 15)
    // Without a target the pace stands alone, with half of it as the measure.
    let alone = try estimate([-4, 8], .level).0
    #expect(alone.median == 8 && alone.spread == 0.5 && alone.lowerBound == -.infinity)
    // A stock of −5 whose target is 10: the distance is the measure.
    let far = try estimate([-5], .level, target: 10).0
    #expect(relativeError(far.unit, 15) < 1e-15)
    #expect(relativeError(far.median, 10 - 15.0 / 8) < 1e-12)
  }

  @Test("Without earlier years the explanation is how far the median went from target to pace")
  func explanation() throws {
    for values in [[20.0], [30, 31], [10, 12, 40]] {
      for target in [50.0, 100, 300] {
        let (year, _, sources) = try estimate(values, target: target)
        #expect(sources.map(\.source) == [.target, .pace])
        let pace = values.reduce(0, +) * 4 / Double(values.count)
        #expect(sources.map(\.value) == [target, pace])
        #expect(abs(sources[0].weight + sources[1].weight - 1) < 1e-15)
        let between = target + sources[1].weight * (pace - target)
        if year.median > min(target, pace), year.median < max(target, pace) {
          #expect(relativeError(between, year.median) < 1e-12)
        } else {
          #expect(sources.contains { $0.weight == 1 })
        }
      }
    }
    // A pace that is the target leaves nothing to weigh.
    #expect(try estimate([25], target: 100).2.map(\.weight) == [0.5, 0.5])
    let alone = try estimate([25]).2
    #expect(alone == [Contribution(source: .pace, weight: 1, value: 100)])
  }
}
