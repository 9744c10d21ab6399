import LeastSquares
import Testing
import _TestSupport

/// Reference values: `Tests/Fixtures/LeastSquares/student-t.py` (mpmath 1.3.0, 60 digits).
@Suite struct StudentTTests {
  private func rows(_ name: String) throws -> [[Double]] {
    try Fixture.table("LeastSquares/\(name).csv").dropFirst().map { try $0.map(number) }
  }

  private func number(_ text: String) throws -> Double { try #require(Double(text)) }

  @Test func tailsAgreeWithMpmath() throws {
    var worst = 0.0
    for row in try rows("student-t-survival") {
      let t = StudentT(degreesOfFreedom: row[0])
      let error = relativeError(t.survival(row[1]), row[2])
      #expect(error < 1e-13, "nu \(row[0]) t \(row[1])")
      #expect(t.cdf(-row[1]) == t.survival(row[1]))
      worst = max(worst, error)
    }
    print("worst relative error of the survival function: \(worst)")
  }

  @Test func densityAgreesWithMpmath() throws {
    for row in try rows("student-t-survival") {
      let density = StudentT(degreesOfFreedom: row[0]).density(row[1])
      // Densities below the normal range of Double have fewer digits.
      guard row[3] > 1e-305 else { continue }
      #expect(relativeError(density, row[3]) < 1e-13, "nu \(row[0]) t \(row[1])")
    }
  }

  @Test(arguments: [
    // mpmath 1.3.0, 50 digits: betainc(nu/2, 1/2, 0, nu/(nu + t²), regularized=True)/2.
    (1e3, 2, 0.022885173246625820024), (1e3, 8, 1.7133307411957371987e-15),
    (1e3, 30, 7.6873437220217411056e-142), (1e5, 2, 0.022751481728753231625),
    (1e5, 8, 6.2869599381281867931e-16), (1e5, 30, 3.6892684361111168436e-197),
    (2e5, 2, 0.0227508068368634498), (2e5, 8, 6.2538801784301555954e-16),
    (2e5, 30, 1.3495022110932609091e-197), (1e7, 2, 0.02275014544592147664),
    (1e7, 8, 6.2216174014033925245e-16), (1e7, 30, 5.0073068454089001109e-198),
  ])
  func manyDegreesOfFreedom(row: (nu: Double, t: Double, survival: Double)) {
    let error = relativeError(StudentT(degreesOfFreedom: row.nu).survival(row.t), row.survival)
    #expect(error < 1e-11, "\(error)")
  }

  @Test func largeDegreesOfFreedomApproachTheNormal() {
    // Exact normal tails to 20 digits: mpmath 1.3.0, erfc(x / sqrt(2)) / 2.
    #expect(relativeError(StudentT.normal.survival(1), 0.15865525393145705142) < 1e-15)
    #expect(relativeError(StudentT.normal.survival(10), 7.6198530241605260660e-24) < 1e-14)
    #expect(relativeError(StudentT.normal.quantile(0.975), 1.9599639845400542355) < 1e-14)
    for t in [0.1, 1, 3, 8] {
      let near = StudentT(degreesOfFreedom: 1e12).survival(t)
      #expect(relativeError(near, StudentT.normal.survival(t)) < 1e-8)
    }
  }

  @Test func centralProbabilityKeepsItsDigitsNearZero() {
    // ν = 1: arctan(t)/π.
    let cauchy = StudentT(degreesOfFreedom: 1)
    #expect(relativeError(cauchy.centralProbability(1e-200), 1e-200 / Double.pi) < 1e-15)
    #expect(relativeError(cauchy.centralProbability(-1), -0.25) < 1e-15)
    #expect(cauchy.centralProbability(0) == 0)
  }

  @Test func edges() {
    let t = StudentT(degreesOfFreedom: 3)
    #expect(t.quantile(0) == -.infinity)
    #expect(t.quantile(1) == .infinity)
    #expect(t.quantile(0.5) == 0)
    #expect(t.quantile(1.5).isNaN)
    #expect(t.quantile(.nan).isNaN)
    #expect(t.survival(.infinity) == 0)
    #expect(t.survival(-.infinity) == 1)
    #expect(t.survival(.nan).isNaN)
    for bad in [0, -1, Double.nan] {
      #expect(StudentT(degreesOfFreedom: bad).survival(0).isNaN)
      #expect(StudentT(degreesOfFreedom: bad).quantile(0.9).isNaN)
      #expect(StudentT(degreesOfFreedom: bad).density(0).isNaN)
    }
    // ν = 1 at the end of the range: the tail is 1/(π t).
    let far = StudentT(degreesOfFreedom: 1).survival(1e300)
    #expect(relativeError(far, 1 / (Double.pi * 1e300)) < 1e-14)
  }
}
