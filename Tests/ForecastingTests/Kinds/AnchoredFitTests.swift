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
      value: 2470, target: 3500, quarter: 1, probability: 0.9964939266446596,
      quantiles: [
        4530.772059049158, 5351.6704561515935, 6717.335073686992, 8435.865044450504,
        9989.1757554658,
      ]),
    Reference(
      value: 18600, target: 120000, quarter: 1, probability: 0.3790130354054599,
      quantiles: [
        60196.793893201466, 78047.55385023417, 111019.6589061214, 157987.1353360657,
        205251.1270011551,
      ]),
    Reference(
      value: 3, target: 30, quarter: 1, probability: 0.20429324072490246,
      quantiles: [
        9.943362163980638, 14.034098339805203, 22.480508278912403, 36.054641879937755,
        51.18886687756041,
      ]),
    Reference(
      value: 60, target: 100, quarter: 3, probability: 0.23906747866088662,
      quantiles: [
        66.20443484281606, 73.92175363296826, 89.8427538634762, 110.5149937827971,
        129.0097717506836,
      ]),
    Reference(
      value: 60, target: 100, quarter: 3,
      own: [2021: [10, 30, 55, 100], 2022: [10, 30, 50, 95], 2023: [10, 30, 48, 102]],
      probability: 0.7356155520573162,
      quantiles: [
        78.9309131442977, 89.80921642067663, 110.11724031081486, 135.15647749799186,
        154.451026771802,
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
