// Goals, in order: exact (convolution, no normal approximation); sums to 1; fast enough for a province's
// twenty thousand targets (only the counts that have mass are convolved).

/// The number of successes among independent trials that each have a probability of their own.
///
/// ```swift
/// let met = PoissonBinomial([0.9, 0.5])
/// met.probabilities              // [0.05, 0.5, 0.45]
/// met.probability(atLeast: 1)    // 0.95
/// ```
///
/// Source: Poisson (1837); the recursion over trials is in Howard, “Discussion on Professor Cox's
/// paper”, *Journal of the Royal Statistical Society B* 34 (1972).
public struct PoissonBinomial: Hashable, Sendable {
  /// P(exactly *i* successes) at index *i*; one more than there are trials.
  public let probabilities: [Double]

  /// Makes the distribution of the number of successes.
  ///
  /// - Parameter trials: One probability a trial, 0…1.
  /// - Complexity: O(*n*·√*n*) in the number of trials; O(*n*²) up to some hundred.
  public init(_ trials: [Double]) {
    var masses = [Double](repeating: 0, count: trials.count + 1)
    PoissonBinomial.convolve(trials, into: &masses)
    probabilities = masses
  }

  /// A count less likely than this is left out.
  ///
  /// Each trial widens the band by one count, so no more counts than trials are left out at either
  /// edge: a million trials lose less than 10⁻¹⁷ in all.
  private static let negligible = 1e-24

  /// Writes the masses of the counts that have any, and zero elsewhere in what was written before.
  ///
  /// The masses of a sum of trials rise to one peak and fall (Newton's inequalities), so those that
  /// are not negligible lie side by side, some twenty standard deviations wide.
  ///
  /// - Parameter masses: One more than there are trials, all zero.
  /// - Returns: The counts that have mass.
  @discardableResult
  static func convolve(_ trials: [Double], into masses: inout [Double]) -> ClosedRange<Int> {
    precondition(masses.count == trials.count + 1, "one mass more than there are trials")
    return masses.withUnsafeMutableBufferPointer { masses in
      masses[0] = 1
      var first = 0
      var last = 0
      for trial in trials {
        precondition((0...1).contains(trial), "a probability lies between 0 and 1")
        let failure = 1 - trial
        last += 1
        for index in stride(from: last, to: first, by: -1) {
          masses[index] = masses[index] * failure + masses[index - 1] * trial
        }
        masses[first] *= failure
        while masses[first] < negligible {
          masses[first] = 0
          first += 1
        }
        while masses[last] < negligible {
          masses[last] = 0
          last -= 1
        }
      }
      return first...last
    }
  }

  /// Makes a distribution from its masses, which sum to 1.
  init(masses: [Double]) {
    probabilities = masses
  }

  /// The expected number.
  public var mean: Double {
    probabilities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
  }

  /// The variance of the number.
  public var variance: Double {
    let mean = mean
    return probabilities.enumerated().reduce(0) {
      $0 + (Double($1.offset) - mean) * (Double($1.offset) - mean) * $1.element
    }
  }

  /// P(this many or more).
  public func probability(atLeast count: Int) -> Double {
    if count <= 0 { return 1 }
    guard count < probabilities.count else { return 0 }
    return min(1, probabilities[count...].reduce(0, +))
  }

  /// The smallest number that is not exceeded with at least this probability.
  public func quantile(_ probability: Double) -> Int {
    var sum = 0.0
    for (count, mass) in probabilities.enumerated() {
      sum += mass
      // Masses are rounded: a sum that misses the level by rounding has reached it.
      if sum >= probability - 1e-12 { return count }
    }
    return probabilities.count - 1
  }

  /// The numbers between which the count lies with at least this probability, as much outside on
  /// either side.
  public func interval(level: Double) -> ClosedRange<Int> {
    let lower = quantile((1 - level) / 2)
    return lower...max(lower, quantile((1 + level) / 2))
  }
}
