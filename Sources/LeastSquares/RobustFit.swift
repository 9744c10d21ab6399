// Goals, in order: agrees with statsmodels' RLM (R's MASS::rlm differs in the fifth digit: it rounds
// 0.67449 to 0.6745); says how it converged; does not fail where more than half of the observations are
// fitted exactly.
//
// Huber (1981), Robust Statistics, sections 7.6–7.8. Iteratively reweighted least squares from a
// least-squares start, scale by the median absolute residual at each step.

/// A fit in which observations far from the rest count for less (Huber's M-estimate).
///
/// Up to `tuning` scales from the fit an observation counts in full; beyond, its weight falls as the
/// reciprocal of its distance.
public struct RobustFit: Sendable {
  /// The weighted fit of the last step: coefficients, fitted values, leverages.
  ///
  /// Its own covariance takes the robustness weights as given; ``covariance`` does not.
  public let fit: LeastSquaresFit

  /// The weight, from 0 to 1, that robustness gave each observation.
  public let robustnessWeights: [Double]

  /// The scale of the residuals: their median absolute value, made comparable with a standard
  /// deviation; 0 where more than half of the observations are fitted exactly.
  public let scale: Double

  /// The covariance of the coefficients (Huber 1981, equation 6.5 of chapter 7); nil where no degrees
  /// of freedom are left.
  public let covariance: Matrix?

  /// The number of reweightings.
  public let iterations: Int

  /// The last relative change of the residuals: how well the iteration converged.
  public let change: Double

  /// The fitted coefficients.
  public var coefficients: [Double] { fit.coefficients }

  /// Fits a design to observations, robustly.
  ///
  /// - Parameters:
  ///   - design: One row an observation, one column a coefficient.
  ///   - response: One number an observation.
  ///   - weights: One number an observation, inverse to its variance; nil for equal weights.
  ///   - tuning: The distance, in scales, beyond which an observation counts for less; 1.345 is 95 %
  ///     efficient where all errors are normal.
  ///   - tolerance: The relative change of the residuals at which to stop.
  ///   - maximumIterations: The number of reweightings at which to give up.
  ///   - rank: What counts as dependent columns, and what then.
  /// - Throws: ``LeastSquaresError``, with
  ///   ``LeastSquaresError/notConverged(iterations:change:tolerance:)``.
  /// - Complexity: O(m n²) a reweighting.
  public init(
    design: Matrix, response: [Double], weights: [Double]? = nil, tuning: Double = 1.345,
    tolerance: Double = 1e-10, maximumIterations: Int = 200, rank: RankRule = .standard
  ) throws(LeastSquaresError) {
    guard tuning > 0, tuning.isFinite else { throw .outOfRange(.parameter, row: 0, value: tuning) }
    var fit = try LeastSquaresFit(
      design: design, response: response, weights: weights, rank: rank)
    let roots = (weights ?? Array(repeating: 1, count: response.count)).map { $0.squareRoot() }
    var residuals = zip(fit.residuals, roots).map { $0 * $1 }
    var change = Double.infinity
    var iterations = 0
    var robustness = [Double](repeating: 1, count: response.count)
    var scale = RobustFit.scale(residuals, roots)
    // Residuals at the level of rounding are zeros: weights made of them would be noise.
    let rounding = 64 * Double.ulpOfOne * (response.map(\.magnitude).max() ?? 0)

    while change > tolerance {
      guard iterations < maximumIterations else {
        throw .notConverged(iterations: iterations, change: change, tolerance: tolerance)
      }
      robustness = residuals.map { residual in
        let distance = residual.magnitude
        if distance <= max(rounding, tuning * scale) { return 1 }
        return tuning * scale / distance
      }
      if scale <= rounding {
        // Most observations lie on the fit: it is decided by them alone.
        scale = 0
        change = 0
        break
      }
      let combined = zip(robustness, roots).map { $0 * $1 * $1 }
      fit = try LeastSquaresFit(design: design, response: response, weights: combined, rank: rank)
      let next = zip(fit.residuals, roots).map { $0 * $1 }
      change = RobustFit.relativeChange(from: residuals, to: next)
      residuals = next
      scale = RobustFit.scale(residuals, roots)
      iterations += 1
    }
    self.fit = fit
    self.robustnessWeights = robustness
    self.scale = scale
    self.iterations = iterations
    self.change = change
    covariance = try RobustFit.covariance(
      residuals, scale: scale, tuning: tuning,
      LeastSquaresFit(design: design, response: response, weights: weights, rank: rank))
  }

  /// The median absolute residual of the observations of positive weight, over that of a standard
  /// normal.
  private static func scale(_ residuals: [Double], _ roots: [Double]) -> Double {
    let sizes = zip(residuals, roots).filter { $0.1 > 0 }.map { $0.0.magnitude }.sorted()
    let middle = sizes.count / 2
    let median = sizes.count % 2 == 1 ? sizes[middle] : (sizes[middle - 1] + sizes[middle]) / 2
    return median / 0.674_489_750_196_081_7
  }

  private static func relativeChange(from old: [Double], to new: [Double]) -> Double {
    let difference = zip(old, new).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let size = old.reduce(0) { $0 + $1 * $1 }
    return difference == 0 ? 0 : (difference / max(size, .leastNormalMagnitude)).squareRoot()
  }

  private static func covariance(
    _ residuals: [Double], scale: Double, tuning: Double, _ plain: LeastSquaresFit
  ) -> Matrix? {
    let count = Double(plain.observationCount)
    let left = count - Double(plain.rank)
    guard left > 0 else { return nil }
    var result = plain.unscaledCovariance
    var factor = 0.0
    if scale > 0 {
      // Observations of weight 0 have residual 0 here and are no part of the averages.
      let scaled = residuals.map { $0 / scale }
      let inside = scaled.reduce(0.0) { $1.magnitude <= tuning ? $0 + 1 : $0 }
      let padding = Double(residuals.count) - count
      let slope = (inside - padding) / count
      let squares = scaled.reduce(0) { $0 + min($1 * $1, tuning * tuning) }
      let correction = 1 + Double(plain.rank) / count * (1 - slope) / slope
      factor = correction * correction * (squares / left) / (slope * slope) * scale * scale
    }
    for i in result.elements.indices { result.elements[i] *= factor }
    return result
  }
}
