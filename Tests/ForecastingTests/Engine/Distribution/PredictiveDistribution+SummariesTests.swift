import Foundation
import Testing
import _TestSupport

@testable import Forecasting

@Suite struct PredictiveDistributionSummariesTests {
  private static let skew: [Double] = [
    -1, -0.9, -0.8, -0.6, -0.4, -0.2, -0.1, 0, 0.2, 0.5, 1, 2, 3, 5, 9,
  ]

  private static func make(
    _ scale: PredictiveDistribution.Scale, offset: Double, unit: Double, location: Double,
    spread: Double, shape: DistributionShape
  ) -> PredictiveDistribution {
    PredictiveDistribution(
      scale: scale, offset: offset, unit: unit, location: location, spread: spread, shape: shape)
  }

  // Origin: scipy 1.17.1, integrate.quad of the values, interpolated in the normal deviate and carried on
  // beyond the outermost levels, times the normal density; piece by piece, 1e-13.
  @Test(
    "The mean is the integral of the tabulated distribution, tails included",
    arguments: [
      (
        make(
          .linear, offset: 0, unit: 1, location: 0, spread: 1,
          shape: DistributionShape(quantiles: skew)), 0.5339897591322679
      ),
      (
        make(.logarithmic, offset: 30, unit: 70, location: 0.1, spread: 0.3, shape: .normal),
        110.95866223215249
      ),
      (
        make(
          .logarithmic, offset: 30, unit: 70, location: 0.1, spread: 0.2,
          shape: .studentT(degreesOfFreedom: 4)), 110.25644721898925
      ),
    ])
  func integral(_ distribution: PredictiveDistribution, _ expected: Double) {
    #expect(relativeError(distribution.mean, expected) < 1e-10)
  }

  @Test(
    "The mean of a symmetric distribution is its median; the mean of a lognormal is near the exact one"
  )
  func known() {
    let t = Self.make(
      .linear, offset: 4, unit: 3, location: 2, spread: 2, shape: .studentT(degreesOfFreedom: 2))
    #expect(abs(t.mean - 10) < 1e-10)
    let lognormal = Self.make(
      .logarithmic, offset: 0, unit: 1, location: 0, spread: 0.1, shape: .normal)
    #expect(relativeError(lognormal.mean, exp(0.005)) < 1e-3)
  }

  @Test("It moves and scales with the values, and stays within bounds")
  func equivariance() {
    let one = Self.make(
      .linear, offset: 0, unit: 1, location: 0, spread: 1,
      shape: DistributionShape(quantiles: Self.skew))
    let other = Self.make(
      .linear, offset: 7, unit: 50, location: 0, spread: 1, shape: one.shape)
    #expect(relativeError(other.mean, 7 + 50 * one.mean) < 1e-12)
    let bounded = one.bounded(by: 2...3)
    #expect((2...3).contains(bounded.mean))
    #expect(one.bounded(by: 5...5).mean == 5)
  }
}
