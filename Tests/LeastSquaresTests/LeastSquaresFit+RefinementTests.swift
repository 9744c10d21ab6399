import Foundation
import LeastSquares
import Testing
import _TestSupport

@Suite struct LeastSquaresFitRefinementTests {
  /// The 11 linear sets of NIST's Statistical Reference Datasets: certified values worked out by NIST in
  /// 500 digits (`Tests/Fixtures/LeastSquares/nist`).
  @Test(arguments: NISTReference.names)
  func refinedFitsHaveAllDigits(name: String) throws {
    let reference = try NISTReference(name)
    let fit = try LeastSquaresFit(refining: reference.design, response: reference.response)
    let coefficientDigits = digits(fit.coefficients, reference.coefficients)
    let standardErrorDigits = digits(try #require(fit.standardErrors), reference.standardErrors)
    print(name, coefficientDigits, standardErrorDigits, fit.refinement ?? "")
    #expect(coefficientDigits >= 13)
    #expect(standardErrorDigits >= 12.5)
    let deviation = try #require(fit.residualVariance).squareRoot()
    #expect(digits([deviation], [reference.residualDeviation]) >= 12.5)
    #expect(digits([try #require(try fit.rSquared())], [reference.rSquared]) >= 12.5)
    // The report must not promise more than is there.
    let report = try #require(fit.refinement)
    #expect(min(15, report.estimatedDigits) <= coefficientDigits + 2)
  }

  @Test func refinedAgreesWithPlain() throws {
    let data = try ReferenceData()
    // Without the row that is left out, and with all of them.
    for left in [nil, 3] {
      var weights = data.weights
      if let left { weights[left] = 0 }
      let refined = try LeastSquaresFit(
        refining: ExtendedMatrix(data.design), response: data.response, weights: weights)
      let plain = try LeastSquaresFit(
        design: data.design, response: data.response, weights: weights)
      #expect(relativeError(refined.coefficients, plain.coefficients) < 1e-12)
      #expect(relativeError(refined.residuals, plain.residuals) < 1e-11)
      #expect(
        relativeError(
          try #require(refined.covariance).elements, try #require(plain.covariance).elements)
          < 1e-11)
      #expect(relativeError(try refined.leverages(), try plain.leverages()) < 1e-12)
      #expect(refined.degreesOfFreedom == plain.degreesOfFreedom)
      #expect(plain.refinement == nil && refined.refinement != nil)
    }
  }

  // x = 1 + 2⁻¹⁷ k, its square and 1 + (x − 1)² = 2 − 2 x + x² are all exact doubles: whatever the answer lacks
  // of (2, −2, 1), the solution lost.
  @Test func columnsThatNearlyCoincide() throws {
    let x = (0..<6).map { 1 + 0x1p-17 * Double($0) }
    let design = ExtendedMatrix.polynomial(x, degree: 2)
    let y = x.map { 1 + ($0 - 1) * ($0 - 1) }
    let plain = try LeastSquaresFit(design: design.high, response: y)
    let refined = try LeastSquaresFit(refining: design, response: y)
    #expect(relativeError(refined.coefficients, [2, -2, 1]) < 1e-15)
    #expect(relativeError(plain.coefficients, [2, -2, 1]) > 1e-12)
    #expect(refined.residuals.allSatisfy { $0.magnitude < 1e-25 })
  }

  @Test func aDesignThatCannotBeRefinedSaysSo() throws {
    let x = (0..<8).map { 1 + 1e-9 * Double($0) }
    #expect(throws: LeastSquaresError.self) {
      try LeastSquaresFit(
        refining: ExtendedMatrix.polynomial(x, degree: 3), response: x.map { $0 * $0 * $0 },
        tolerance: 1e-300)
    }
    #expect(throws: LeastSquaresError.notFinite(.design, row: 0, column: 0)) {
      try LeastSquaresFit(
        refining: ExtendedMatrix(Matrix(rows: [[.nan], [1]])), response: [1, 2])
    }
  }

  /// −log₁₀ of the worst relative error (absolute where the certified value is 0), at most 15.
  private func digits(_ values: [Double], _ certified: [Double]) -> Double {
    min(15, -log10(max(relativeError(values, certified), 1e-300)))
  }
}

/// One `.dat` file of the reference sets.
struct NISTReference {
  static let names = [
    "Norris", "Pontius", "NoInt1", "NoInt2", "Filip", "Longley", "Wampler1", "Wampler2", "Wampler3",
    "Wampler4", "Wampler5",
  ]

  let response: [Double]
  let design: ExtendedMatrix
  let coefficients: [Double]
  let standardErrors: [Double]
  let residualDeviation: Double
  let rSquared: Double

  init(_ name: String) throws {
    let text = try Fixture.text("LeastSquares/nist/\(name).dat")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    let certified = lines.filter { $0.count == 3 && $0[0].hasPrefix("B") }
    coefficients = certified.compactMap { Double($0[1]) }
    standardErrors = certified.compactMap { Double($0[2]) }
    residualDeviation = try #require(
      lines.first { $0.starts(with: ["Standard", "Deviation"]) && $0.count == 3 }
        .flatMap { Double($0[2]) })
    rSquared = try #require(lines.first { $0.first == "R-Squared" }.flatMap { Double($0[1]) })

    let start = try #require(lines.lastIndex { $0.first == "Data:" })
    let data = lines[(start + 1)...].map { $0.compactMap(Double.init) }.filter { $0.count > 1 }
    response = data.map { $0[0] }
    if name == "Longley" {
      design = ExtendedMatrix(try Matrix(rows: data.map { [1] + $0[1...] }))
    } else if name.hasPrefix("NoInt") {
      design = ExtendedMatrix(try Matrix(rows: data.map { [$0[1]] }))
    } else {
      design = .polynomial(data.map { $0[1] }, degree: coefficients.count - 1)
    }
    try #require(coefficients.count == design.columnCount)
    try #require(standardErrors.count == design.columnCount)
  }
}
