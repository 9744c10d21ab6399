import LeastSquares

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Proper scores of probabilities and distributions; less is better.
public enum ProbabilityScores {
  /// The Brier score (Brier 1950): (p − outcome)².
  public static func brier(_ probability: Double, met: Bool) -> Double {
    let error = probability - (met ? 1 : 0)
    return error * error
  }

  /// The logarithmic score, −ln of the probability given to what happened, p kept within 0.01…0.99 so
  /// that one certain mistake does not outweigh a thousand tasks.
  public static func logarithmic(_ probability: Double, met: Bool) -> Double {
    let p = min(max(probability, 0.01), 0.99)
    return -log(met ? p : 1 - p)
  }

  /// The continuous ranked probability score of a standard t at z.
  ///
  /// Multiply by the scale of the t; infinite for ν ≤ 1.
  ///
  /// Closed form of Jordan, Krüger and Lerch (2019), "Evaluating probabilistic forecasts with
  /// scoringRules", Journal of Statistical Software 90(12).
  public static func continuousRanked(studentT degreesOfFreedom: Double, at z: Double) -> Double {
    let nu = degreesOfFreedom
    guard nu > 1 else { return .infinity }
    let t = StudentT(degreesOfFreedom: nu)
    let constant: Double
    if nu.isInfinite || nu > 1e7 {
      constant = 1 / Double.pi.squareRoot()
      return z * (2 * t.cdf(z) - 1) + 2 * t.density(z) - constant
    }
    // 2 √ν ÷ (ν − 1) · B(½, ν − ½) ÷ B(½, ν ÷ 2)²
    let logBeta = { (a: Double, b: Double) in lgamma(a) + lgamma(b) - lgamma(a + b) }
    constant =
      2 * nu.squareRoot() / (nu - 1) * exp(logBeta(0.5, nu - 0.5) - 2 * logBeta(0.5, nu / 2))
    return z * (2 * t.cdf(z) - 1) + 2 * t.density(z) * (nu + z * z) / (nu - 1) - constant
  }

  /// The continuous ranked probability score of a predictive distribution at what happened: twice the
  /// mean quantile loss over 400 equally spaced probabilities.
  ///
  /// - Complexity: 400 quantiles.
  public static func continuousRanked(
    _ distribution: PredictiveDistribution, at value: Double
  ) -> Double {
    var sum = 0.0
    for (i, error) in gridErrors(distribution.shape).enumerated() {
      let probability = (Double(i) + 0.5) / Double(gridScores.count)
      let difference = value - distribution.value(error)
      sum += max(probability * difference, (probability - 1) * difference)
    }
    return 2 * sum / Double(gridScores.count)
  }

  private static let gridScores: [Double] = (0..<400).map {
    StudentT.normal.quantile((Double($0) + 0.5) / 400)
  }

  private static func gridErrors(_ shape: DistributionShape) -> [Double] {
    var knot = 0
    let scores = QuantileLevels.normalScores
    return gridScores.map { score in
      while knot < scores.count - 2, scores[knot + 1] < score { knot += 1 }
      let slope =
        (shape.quantiles[knot + 1] - shape.quantiles[knot]) / (scores[knot + 1] - scores[knot])
      return shape.quantiles[knot] + (score - scores[knot]) * slope
    }
  }
}
