// Goals, in order: full relative accuracy in both tails, however far; accuracy near the centre, where
// cdf − ½ is small; any positive, also fractional, degrees of freedom; speed.
//
// The tail is half a regularised incomplete beta function I_x(ν/2, ½) at x = ν/(ν + t²), by its
// continued fraction (NIST Handbook 8.17.22); the centre is a series of positive terms (8.17.8). Both
// share the factor x^(ν/2), taken from cos θ = √ν / hypot(√ν, t), so that t² is never formed and cannot
// overflow.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Student's t distribution.
///
/// ```swift
/// let t = StudentT(degreesOfFreedom: 2)
/// t.survival(-1.2939936895664477)      // 0.8375…: the probability of exceeding it
/// t.quantile(0.975)                    // 4.302652729749464
/// ```
///
/// Infinite degrees of freedom give the normal distribution. Where the degrees of freedom are not
/// positive, every function is NaN. Relative error stays below 1e-13 for 1 to 200 degrees of freedom, both
/// tails down to 1e-300 included, and grows to 1e-11 up to 100,000 (`StudentTTests`).
public struct StudentT: Sendable, Equatable {
  /// The degrees of freedom ν, whole or fractional.
  public let degreesOfFreedom: Double

  /// Γ((ν + 1)/2) / Γ(ν/2).
  private let ratio: Double

