// Goals, in order: the same digits on every machine, so neither 80-bit registers nor fused multiply-add
// are assumed; about 32 digits; no branches.
//
// Dekker (1971), Numerische Mathematik 18, 224–242; Knuth, The Art of Computer Programming 2, 4.2.2.

/// An unevaluated sum of two `Double`, with twice the digits of one.
struct DoubleDouble: Sendable, Equatable {
  var high: Double
  var low: Double

  static let zero = DoubleDouble(0)

  init(_ value: Double) {
    high = value
    low = 0
  }

  init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }

  /// a + b without error.
  static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let s = a + b
    let part = s - a
    return DoubleDouble(high: s, low: (a - (s - part)) + (b - part))
  }

  /// a + b without error where |a| ≥ |b|.
  private static func orderedSum(_ a: Double, _ b: Double) -> DoubleDouble {
    let s = a + b
    return DoubleDouble(high: s, low: b - (s - a))
  }

  /// a · b without error, for sizes up to 1e300: each factor is split into halves of 26 bits.
  static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let p = a * b
    let (aHigh, aLow) = split(a)
    let (bHigh, bLow) = split(b)
    let low = ((aHigh * bHigh - p) + aHigh * bLow + aLow * bHigh) + aLow * bLow
    return DoubleDouble(high: p, low: low)
  }

  private static func split(_ a: Double) -> (Double, Double) {
    let shifted = 134_217_729 * a
    let high = shifted - (shifted - a)
    return (high, a - high)
  }

  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    var s = sum(a.high, b.high)
    let t = sum(a.low, b.low)
    s = orderedSum(s.high, s.low + t.high)
    return orderedSum(s.high, s.low + t.low)
  }

  static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    a + DoubleDouble(high: -b.high, low: -b.low)
  }

  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let p = product(a.high, b.high)
    return orderedSum(p.high, p.low + (a.high * b.low + a.low * b.high))
  }

  static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
    let p = product(a.high, b)
    return orderedSum(p.high, p.low + a.low * b)
  }
}
