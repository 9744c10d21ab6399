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
        3974.0785571862316, 4747.829017740722, 5777.925328881317, 7042.36086009678,
        8488.835572148388,
      ]),
    Reference(
      value: 18600, target: 120000, quarter: 1,
      probability: 0.39983266778701665,
      quantiles: [
        49751.93245152189, 72540.30806635607, 111481.74759526043, 147806.72970936482,
        223108.6970787365,
      ]),
    Reference(
      value: 3, target: 30, quarter: 1,
      probability: 0.2567220334207679,
      quantiles: [
        7.446630119733497, 12.297015122627066, 22.620653501933763, 36.30111761174974,
        65.68303977605143,
      ]),
    Reference(
      value: 60, target: 100, quarter: 3,
      probability: 0.27287724795065904,
      quantiles: [
        65.06650643806337, 73.0105180399215, 90.37556314136994, 100.0, 125.72153481658898,
      ]),
    Reference(
      value: 60, target: 100, quarter: 3,
      own: [2021: [10, 30, 55, 100], 2022: [10, 30, 50, 95], 2023: [10, 30, 48, 102]],
      probability: 0.7210843828426768,
      quantiles: [
        76.07192283722395, 88.05074772197935, 100.0, 118.80037978710764, 139.41030279168794,
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
