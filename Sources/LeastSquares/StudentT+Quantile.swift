// Newton's method where it cannot fail: P(0 < T < t) is concave in t > 0, and log P(T > t) is concave
// and falling in log t, so the iterates approach from one side.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension StudentT {
  /// The value that is exceeded with probability 1 − `p`.
  ///
  /// Minus infinity at 0 and infinity at 1; NaN outside. Near `p` = 1, `1 - p` has lost the digits that
  /// ``upperQuantile(_:)`` keeps.
  public func quantile(_ p: Double) -> Double {
    if p <= 0.5 { return -upperQuantile(p) }
    return upperQuantile(1 - p)
  }

  /// The value that is exceeded with probability `tail`: accurate however small `tail` is.
  public func upperQuantile(_ tail: Double) -> Double {
    guard degreesOfFreedom > 0, tail >= 0, tail <= 1 else { return .nan }
    if tail > 0.5 { return -upperQuantile(1 - tail) }
    if tail == 0.5 { return 0 }
    if tail == 0 { return .infinity }
    return tail > 0.25 ? fromCentre(0.5 - tail) : fromTail(tail)
  }

  /// t > 0 with P(0 < T < t) = `probability`.
  private func fromCentre(_ probability: Double) -> Double {
    var t = probability / density(0)
    for _ in 0..<60 {
      let step = (probability - centralProbability(t)) / density(t)
      t += step
      if step.magnitude <= 1e-10 * t { break }
    }
    return t
  }

  /// t > 0 with P(T > t) = `probability`.
  private func fromTail(_ probability: Double) -> Double {
    var t = startingPoint(probability)
    for _ in 0..<200 {
      let value = survival(t)
      // In log t, the slope of log P(T > t) is −t f(t) / P(T > t).
      let slope = t * density(t) / value
      guard value > 0, slope > 0, slope.isFinite else { break }
      let step = log(value / probability) / slope
      t *= exp(max(-2, min(2, step)))
      if step.magnitude <= 1e-9 { break }
    }
    return t
  }

  /// The far tail is A (1 + t²/ν)^(−ν/2) with A = Γ((ν+1)/2) / (ν √π Γ(ν/2)).
  private func startingPoint(_ probability: Double) -> Double {
    guard degreesOfFreedom < 1e6 else { return max(0.5, (-2 * log(2 * probability)).squareRoot()) }
    let leading = gammaRatio(degreesOfFreedom / 2) / (degreesOfFreedom * Double.pi.squareRoot())
    let half = log(leading / probability) / degreesOfFreedom
    guard half > 0 else { return 0.7 }
    if half > 300 { return degreesOfFreedom.squareRoot() * exp(half) }
    return max(0.5, (degreesOfFreedom * expm1(2 * half)).squareRoot())
  }
}
