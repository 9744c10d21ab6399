import Testing
import _TestSupport

@testable import LeastSquares

/// Origin of the numbers: Python 3, `fractions.Fraction`: exact values, rounded to a double and the double of
/// what that leaves.
@Suite struct DoubleDoubleTests {
  struct Pair: Sendable {
    var a: Double
    var b: Double
    var product: DoubleDouble
    var sum: DoubleDouble

    init(
      _ a: Double, _ b: Double, _ product: (Double, Double), _ sum: (Double, Double)
    ) {
      (self.a, self.b) = (a, b)
      self.product = DoubleDouble(high: product.0, low: product.1)
      self.sum = DoubleDouble(high: sum.0, low: sum.1)
    }
  }

  static let pairs = [
    Pair(
      245.80338977940386, 59038713.11313933, (14511915811.42339, -5.886256404993128e-07),
      (59038958.91652911, -8.195115697162692e-10)),
    Pair(
      -941989.5434327705, 0.055191713487143385, (-51990.01698902648, 3.225000039278355e-13),
      (-941989.488241057, -1.4555884275679887e-11)),
    Pair(
      0.00029794910627384843, -7735880.706937113, (-2304.8987428730197, 1.3381244559374849e-13),
      (-7735880.706639164, 3.8820286454811434e-10)),
    Pair(
      -0.009737716208221956, -0.00018369789005097205,
      (1.7887979213655253e-06, -2.701261175871257e-23),
      (-0.009921414098272928, 1.3552527156068805e-19)),
    Pair(
      8326.907436171039, -6.807915752839235e-07, (-0.005668888430714298, -2.2336192546182995e-19),
      (8326.907435490248, -2.3020821932045056e-13)),
  ]

  @Test("Sums and products of doubles are exact", arguments: pairs)
  func exact(_ pair: Pair) {
    #expect(DoubleDouble.sum(pair.a, pair.b) == pair.sum)
    #expect(DoubleDouble.sum(pair.b, pair.a) == pair.sum)
    #expect(DoubleDouble.product(pair.a, pair.b) == pair.product)
    #expect(DoubleDouble.product(pair.b, pair.a) == pair.product)
    #expect(DoubleDouble(pair.a) * pair.b == pair.product)
  }

  private let third = DoubleDouble(high: 1.0 / 3, low: 1.850371707708594e-17)
  private let seventh = DoubleDouble(high: 1.0 / 7, low: 7.93016446160826e-18)

  private func isClose(_ value: DoubleDouble, _ high: Double, _ low: Double) -> Bool {
    let difference = value - DoubleDouble(high: high, low: low)
    return (difference.high + difference.low).magnitude < 4e-32 * high.magnitude
  }

  @Test("Thirty-two digits of a third and a seventh")
  func digits() {
    #expect(isClose(third + seventh, 0.47619047619047616, 2.6433881538694202e-17))
    #expect(isClose(third - seventh, 0.19047619047619047, 1.057355261547768e-17))
    #expect(isClose(third * third, 0.1111111111111111, 6.1679056923619804e-18))
    #expect(isClose(third * 0.1, 0.03333333333333333, 2.3129646346357427e-18))
  }

  @Test("Small parts are not lost in large ones, and come back")
  func cancellation() {
    let large = DoubleDouble(1e16) + DoubleDouble(1.25)
    #expect(large - DoubleDouble(1e16) == DoubleDouble(1.25))
    var sum = DoubleDouble.zero
    for _ in 0..<10 { sum = sum + third }
    sum = sum - third * 10
    #expect((sum.high + sum.low).magnitude < 1e-31)
  }

  @Test("Neutral elements")
  func neutral() {
    for value in [third, seventh, DoubleDouble(-3e200)] {
      #expect(value + .zero == value)
      #expect(value * DoubleDouble(1) == value)
      #expect(value * 1.0 == value)
      #expect(value - value == .zero)
      #expect(value * DoubleDouble.zero == .zero)
    }
  }
}
