import Testing
import _TestSupport

@testable import LeastSquares

@Suite struct AugmentedSystemTests {
  private func system(
    _ rows: [[Double]], weights: [Double]? = nil
  ) throws -> AugmentedSystem {
    let design = try Matrix(rows: rows)
    let w = weights ?? Array(repeating: 1, count: rows.count)
    let weighted = try WeightedSystem(
      design: design, response: w.map { _ in 0 }, weights: w)
    let factor = try PivotedQR(
      weighted.rows, rowCount: rows.count, columnCount: design.columnCount, tolerance: 1e-14)
    return AugmentedSystem(design: ExtendedMatrix(design), weights: w, factor: factor)
  }

  // Four points and a line, in decimals: b = (8.25, 1.85), residuals −0.1, 0.55, −0.8, 0.35.
  @Test("A line is solved to thirty digits")
  func line() throws {
    let solution = try system([[1, 1], [1, 2], [1, 3], [1, 4]]).solve(
      f: [10, 12.5, 13, 16], g: [0, 0])
    // 1.85 and −0.1 are no doubles: what rounding leaves is in the low part.
    let slope =
      solution.coefficients[1] - DoubleDouble(37)
      * DoubleDouble(high: 0.05, low: -2.7755575615628915e-18)
    let start = solution.coefficients[0] - DoubleDouble(8.25)
    #expect((start.high + start.low).magnitude < 1e-30)
    #expect((slope.high + slope.low).magnitude < 1e-30)
    #expect(solution.residuals.map(\.high) == [-0.1, 0.55, -0.8, 0.35])
    #expect(solution.error < 1e-20)
    #expect(solution.steps > 0)
  }

  @Test("Nothing but a unit vector on the right gives a column of (XᵀX)⁻¹")
  func inverse() throws {
    let line = try system([[1, 1], [1, 2], [1, 3], [1, 4]])
    for (unit, column) in [([-1.0, 0], [1.5, -0.5]), ([0, -1], [-0.5, 0.2])] {
      let solution = try line.solve(f: [0, 0, 0, 0], g: unit)
      #expect(solution.coefficients.map(\.high) == column)
    }
  }

  @Test("Both equations hold: r + X b = f and Xᵀ W r = g", arguments: [1, 2, 3] as [UInt64])
  func equations(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = (0..<9).map { _ in [1, random.normal(), random.normal()] }
    let weights = rows.map { _ in random.uniform(in: 0.2..<4) }
    let f = rows.map { _ in random.normal() }
    let g = (0..<3).map { _ in random.normal() }
    let solution = try system(rows, weights: weights).solve(f: f, g: g)
    for (i, row) in rows.enumerated() {
      var rest = DoubleDouble(f[i]) - solution.residuals[i]
      for j in 0..<3 { rest = rest - solution.coefficients[j] * row[j] }
      #expect(rest.high.magnitude < 1e-28)
    }
    for j in 0..<3 {
      var rest = DoubleDouble(g[j])
      for (i, row) in rows.enumerated() {
        rest = rest - solution.residuals[i] * weights[i] * row[j]
      }
      #expect(rest.high.magnitude < 1e-28)
    }
  }

  @Test("Columns that a double cannot tell apart do not converge, and it is told")
  func divergence() throws {
    let rows = (0..<7).map { place -> [Double] in
      let x = 1 + 1e-9 * Double(place)
      return [1, x, x * x, x * x * x]
    }
    let design = try Matrix(rows: rows)
    let factor = try PivotedQR(
      design.elements, rowCount: 7, columnCount: 4, tolerance: 1e-300)
    let system = AugmentedSystem(
      design: ExtendedMatrix(design), weights: rows.map { _ in 1 }, factor: factor)
    #expect(throws: LeastSquaresError.self) {
      try system.solve(f: rows.map { $0[3] + $0[1] * 0.1 }, g: [0, 0, 0, 0])
    }
  }
}
