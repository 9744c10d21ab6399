#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Γ(z + ½) / Γ(z) for z > 0, to a few roundings.
///
/// From the two values of lgamma it would lose digits as z grows. Asymptotic series of the logarithm
/// (its terms are Bernoulli numbers; NIST Handbook of Mathematical Functions, 5.11.14) where z ≥ 16,
/// and the recurrence below.
func gammaRatio(_ z: Double) -> Double {
  var shifted = z
  var factor = 1.0
  while shifted < 16 {
    factor *= shifted / (shifted + 0.5)
    shifted += 1
  }
  let w = 1 / (shifted * shifted)
  let series =
    ((((31.0 / 18432 * w - 17.0 / 14336) * w + 1.0 / 640) * w - 1.0 / 192) * w + 1.0 / 8) / shifted
  return factor * (shifted.squareRoot() * exp(-series))
}
