import Testing
import _TestSupport

@testable import LeastSquares

@Suite struct GammaRatioTests {
  // Origin: mpmath 1.3.0, 60 digits, exp(loggamma(z + ½) − loggamma(z)).
  @Test(
    arguments: [
      (1e-3, 0.001770001317785982561), (0.25, 0.3379891200336423645),
      (0.5, 0.56418958354775628695), (1, 0.88622692545275801365), (2.5, 1.5045055561273500985),
      (7.25, 2.6465924524914877132), (15.9, 3.9562603126057745162), (16, 3.9688767938289397465),
      (100, 9.9875078612625182106), (12345.5, 111.1091805501747815),
      (1e8, 9999.9999875000000078), (1e15, 31622776.601683789367),
    ])
  func agreesWithMpmath(z: Double, expected: Double) {
    #expect(relativeError(gammaRatio(z), expected) < 3e-15, "\(z)")
  }

  // Γ(z + 1) = z Γ(z): two half steps are one whole one.
  @Test func twoHalfStepsAreOne() {
    for z in [0.01, 0.7, 3, 15.4, 15.6, 16, 40, 1e6] {
      #expect(relativeError(gammaRatio(z) * gammaRatio(z + 0.5), z) < 5e-15, "\(z)")
    }
  }
}
