import Forecasting
import Foundation
import LeastSquares
import Testing
import _TestSupport

/// The factors of wild growth rates, against pairs that provinces, cities and counties published.
@Suite struct GrowthVolatilityTests {
  private struct Pair {
    var indicator: String
    var year: Int
    /// Full-year rate less year-to-date rate, in units of the shipped model's scale.
    var drift: Double
  }

  /// The pairs outside 2020–22, which are another regime.
  private static func pairs() throws -> [Pair] {
    let scales = try (1...3).map { quarter in
      let rates = [Double?](repeating: nil, count: quarter - 1) + [5]
      let interval = try #require(GrowthModel.shipped.predict(yearToDate: rates))
        .interval(level: 0.8)
      let half = StudentT(degreesOfFreedom: 5).quantile(0.9)
      return (interval.upperBound - interval.lowerBound) / (2 * half)
    }
    return try Fixture.table("Forecasting/local-growth.csv").dropFirst().compactMap { row in
      let year = try #require(Int(row[3]))
      let quarter = try #require(row[4].last?.wholeNumberValue)
      let (early, late) = (try #require(Double(row[5])), try #require(Double(row[6])))
      guard !(2020...2022).contains(year) else { return nil }
      return Pair(
        indicator: row[2], year: year, drift: (late - early) / scales[quarter - 1])
    }
  }

  /// The scale of t with 5 degrees of freedom that makes the drifts most likely.
  private static func scale(_ pairs: [Pair]) -> Double {
    let t = StudentT(degreesOfFreedom: 5)
    func likelihood(_ scale: Double) -> Double {
      pairs.reduce(0) { $0 + log(t.density($1.drift / scale) / scale) }
    }
    let scales = (0...400).map { exp(-1.5 + 0.01 * Double($0)) }
    return scales.max { likelihood($0) < likelihood($1) } ?? .nan
  }

  @Test("The published pairs bear out the factors")
  func factors() throws {
    let table = GrowthVolatility.published
    let (wild, others) = try Self.pairs().reduce(into: ([Pair](), [Pair]())) { parts, pair in
      if table.factor(of: pair.indicator) > 1 { parts.0.append(pair) } else { parts.1.append(pair) }
    }
    #expect(wild.count == 19)
    #expect(others.count == 124)
    #expect((5.9...6.5).contains(Self.scale(wild)))
    #expect((4.8...5.4).contains(Self.scale(wild.filter { $0.year != 2023 })))
    #expect((0.75...1.35).contains(Self.scale(others)))
    // 80 % intervals: those of output, industry, retail sales and incomes hold three in four; the wild
    // ones a quarter as the model has them, two in three with the factor.
    let half = StudentT(degreesOfFreedom: 5).quantile(0.9)
    func held(_ pairs: [Pair], _ factor: Double) -> Double {
      Double(pairs.count { $0.drift.magnitude <= half * factor }) / Double(pairs.count)
    }
    #expect(held(others, 1) > 0.7)
    #expect(held(wild, 1) < 0.3)
    #expect(held(wild, table.factor(of: "固定资产投资增速")) > 0.65)
  }

  @Test(
    "Names",
    arguments: [
      ("一般公共预算收入增速", 5.0), ("固定资产投资增速", 5), ("进出口总额增速", 5),
      ("实际使用外资增速", 5), ("地区生产总值增速", 1), ("规上工业增加值增速", 1),
      ("社会消费品零售总额增速", 1), ("城镇居民人均可支配收入增速", 1),
    ])
  func names(_ name: String, _ factor: Double) {
    #expect(GrowthVolatility.published.factor(of: name) == factor)
  }

  @Test("A factor scales the interval without history, and speaks less beside own years")
  func own() throws {
    func width(_ history: [[Double?]], _ factor: Double) throws -> Double {
      let distribution = try #require(
        GrowthModel.shipped.predict(yearToDate: [5], history: history, volatility: factor))
      let interval = distribution.interval(level: 0.8)
      return interval.upperBound - interval.lowerBound
    }
    #expect(relativeError(try width([], 5), 5 * (try width([], 1))) < 1e-12)
    let calm = [[Double?]](repeating: [5, 5, 5, 5.1], count: 5)
    #expect(try width(calm, 5) < 5 * (try width(calm, 1)))
  }
}