  /// A t distribution.
  public init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    ratio = degreesOfFreedom > 0 ? gammaRatio(degreesOfFreedom / 2) : .nan
  }

  /// The standard normal distribution, the limit for infinitely many degrees of freedom.
  public static let normal = StudentT(degreesOfFreedom: .infinity)

  /// From here on t and normal agree to the last digits over the range of `Double` that matters.
  private var isNormal: Bool { degreesOfFreedom > 1e17 }

  /// The density at `t`.
  public func density(_ t: Double) -> Double {
    guard degreesOfFreedom > 0 else { return .nan }
    if isNormal { return exp(-0.5 * t * t) / (2 * Double.pi).squareRoot() }
    let scale = ratio / (Double.pi * degreesOfFreedom).squareRoot()
    return scale * power(t, plus: 1)
  }

  /// The probability of a value of at most `t`.
  public func cdf(_ t: Double) -> Double { survival(-t) }

  /// The probability of a value of at least `t`, accurate however small it is.
  public func survival(_ t: Double) -> Double {
    guard degreesOfFreedom > 0, !t.isNaN else { return .nan }
    if t < 0 { return 1 - upperTail(-t) }
    return upperTail(t)
  }

  /// The probability of a value between 0 and `t`, accurate however small it is; negative below 0.
  public func centralProbability(_ t: Double) -> Double {
    guard degreesOfFreedom > 0, !t.isNaN else { return .nan }
    let size = t.magnitude
    let value = isCentral(size) ? centre(size) : 0.5 - upperTail(size)
    return t < 0 ? -value : value
  }

  /// The tail above t ≥ 0.
  private func upperTail(_ t: Double) -> Double {
    if isNormal { return normalTail(t) }
    if isCentral(t) { return 0.5 - centre(t) }
    return degreesOfFreedom > 1e5 ? normalTail(normalEquivalent(t)) : tail(t)
  }

  /// Where the series of the centre converges faster than the continued fraction of the tail.
  private func isCentral(_ t: Double) -> Bool {
    t * t * (degreesOfFreedom + 2) < 3 * degreesOfFreedom
  }

  /// P(0 < T < t) by the series t f(t) (1 + …), for small t ≥ 0.
  private func centre(_ t: Double) -> Double {
    if isNormal { return 0.5 * erf(t / 2.0.squareRoot()) }
    let y = t * t / (degreesOfFreedom + t * t)
    var term = 1.0
    var sum = 1.0
    var n = 0.0
    while term > 0.25 * Double.ulpOfOne * sum {
      term *= y * (degreesOfFreedom / 2 + 0.5 + n) / (1.5 + n)
      sum += term
      n += 1
    }
    // t·f(t)·Σ, with x^((ν+1)/2) from the density: I_y(½, ν/2) = 2 y^½ x^(ν/2) / B · Σ.
    return t * density(t) * sum
  }

  /// P(T > t) by the continued fraction, for t ≥ 0 away from the centre.
  private func tail(_ t: Double) -> Double {
    let root = degreesOfFreedom.squareRoot()
    let hypotenuse = hypot(root, t)
    guard hypotenuse.isFinite else { return 0 }
    let sine = t / hypotenuse
    let cosine = root / hypotenuse
    let leading = power(t, plus: 0) * sine * ratio / (degreesOfFreedom * Double.pi.squareRoot())
    return leading * betaFraction(a: degreesOfFreedom / 2, b: 0.5, x: cosine * cosine)
  }

  /// P(T > t) / cosᵛθ for t = √ν tan θ ≥ 0, from sin θ < 1.
  ///
  /// What is left of the tail when its power is taken out: see `StudentTTail`.
  func scaledTail(sine: Double) -> Double {
    let square = (1 - sine) * (1 + sine)
    let t = sine * (degreesOfFreedom / square).squareRoot()
    if isCentral(t) { return (0.5 - centre(t)) / power(t, plus: 0) }
    return sine * ratio / (degreesOfFreedom * Double.pi.squareRoot())
      * betaFraction(a: degreesOfFreedom / 2, b: 0.5, x: square)
  }

  private func normalTail(_ z: Double) -> Double { 0.5 * erfc(z / 2.0.squareRoot()) }

  /// The normal deviate with the same tail as `t`.
  ///
  /// Hill (1970), Algorithm 395, Communications of the ACM 13, 617–619.
  ///
  /// From 100,000 degrees of freedom on its terms after the second are below rounding, while the
  /// continued fraction loses the digits of 1 − x.
  private func normalEquivalent(_ t: Double) -> Double {
    let a = degreesOfFreedom - 0.5
    let b = 48 * a * a
    let square = a * log1p(t / degreesOfFreedom * t)
    let z = square.squareRoot()
    // Beyond the smallest number that a tail can be.
    guard square < 3000 else { return z }
    let second =
      (((0.4 * square + 3.3) * square + 24) * square + 85.5) / (0.8 * square * square + 100 + b)
    return z + z * ((square + 3) - second) / b
  }

  /// (1 + t²/ν)^(−(ν + extra)/2).
  private func power(_ t: Double, plus extra: Double) -> Double {
    let exponent = degreesOfFreedom + extra
    let root = degreesOfFreedom.squareRoot()
    if degreesOfFreedom > 200 || t * t < 0.1 * degreesOfFreedom {
      let scaled = t / root
      return exp(-0.5 * exponent * log1p(scaled * scaled))
    }
    return pow(root / hypot(root, t), exponent)
  }
}

/// The continued fraction of the incomplete beta function, by Lentz's method.
///
/// As modified by Thompson and Barnett (1986), Journal of Computational Physics 64, 490–509.
private func betaFraction(a: Double, b: Double, x: Double) -> Double {
  let tiny = Double.leastNormalMagnitude
  var c = 1.0
  var d = 1 - (a + b) * x / (a + 1)
  d = 1 / (d.magnitude < tiny ? tiny : d)
  var value = d
  var m = 1.0
  // Convergence takes a number of steps of the order of √(a + b) at worst.
  while m < 100_000 {
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonzero(1 + even * d, tiny)
    c = nonzero(1 + even / c, tiny)
    value *= d * c
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonzero(1 + odd * d, tiny)
    c = nonzero(1 + odd / c, tiny)
    let step = d * c
    value *= step
    if (step - 1).magnitude <= Double.ulpOfOne { break }
    m += 1
  }
  return value
}

private func nonzero(_ x: Double, _ tiny: Double) -> Double { x.magnitude < tiny ? tiny : x }
