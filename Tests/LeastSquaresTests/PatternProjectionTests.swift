import Testing
import _TestSupport

@testable import LeastSquares

@Suite struct PatternProjectionTests {
  private func design(_ rows: Int) throws -> Matrix {
    try Matrix(rows: (0..<rows).map { [1, Double($0), Double($0 * $0 % 5)] })
  }

  private func pattern(
    _ rows: [Int], at regressors: [Double] = [1, 9, 2], rule: RankRule = .standard
  ) throws -> PatternProjection {
    var tails: [Int: StudentTTail] = [:]
    return try PatternProjection(
      design(9), rows: rows, at: regressors, level: 0.9, rule: rule, &tails)
  }

  @Test(arguments: [[0, 1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 5, 8], [0, 3, 4, 6, 7]])
  func itIsTheFitOfItsRows(rows: [Int]) throws {
    var random = SplitMix64(seed: UInt64(rows.count))
    let response = rows.map { _ in random.normal() }
    let projection = try pattern(rows)
    let full = try design(9)
    let fit = try LeastSquaresFit(
      design: Matrix(rows: rows.map { full.row($0) }), response: response)
    let inverse = try Matrix(
      rowCount: 3, columnCount: rows.count, columnMajor: projection.inverse)
    #expect(relativeError(inverse.times(response), fit.coefficients) < 1e-10)
    let next = try fit.prediction(at: [1, 9, 2])
    #expect(projection.degreesOfFreedom == rows.count - 3)
    #expect(
      relativeError(
        projection.varianceFactor, 1 + next.meanVariance / (next.variance - next.meanVariance))
        < 1e-10)
    #expect(relativeError(projection.reciprocalDegrees, 1 / Double(rows.count - 3)) < 1e-15)
    let t = StudentT(degreesOfFreedom: Double(rows.count - 3))
    #expect(projection.quantile == t.upperQuantile((1 - 0.9) / 2))
    #expect(projection.tail.distribution == t)
    // The design is laid out row after row.
    #expect(projection.design == rows.flatMap { full.row($0) })
    #expect(projection.rows == rows && projection.regressors == [1, 9, 2])
  }

  @Test func withoutDegreesOfFreedomNothingIsKnownOfTheSpread() throws {
    let projection = try pattern([0, 1, 2])
    #expect(projection.degreesOfFreedom == 0)
    #expect(projection.reciprocalDegrees.isNaN && projection.quantile.isNaN)
  }

  @Test func aPatternThatCannotBeFittedSaysWhy() throws {
    #expect(throws: LeastSquaresError.tooFewObservations(found: 2, required: 3)) {
      try pattern([0, 4])
    }
    #expect(throws: LeastSquaresError.tooFewObservations(found: 0, required: 1)) {
      try pattern([], rule: .minimumNorm(tolerance: 1e-12))
    }
    // Rows 0 and 5 have the same third column, and nothing else moves it.
    var tails: [Int: StudentTTail] = [:]
    #expect(throws: LeastSquaresError.self) {
      try PatternProjection(
        Matrix(rows: [[1, 2], [1, 2], [1, 2]]), rows: [0, 1, 2], at: [1, 1], level: 0.9,
        rule: .standard, &tails)
    }
    #expect(try pattern([0, 4], rule: .minimumNorm(tolerance: 1e-12)).degreesOfFreedom == 0)
  }

  @Test func patternsOfTheSameLengthShareTheirDistribution() throws {
    var tails: [Int: StudentTTail] = [:]
    let full = try design(9)
    for rows in [[0, 1, 2, 3, 4], [2, 3, 4, 5, 6], [0, 1, 2, 3, 4, 5]] {
      _ = try PatternProjection(
        full, rows: rows, at: [1, 9, 2], level: 0.9, rule: .standard, &tails)
    }
    #expect(tails.keys.sorted() == [2, 3])
  }
}
