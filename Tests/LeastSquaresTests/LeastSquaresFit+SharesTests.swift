import LeastSquares
import Testing
import _TestSupport

@Suite struct LeastSquaresFitSharesTests {
  private let response = [10, 12.5, 13, 16]

  private func design() throws -> Matrix {
    try Matrix(rows: [[1, 1], [1, 2], [1, 3], [1, 4]])
  }

  private func slope() throws -> PriorRows {
    try PriorRows(
      design: Matrix(rows: [[0, 1]]), values: [2.5], variances: [0.25])
  }

  @Test func sharesAddUpAndAreTheRatioOfPrecisions() throws {
    let fit = try LeastSquaresFit(
      design: design(), response: response, priors: [slope()], noiseVariance: .known(1))
    // The slope alone has variance 1/5 from the observations and 1/4 from the prior.
    let shares = try fit.shares(at: [0, 1])
    #expect(shares.map(\.name) == ["observations", "prior"])
    #expect(relativeError(shares[0].share, 5.0 / 9) < 1e-13)
    #expect(relativeError(shares[1].share, 4.0 / 9) < 1e-13)
    #expect(relativeError(shares[0].contribution + shares[1].contribution, 77.0 / 36) < 1e-13)
    #expect(relativeError(shares[1].contribution, 2.5 * 4 / 9) < 1e-13)

    let halves = try fit.shares(
      at: [1, 5],
      groups: [RowGroup(name: "early", rows: 0..<2), RowGroup(name: "late", rows: 2..<5)])
    #expect(relativeError(halves[0].share + halves[1].share, 1) < 1e-13)
    #expect(
      relativeError(
        halves[0].contribution + halves[1].contribution, try fit.mean(at: [1, 5])) < 1e-13)
  }

  @Test func ofOneMeanEachObservationHasItsWeight() throws {
    let fit = try LeastSquaresFit(
      design: Matrix(rows: [[1], [1], [1]]), response: [1, 2, 6], weights: [1, 2, 5])
    let groups = (0..<3).map { RowGroup(name: "\($0)", rows: $0..<$0 + 1) }
    let shares = try fit.shares(at: [1], groups: groups)
    #expect(relativeError(shares.map(\.share), [0.125, 0.25, 0.625]) < 1e-13)
    #expect(relativeError(shares.map(\.contribution), [1.0 / 8, 4.0 / 8, 30.0 / 8]) < 1e-13)
  }

  @Test(arguments: [14, 15, 16] as [UInt64])
  func sharesOfAnyGroupsAddUp(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = (0..<8).map { _ in [1, random.normal(), random.normal()] }
    let fit = try LeastSquaresFit(
      design: Matrix(rows: rows), response: rows.map { _ in random.normal() })
    let groups = (0..<8).map { RowGroup(name: "\($0)", rows: $0..<$0 + 1) }
    let at = [1, random.normal(), random.normal()]
    let shares = try fit.shares(at: at, groups: groups)
    #expect(relativeError(shares.reduce(0) { $0 + $1.share }, 1) < 1e-13)
    #expect(relativeError(shares.reduce(0) { $0 + $1.contribution }, try fit.mean(at: at)) < 1e-12)
    #expect(shares.allSatisfy { $0.share >= 0 })
    // The scale of the question changes no share.
    let scaled = try fit.shares(at: at.map { 1000 * $0 }, groups: groups)
    #expect(relativeError(scaled.map(\.share), shares.map(\.share)) < 1e-12)
  }

  @Test func rowsOutsideTheFitAreIgnoredAndAFixedValueHasNoShares() throws {
    let fit = try LeastSquaresFit(
      design: design(), response: response, priors: [slope()], noiseVariance: .known(1))
    let all = try fit.shares(at: [0, 1], groups: [RowGroup(name: "all", rows: 0..<100)])
    #expect(relativeError(all[0].share, 1) < 1e-13)
    let none = try fit.shares(at: [0, 1], groups: [RowGroup(name: "none", rows: 50..<100)])
    #expect(none[0].share == 0 && none[0].contribution == 0)
    #expect(try fit.shares(at: [0, 0]).allSatisfy { $0.share == 0 })
    #expect(fit.rowGroups.map(\.rows) == [0..<4, 4..<5])
    #expect(throws: LeastSquaresError.shapeMismatch(.columns, expected: 2, found: 1)) {
      try fit.shares(at: [1])
    }
  }
}
