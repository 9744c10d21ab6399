#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A random number generator whose numbers depend on its seed alone (Steele, Lea and Flood 2014,
/// "Fast splittable pseudorandom number generators", SplitMix64).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Uniform between 0 and 1, both excluded.
  mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  /// Standard normal (Box and Muller 1958).
  mutating func normal() -> Double {
    let radius = (-2 * log(uniform())).squareRoot()
    return radius * cos(2 * .pi * uniform())
  }
}

extension SeriesPanel.Series {
  /// The series as it would look with a strong season and noise on top.
  ///
  /// A panel of mostly smooth series teaches rules that fail on seasonal ones. Each positive series
  /// therefore enters the training a second time, with little weight, multiplied by a fixed random
  /// season (amplitude |N(0, 0.3)| in logarithms) and by noise of up to 3 %: the usual remedy of
  /// training with perturbed inputs (Bishop 1995, "Training with noise is equivalent to Tikhonov
  /// regularization", Neural Computation 7). The draws depend on the position and on the copy's number
  /// alone.
  func seasonalCopy(number: Int = 0) -> SeriesPanel.Series {
    let seed: UInt64 = 20_240_601 &+ UInt64(number) &* 0x9E37_79B9
    var random = SplitMix64(seed: seed &+ UInt64(position) &* 0x1000_0001)
    let amplitude = 0.3 * random.normal().magnitude
    let noise = 0.03 * random.uniform()
    var season = (0..<4).map { _ in amplitude * random.normal() }
    let mean = season.reduce(0, +) / 4
    for i in 0..<4 { season[i] -= mean }
    var copy = self
    for i in values.indices {
      copy.values[i] = values[i] * exp(season[i % 4] + noise * random.normal())
    }
    return copy
  }
}
