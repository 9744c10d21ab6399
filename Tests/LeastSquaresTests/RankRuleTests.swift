import LeastSquares
import Testing

@Suite struct RankRuleTests {
  @Test func theToleranceIsComparedWithTheReciprocalCondition() throws {
    let design = try Matrix(rows: [[1, 1], [1, 1 + 1e-6], [1, 1 - 1e-6]])
    let reciprocal = try LeastSquaresFit(design: design, response: [1, 2, 4]).reciprocalCondition
    let response = [1.0, 2, 4]
    let fits = try LeastSquaresFit(
      design: design, response: response, rank: .fullRank(tolerance: 0.99 * reciprocal))
    #expect(fits.rank == 2)
    let tolerance = 1.01 * reciprocal
    let error = #expect(throws: LeastSquaresError.self) {
      try LeastSquaresFit(
        design: design, response: response, rank: .fullRank(tolerance: tolerance))
    }
    guard case .rankDeficient(1, 2, tolerance, let dependent) = try #require(error) else {
      Issue.record("wrong error")
      return
    }
    #expect(dependent.count == 1)
    let smallest = try LeastSquaresFit(
      design: design, response: response, rank: .minimumNorm(tolerance: tolerance))
    #expect(smallest.rank == 1)
    // One direction is left: both columns share the mean.
    #expect(abs(smallest.coefficients[0] - smallest.coefficients[1]) < 1e-5)
  }

  @Test func rulesCarryTheirTolerance() {
    #expect(RankRule.fullRank(tolerance: 1e-9).tolerance == 1e-9)
    #expect(RankRule.minimumNorm(tolerance: 1e-7).tolerance == 1e-7)
    #expect(RankRule.standard == .fullRank(tolerance: 1e-14))
  }
}
