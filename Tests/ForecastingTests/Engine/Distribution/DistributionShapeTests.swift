import LeastSquares
import Testing
import _TestSupport

@testable import Forecasting

@Suite struct DistributionShapeTests {
  /// One number a standard normal deviate below the median, three above it.
  private static let bent = DistributionShape(
    quantiles: QuantileLevels.normalScores.map { $0 < 0 ? $0 : 3 * $0 })

  @Test("The normal shape is the normal distribution, between the levels and beyond them")
  func normal() {
    for p in [1e-9, 0.001, 0.013, 0.1, 0.33, 0.5, 0.62, 0.9, 0.987, 0.99999] {
      let exact = StudentT.normal.quantile(p)
      #expect(abs(DistributionShape.normal.quantile(p) - exact) < 1e-12, "\(p)")
      #expect(
        relativeError(DistributionShape.normal.probability(atLeast: -exact), p) < 1e-9, "\(p)")
    }
  }

  @Test("Student's t is exact at the levels", arguments: [2, 5, 40.5])
  func studentT(_ degrees: Double) {
    let (shape, t) = (
      DistributionShape.studentT(degreesOfFreedom: degrees), StudentT(degreesOfFreedom: degrees)
    )
    for level in QuantileLevels.standard {
      #expect(shape.quantile(level) == t.quantile(level))
      #expect(abs(shape.probability(atLeast: t.quantile(level)) - (1 - level)) < 1e-13)
    }
  }

  @Test("Between two levels, and beyond the last, it is linear in the normal deviate")
  func linear() {
    for (p, factor) in [(0.001, 1.0), (0.2, 1), (0.34, 1), (0.66, 3), (0.9, 3), (0.9999, 3)] {
      let expected = factor * StudentT.normal.quantile(p)
      #expect(abs(Self.bent.quantile(p) - expected) < 1e-12, "\(p)")
      #expect(abs(Self.bent.probability(atLeast: expected) - (1 - p)) < 1e-12, "\(p)")
    }
  }

  @Test("Probabilities and quantiles are each other's inverse, and monotone")
  func inverse() {
    for shape in [.normal, .studentT(degreesOfFreedom: 3), Self.bent] {
      var last = -Double.infinity
      for p in stride(from: 0.002, to: 1, by: 0.007) {
        let error = shape.quantile(p)
        #expect(error > last)
        last = error
        #expect(abs(shape.probability(atLeast: error) - (1 - p)) < 1e-12)
      }
    }
  }

  @Test("Equal neighbours are set apart, so that a probability is a number")
  func flat() {
    let shape = DistributionShape(quantiles: [Double](repeating: 1, count: 15))
    #expect(zip(shape.quantiles, shape.quantiles.dropFirst()).allSatisfy(<))
    #expect(abs(shape.quantile(0.99) - 1) < 1e-7)
    #expect(shape.probability(atLeast: 0.9) > 0.999)
    #expect(shape.probability(atLeast: 1.1) < 0.001)
  }
}
