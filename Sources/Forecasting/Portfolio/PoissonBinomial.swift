// Goals, in order: exact (convolution, no normal approximation); sums to 1; fast enough for a few
// hundred targets.

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
  /// - Complexity: O(*n*²) in the number of trials.
  public init(_ trials: [Double]) {
    var masses = [1.0]
    for trial in trials {
      precondition((0...1).contains(trial), "a probability lies between 0 and 1")
      masses.append(0)
      for index in masses.indices.dropFirst().reversed() {
        masses[index] = masses[index] * (1 - trial) + masses[index - 1] * trial
      }
      masses[0] *= 1 - trial
    }
    probabilities = masses
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
