import Forecasting
import Indicators
import Testing
import _TestSupport

@Suite("Target, pace and own years in one fit")
struct AnchoredFitTests {
  struct Reference: Sendable {
    var value: Double
    var target: Double
    var quarter: Int
    var own: [Int: [Double]] = [:]
    var probability: Double
    /// 2.5, 10, 50, 90 and 97.5 %.
    var quantiles: [Double]
  }

  // Origin: numpy normal equations and scipy 1.17.1's `t.sf`, `t.isf`, with the constants of
  // `ShareModelTests`; the rows are those of AnchoredFit's head comment.
  static let references = [
    Reference(
      value: 2470, target: 3500, quarter: 1,
      probability: 0.9956536638267457,
      quantiles: [
        4635.0591445697855, 5537.502087305028, 6738.927086341873, 8213.667302808244,
        9900.723999098298,
      ]),
    Reference(
      value: 18600, target: 120000, quarter: 1,
      probability: 0.39983266778701665,
      quantiles: [
        49751.93245152189, 72540.30806635607, 111481.74759526043, 172390.3854214227,
        260216.80038454937,
      ]),
    Reference(
      value: 3, target: 30, quarter: 1,
      probability: 0.2567220334207679,
      quantiles: [
        7.446630119733497, 12.297015122627066, 22.620653501933763, 42.33882766111588,
        76.60763867050588,
      ]),
    Reference(
      value: 60, target: 100, quarter: 3,
      probability: 0.27287724795065904,
      quantiles: [
        65.06650643806337, 73.0105180399215, 90.37556314136994, 115.69500920501842,
        146.63191510576672,
      ]),
    Reference(
      value: 60, target: 100, quarter: 3,
      own: [2021: [10, 30, 55, 100], 2022: [10, 30, 50, 95], 2023: [10, 30, 48, 102]],
      probability: 0.7210843828426768,
      quantiles: [
        76.07192283722395, 88.05074772197935, 110.27745047047863, 138.55961294848467,
        162.59743975956212,
      ]),
  ]

  @Test("Probability and quantiles agree with scipy", arguments: references)
  func agrees(_ reference: Reference) throws {
    var one = Case(target: reference.target, value: reference.value)
    one.quarter = Case.quarter(reference.quarter)
    one.earlier = one.years(reference.own)
    let forecast = one.forecast
    let projection = try #require(forecast.projection)
    #expect(relativeError(try #require(forecast.probability), reference.probability) < 1e-8)
    let quantiles = [
      projection.interval95.lowerBound, projection.interval80.lowerBound, projection.median,
      projection.interval80.upperBound, projection.interval95.upperBound,
    ]
    #expect(relativeError(quantiles, reference.quantiles) < 1e-8)
  }

  @Test("Rows that contradict each other widen the year end")
  func contradiction() throws {
    func relativeWidth(_ value: Double) throws -> Double {
      var one = Case(value: value)
      one.quarter = Case.quarter(3)
      let projection = try #require(one.forecast.projection)
      return projection.interval95.upperBound / projection.median
    }
    #expect(try relativeWidth(10) > relativeWidth(80))
  }
}
