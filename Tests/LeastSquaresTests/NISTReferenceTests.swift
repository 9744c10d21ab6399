import Foundation
import LeastSquares
import Testing
import _TestSupport

/// The 11 linear sets of NIST's Statistical Reference Datasets: certified values worked out by NIST in
/// 500 digits (`Tests/Fixtures/LeastSquares/nist`).
@Suite struct NISTReferenceTests {
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
