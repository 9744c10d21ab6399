// Goals, in order: every digit that the data determine; convergence that is seen, not hoped for.
//
// Björck (1967), "Iterative refinement of linear least squares solutions I", BIT 7, 257–278: residuals r and
// coefficients b are refined together, because correcting b alone cannot repair a large r. With weights:
//
//     r + X b = f        (m equations)
//     Xᵀ W r  = g        (n equations)
//
// f = y, g = 0 is the least-squares problem; f = 0, g = −e_j makes b the j-th column of (XᵀWX)⁻¹.

/// The augmented system of a weighted design, refined with residuals in double-double arithmetic.
struct AugmentedSystem: Sendable {
  let design: ExtendedMatrix
  let weights: [Double]
  let factor: PivotedQR
  private let roots: [Double]
  private let columnSizes: [Double]

  /// A solution with what is known about its accuracy.
  struct Solution: Sendable {
    var residuals: [DoubleDouble]
    var coefficients: [DoubleDouble]
    var steps: Int

    /// An estimate of the relative error of the worst coefficient, before it is rounded.
    var error: Double
  }

  /// - Parameter factor: Of the rows √w X, of full rank; rows of weight 0 must have been taken out.
  init(design: ExtendedMatrix, weights: [Double], factor: PivotedQR) {
    self.design = design
    self.weights = weights
    self.factor = factor
    roots = weights.map { $0.squareRoot() }
    columnSizes = (0..<design.columnCount).map { j in
      design.high.column(j).reduce(0) { max($0, $1.magnitude) }
    }
  }

  func solve(f: [Double], g: [Double]) throws(LeastSquaresError) -> Solution {
    var solution = Solution(
      residuals: Array(repeating: .zero, count: f.count),
      coefficients: Array(repeating: .zero, count: g.count), steps: 0, error: .infinity)
    var lastChange = Double.infinity
    let maximumSteps = 60
    let tolerance = 1e-8
    while true {
      let correction = try step(residue(f, g, solution))
      let change = relativeSize(correction.coefficients, solution.coefficients)
      let stalled =
        solution.steps >= maximumSteps || (solution.steps >= 2 && change > 0.5 * lastChange)
      // Where corrections stop shrinking they are the rounding of double-double itself; the error is
      // then their size. Half the digits of a Double is the least that is called converged.
      if stalled, change > tolerance {
        throw .notConverged(iterations: solution.steps, change: change, tolerance: tolerance)
      }
      let settled = stalled || change <= 1e-22
      for i in f.indices {
        solution.residuals[i] = solution.residuals[i] + DoubleDouble(correction.residuals[i])
      }
      for j in g.indices {
        solution.coefficients[j] =
          solution.coefficients[j] + DoubleDouble(correction.coefficients[j])
      }
      if settled {
        solution.error = change
        return solution
      }
      lastChange = change
      solution.steps += 1
    }
  }

  /// f − r − X b and g − Xᵀ W r, rounded only at the end.
  private func residue(
    _ f: [Double], _ g: [Double], _ solution: Solution
  ) -> (f: [Double], g: [Double]) {
    var top = zip(f, solution.residuals).map { DoubleDouble($0) - $1 }
    let weighted = zip(solution.residuals, weights).map { $0 * $1 }
    var bottom = [Double](repeating: 0, count: g.count)
    for j in g.indices {
      let coefficient = solution.coefficients[j]
      var sum = DoubleDouble(g[j])
      for i in f.indices {
        let element = design[i, j]
        top[i] = top[i] - element * coefficient
        sum = sum - element * weighted[i]
      }
      bottom[j] = sum.high
    }
    return (top.map(\.high), bottom)
  }

  /// Solves the augmented system once in double precision, with the factors at hand.
  private func step(
    _ right: (f: [Double], g: [Double])
  ) throws(LeastSquaresError) -> (residuals: [Double], coefficients: [Double]) {
    let rank = factor.rank
    let h = factor.standardized(right.g)
    var rotated = try factor.rotated(zip(right.f, roots).map { $0 * $1 })
    let coefficients = LeastSquaresFit.coefficients(
      factor, (0..<rank).map { rotated[$0] - h[$0] })
    for k in 0..<rank { rotated[k] = h[k] }
    let residuals = try factor.rotatedBack(rotated)
    guard coefficients.allSatisfy(\.isFinite), residuals.allSatisfy(\.isFinite) else {
      throw .overflow
    }
    return (zip(residuals, roots).map { $0 / $1 }, coefficients)
  }

  /// The largest correction of a coefficient, relative to the coefficient.
  ///
  /// A coefficient that adds less than a rounding to what the others add is compared with that rounding:
  /// an exact zero cannot be approached relatively.
  private func relativeSize(_ correction: [Double], _ coefficients: [DoubleDouble]) -> Double {
    let largest = zip(coefficients, columnSizes).reduce(0) { max($0, ($1.0.high * $1.1).magnitude) }
    var worst = 0.0
    for j in correction.indices where correction[j] != 0 {
      let floor = 1e-16 * largest / columnSizes[j]
      worst = max(worst, correction[j].magnitude / max(coefficients[j].high.magnitude, floor))
    }
    return worst
  }
}
