import LeastSquares
import Testing
import _TestSupport

/// Reference values: `Tests/Fixtures/LeastSquares/student-t.py` (mpmath 1.3.0, 60 digits).
@Suite struct StudentTQuantileTests {
  private func rows(_ name: String) throws -> [[Double]] {
    try Fixture.table("LeastSquares/\(name).csv").dropFirst().map { row in
      try row.map { try #require(Double($0)) }
    }
  }

  @Test func quantilesAgreeWithMpmath() throws {
    var worst = 0.0
    for row in try rows("student-t-quantile") {
      let t = StudentT(degreesOfFreedom: row[0])
      let error = relativeError(t.upperQuantile(row[1]), row[2])
      #expect(error < 1e-13, "nu \(row[0]) tail \(row[1])")
      #expect(t.quantile(row[1]) == -t.upperQuantile(row[1]))
      worst = max(worst, error)
    }
    print("worst relative error of the quantile: \(worst)")
  }

  @Test(arguments: [1, 2, 3.5, 12, 200, 1e5, 1e9, .infinity])
  func quantileInvertsTheDistribution(degreesOfFreedom: Double) {
    let t = StudentT(degreesOfFreedom: degreesOfFreedom)
    for tail in [1e-200, 1e-20, 1e-6, 0.01, 0.2, 0.3, 0.45, 0.499, 0.5, 0.7, 0.99] {
      // A rounding of t moves a tail of 1e-200 by some thousand roundings; above 200 degrees of freedom
      // the continued fraction loses digits as well.
      let tolerance = degreesOfFreedom > 200 ? 1e-11 : 1e-12
      #expect(relativeError(t.survival(t.upperQuantile(tail)), tail) < tolerance, "\(tail)")
    }
  }

  // ν = 1: tan(π (p − ½)); ν = 2: (2 p − 1) ÷ √(2 p (1 − p)); both in closed form.
  @Test func closedForms() {
    for p in [0.001, 0.2, 0.3, 0.5, 0.77, 0.9, 0.9999] {
      let two = (2 * p - 1) / (2 * p * (1 - p)).squareRoot()
      #expect(relativeError(StudentT(degreesOfFreedom: 2).quantile(p), two) < 1e-11, "\(p)")
    }
    #expect(relativeError(StudentT(degreesOfFreedom: 1).quantile(0.75), 1) < 1e-14)
    #expect(relativeError(StudentT(degreesOfFreedom: 1).upperQuantile(0.25), 1) < 1e-14)
  }

  @Test(arguments: [0.3, 1, 4.5, 60, 1e8, .infinity])
  func theyRiseAndAreSymmetric(degreesOfFreedom: Double) {
    let t = StudentT(degreesOfFreedom: degreesOfFreedom)
    let levels = stride(from: 0.005, to: 1, by: 0.005).map { $0 }
    let quantiles = levels.map { t.quantile($0) }
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy(<))
    for level in [0.01, 0.2, 0.4] { #expect(t.quantile(level) == -t.upperQuantile(level)) }
  }
}
