import Foundation
import LeastSquares
import Testing
import _TestSupport

@testable import Forecasting

@Suite struct PredictiveDistributionTests {
  static let distributions: [PredictiveDistribution] = [
    make(), make(.linear, offset: -20, unit: 3, location: 2, shape: .studentT(degreesOfFreedom: 2)),
    make(.logarithmic, offset: 30, unit: 70, location: 0.1, spread: 0.2),
    make(
      .logarithmic, offset: 30, unit: 70, location: 0.1, spread: 0.2,
      shape: .studentT(degreesOfFreedom: 4)),
    make(.logarithmic, offset: 0, unit: 1e6, location: -0.5, spread: 0.4),
  ]

  private static func make(
    _ scale: PredictiveDistribution.Scale = .linear, offset: Double = 0, unit: Double = 1,
    location: Double = 100, spread: Double = 10, shape: DistributionShape = .normal
  ) -> PredictiveDistribution {
    PredictiveDistribution(
      scale: scale, offset: offset, unit: unit, location: location, spread: spread, shape: shape)
  }

  // Origin: scipy 1.17.1, stats.norm and stats.lognorm(s=0.2, loc=30, scale=70·e^0.1).
  @Test("A normal and a shifted lognormal are those of scipy")
  func scipy() {
    let normal = Self.distributions[0]
    #expect(normal.median == 100)
    #expect(abs(normal.probability(atLeast: 110) - 0.15865525393145707) < 1e-12)
    #expect(abs(normal.probability(atMost: 110) - 0.8413447460685429) < 1e-12)
    #expect(relativeError(normal.quantile(0.3), 94.75599487291959) < 1e-12)
    let shifted = Self.distributions[2]
    #expect(relativeError(shifted.median, 107.36196426529534) < 1e-12)
    #expect(abs(shifted.probability(atLeast: 120) - 0.224653118421705) < 1e-12)
    #expect(relativeError(shifted.quantile(0.9), 129.96354356399297) < 1e-12)
  }

  @Test("Quantiles and probabilities are each other's inverse", arguments: distributions)
  func inverse(_ distribution: PredictiveDistribution) {
    for p in [0.003, 0.01, 0.2, 0.37, 0.5, 0.93, 0.99, 0.997] {
      let value = distribution.quantile(p)
      #expect(abs(distribution.probability(atLeast: value) - (1 - p)) < 1e-9)
      #expect(abs(distribution.probability(atMost: value) - p) < 1e-9)
    }
  }

  @Test("The probability falls as the target rises; intervals nest", arguments: distributions)
  func ordered(_ distribution: PredictiveDistribution) {
    let values = (-50...50).map {
      distribution.median + 0.05 * distribution.median.magnitude * Double($0)
    }
    let atLeast = values.map { distribution.probability(atLeast: $0) }
    #expect(zip(atLeast, atLeast.dropFirst()).allSatisfy(>=))
    let atMost = values.map { distribution.probability(atMost: $0) }
    for (one, other) in zip(atLeast, atMost) { #expect(abs(one + other - 1) < 1e-12) }
    let intervals = [0.1, 0.5, 0.8, 0.95, 0.98].map { distribution.interval(level: $0) }
    for (inner, outer) in zip(intervals, intervals.dropFirst()) {
      #expect(outer.lowerBound < inner.lowerBound && inner.upperBound < outer.upperBound)
    }
    #expect(distribution.interval(level: 0.8).lowerBound == distribution.quantile((1 - 0.8) / 2))
    #expect(distribution.quantiles == QuantileLevels.standard.map { distribution.quantile($0) })
  }

  @Test("Another unit scales the values and leaves the probabilities", arguments: distributions)
  func scaling(_ distribution: PredictiveDistribution) {
    let scaled = Self.make(
      distribution.scale, offset: 1e4 * distribution.offset, unit: 1e4 * distribution.unit,
      location: distribution.location, spread: distribution.spread, shape: distribution.shape)
    #expect(
      relativeError(scaled.quantiles, distribution.quantiles.map { $0 * 1e4 }) < 1e-13)
    let target = distribution.quantile(0.7)
    #expect(abs(scaled.probability(atLeast: 1e4 * target) - 0.3) < 1e-9)
  }

  @Test("What is delivered is certain, and beyond a ratio of e³ nothing is believed")
  func logarithmic() {
    let distribution = Self.distributions[2]
    #expect(distribution.probability(atLeast: 30) == 1)
    #expect(distribution.probability(atMost: 30) == 0)
    let wild = Self.make(.logarithmic, offset: 30, unit: 70, location: 0, spread: 100)
    #expect(relativeError(wild.quantile(0.99), 30 + 70 * exp(3)) < 1e-14)
    #expect(relativeError(wild.quantile(0.01), 30 + 70 * exp(-3)) < 1e-14)
  }

  @Test("What lies outside the bounds is gathered on them")
  func bounds() {
    let bounded = Self.distributions[0].bounded(by: 95...105)
    #expect(bounded.quantile(0.01) == 95 && bounded.quantile(0.99) == 105)
    #expect(bounded.probability(atLeast: 95) == 1)
    #expect(bounded.probability(atLeast: 105.01) == 0)
    #expect(bounded.probability(atMost: 105) == 1 && bounded.probability(atMost: 94.9) == 0)
    // The mass at the bound is that of the values beyond it.
    #expect(abs(bounded.probability(atLeast: 105) - 0.3085375387259869) < 1e-12)
    #expect(bounded.median == 100)
    let again = bounded.bounded(by: 0...101)
    #expect(again.lowerBound == 95 && again.upperBound == 101)
  }

  @Test("A wider distribution keeps its centre and its bounds")
  func widened() {
    let distribution = Self.distributions[0].bounded(by: 0...1000)
    let wide = distribution.widened(by: 2)
    #expect(wide.median == distribution.median && wide.upperBound == 1000)
    #expect(
      abs((wide.quantile(0.9) - 100) / (distribution.quantile(0.9) - 100) - 2) < 1e-12)
  }

  @Test("Parts that no quantile can be made of are told")
  func computable() {
    #expect(Self.distributions.allSatisfy { $0.isComputable })
    for bad in [
      Self.make(offset: .infinity), Self.make(unit: 0), Self.make(unit: -1), Self.make(unit: .nan),
      Self.make(unit: .leastNonzeroMagnitude), Self.make(location: .nan), Self.make(spread: 0),
      Self.make(spread: .infinity),
    ] {
      #expect(!bad.isComputable)
    }
  }
}
