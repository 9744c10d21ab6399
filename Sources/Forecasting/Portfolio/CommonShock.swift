// Goals, in order: every trial keeps its own probability; correlation 0 is independence, exactly;
// the same digits everywhere.
//
// One-factor Gaussian copula (Vasicek, “Loan portfolio value”, Risk, December 2002): given the
// shock z, trial i succeeds with Φ((Φ⁻¹(pᵢ) + √ρ z) ÷ √(1 − ρ)), independently of the rest. The
// shock is summed over with the trapezoidal rule, which for a normal density is exact to rounding as
// long as the count given the shock is wider than the count's move from one shock to the next: up to
// some three hundred trials at correlation 0.2 (10⁻⁹ at six hundred). Beyond, single masses are a comb; its teeth are two
// hundredths of the trials apart, which is how exact quantiles are there.

import LeastSquares

/// The number of successes among trials that one shock moves together: a year, a budget, an epidemic.
///
/// ```swift
/// let alone = PoissonBinomial([0.8, 0.8, 0.8])
/// let together = PoissonBinomial([0.8, 0.8, 0.8], commonShock: 0.3)
/// together.mean == alone.mean           // to rounding: a shock moves no single probability
/// together.variance > alone.variance    // true
/// ```
extension PoissonBinomial {
  /// Makes the distribution of the number of successes under a common shock.
  ///
  /// - Parameters:
  ///   - trials: One probability a trial, 0…1.
  ///   - correlation: The correlation of the trials' hidden normal variables, 0 to below 1.
  /// - Complexity: O(*n*·√*n*) in the number of trials, times 161 values of the shock.
  public init(_ trials: [Double], commonShock correlation: Double) {
    precondition((0..<1).contains(correlation), "a correlation of trials lies in 0..<1")
    guard correlation > 0 else {
      self.init(trials)
      return
    }
    let thresholds = trials.map { trial in
      trial <= 0 ? -.infinity : trial >= 1 ? .infinity : StudentT.normal.quantile(trial)
    }
    let loading = correlation.squareRoot()
    let rest = (1 - correlation).squareRoot()
    var masses = [Double](repeating: 0, count: trials.count + 1)
    var given = masses
    var total = 0.0
    for step in -80...80 {
      let shock = Double(step) / 10
      let weight = StudentT.normal.density(shock)
      let band = PoissonBinomial.convolve(
        thresholds.map { StudentT.normal.cdf(($0 + loading * shock) / rest) }, into: &given)
      for count in band {
        masses[count] += weight * given[count]
        given[count] = 0
      }
      total += weight
    }
    self.init(masses: masses.map { $0 / total })
  }
}
