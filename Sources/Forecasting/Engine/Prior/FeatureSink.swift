#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the regressors of one window are written, in the order of ``FeatureList``.
///
/// The memory belongs to the caller, so that a panel of a million windows needs one block.
struct FeatureSink {
  private let location: UnsafeMutablePointer<Double>
  private let spread: UnsafeMutablePointer<Double>
  private(set) var locationCount = 0
  private(set) var spreadCount = 0

  /// More regressors than any regression has.
  static let capacity = 32

  init(location: UnsafeMutablePointer<Double>, spread: UnsafeMutablePointer<Double>) {
    self.location = location
    self.spread = spread
  }

  @inline(__always)
  mutating func addLocation(_ value: Double) {
    location[locationCount] = value
    locationCount += 1
  }

  @inline(__always)
  mutating func addSpread(_ value: Double) {
    spread[spreadCount] = value
    spreadCount += 1
  }

  /// Adds the logarithm of a size that says little below a floor: ln √(size² + floor²).
  @inline(__always)
  mutating func addSpreadLogarithm(_ size: Double, floor: Double) {
    addSpread(0.5 * log(size * size + floor * floor))
  }

  /// Adds the logarithm of a size, kept away from minus infinity.
  @inline(__always)
  mutating func addSpreadLogarithm(_ size: Double) { addSpread(log(size + 3e-3)) }
}

/// What the response of a window is measured from: value = offset + unit · g(origin + response).
struct ResponseFrame {
  /// What is certain already.
  var offset: Double
  /// What the rest is counted in.
  var unit: Double
}

/// Grows like x near 0 and levels off at ± limit.
@inline(__always)
func bent(_ x: Double, _ limit: Double) -> Double {
  let r = x / limit
  return x / (1 + r * r).squareRoot()
}

/// Grows like x near 0 and returns to 0 far from it: evidence that is far off is no evidence.
@inline(__always)
func redescending(_ x: Double, _ scale: Double) -> Double {
  let r = x / scale
  return x / (1 + r * r)
}

@inline(__always)
func clipped(_ x: Double, _ limit: Double) -> Double { min(max(x, -limit), limit) }
