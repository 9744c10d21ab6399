import Testing
import _TestSupport

@testable import LeastSquares

/// Reference values: `Tests/Fixtures/LeastSquares/student-t.py` (mpmath 1.3.0, 60 digits).
@Suite struct StudentTTailTests {
  private func rows(_ name: String) throws -> [[Double]] {
    try Fixture.table("LeastSquares/\(name).csv").dropFirst().map { row in
      try row.map { try #require(Double($0)) }
    }
  }

  @Test func manyAtOnceAgreeWithMpmath() throws {
    var worst = 0.0
    for (nu, rows) in Dictionary(grouping: try rows("student-t-survival"), by: { $0[0] }) {
      let t = StudentT(degreesOfFreedom: nu)
      let upper = rows.filter { $0[1] < 1e150 }
      for (value, row) in zip(t.survival(upper.map { $0[1] }), upper) {
        let error = relativeError(value, row[2])
        #expect(error < 1e-13, "nu \(nu) t \(row[1])")
        worst = max(worst, error)
      }
      let lower = t.survival(upper.map { -$0[1] })
      #expect(relativeError(lower, upper.map { 1 - $0[2] }) < 5e-14)
    }
    print("worst relative error of the survival function, many at once: \(worst)")
    // Where the polynomial does not reach, one by one.
    for nu in [0.3, 1e4, .infinity] {
      let t = StudentT(degreesOfFreedom: nu)
      #expect(t.survival([-1, 0, 2.5]) == [t.survival(-1), t.survival(0), t.survival(2.5)])
    }
    #expect(StudentT(degreesOfFreedom: 4).survival([.nan])[0].isNaN)
    #expect(StudentT(degreesOfFreedom: -4).survival([1])[0].isNaN)
  }

  @Test(arguments: [1, 2, 3.5, 12, 99, 100, 101, 250])
  func eightLanesAreEightValues(degreesOfFreedom: Double) {
    let distribution = StudentT(degreesOfFreedom: degreesOfFreedom)
    let tail = StudentTTail(distribution)
    let values: SIMD8<Double> = [-30, -2.5, -1e-9, 0, 0.3, 1, 4, 60]
    let tails = tail.survival(values)
    for lane in 0..<8 {
      #expect(relativeError(tails[lane], distribution.survival(values[lane])) < 1e-12)
    }
    // A lane does not depend on its neighbours.
    #expect(tail.survival(SIMD8(repeating: 0.3))[0] == tails[4])
  }

  @Test(arguments: [1, 4, 30.0])
  func itCarriesTheQuantileOfItsInterval(degreesOfFreedom: Double) {
    let distribution = StudentT(degreesOfFreedom: degreesOfFreedom)
    #expect(
      StudentTTail(distribution, level: 0.95).quantile == distribution.upperQuantile((1 - 0.95) / 2)
    )
    #expect(StudentTTail(distribution).quantile.isNaN)
  }

  @Test func thePolynomialIsOfEvenLengthAndEndsAtAHundredDegrees() {
    for degrees in [0.6, 1, 2, 7.5, 50, 100] {
      let coefficients = StudentTTail(StudentT(degreesOfFreedom: degrees)).coefficients
      #expect(!coefficients.isEmpty && coefficients.count % 2 == 0)
    }
    for degrees in [0.4, 100.5, 1e6, .infinity] {
      #expect(StudentTTail(StudentT(degreesOfFreedom: degrees)).coefficients.isEmpty)
    }
  }
}
