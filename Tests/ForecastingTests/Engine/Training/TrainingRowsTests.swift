import Foundation
import Testing
import _TestSupport

@testable import Forecasting

@Suite struct TrainingRowsTests {
  private static let plain = TrainingOptions(seasonalWeight: 0, seasonalWeightAnchored: 0)

  private func key(
    _ form: RegressionKey.Form, _ years: Int, _ quarter: Int = 2, _ variant: SeriesVariant = .flow
  ) -> RegressionKey {
    RegressionKey(form: form, variant: variant, earlierYears: years, quarter: quarter)
  }

  private func panel(_ series: [[Double]]) -> SeriesPanel {
    SeriesPanel(
      series: series.enumerated().map { .init(name: "S\($0)", values: $1, position: $0) })
  }

  private func positive(_ years: Int, seed: UInt64 = 1) -> [Double] {
    var random = _TestSupport.SplitMix64(seed: seed)
    return (0..<(4 * years)).map { 100 + 2 * Double($0) + 5 * random.normal() }
  }

  private func rows(_ key: RegressionKey, _ series: [[Double]]) -> TrainingRows {
    TrainingRows(key, panel: panel(series), options: Self.plain)
  }

  @Test("Every year with enough years before it is a row", arguments: 1...5)
  func windows(years: Int) {
    for count in 0...8 {
      let rows = rows(key(.logarithmic, years), [positive(count)])
      #expect(rows.responses.count == max(0, count - years))
      #expect(rows.yearsBack == (0..<max(0, count - years)).reversed().map { $0 })
      #expect(rows.location.count == rows.responses.count * rows.locationCount)
      #expect(rows.spread.count == rows.responses.count * rows.spreadCount)
    }
  }

  @Test("The response is the growth of what remained of the year, by hand")
  func response() throws {
    let values = [10.0, 11, 12, 13, 11, 12, 14, 16]
    func last(_ key: RegressionKey) throws -> Double {
      try #require(rows(key, [values]).responses.last)
    }
    #expect(abs(try last(key(.logarithmic, 1)) - log(30.0 / 25)) < 1e-12)
    #expect(abs(try last(key(.logarithmic, 1, 2, .level)) - log(16.0 / 13)) < 1e-12)
    #expect(abs(try last(key(.unanchored, 0)) - log(53.0 / 46)) < 1e-12)
    let unit = (1 + 1.0) / 2 + 0.02 * 69 / 6
    #expect(abs(try last(key(.additive, 1)) - (30 - 25) / (2 * unit)) < 1e-12)
  }

  @Test("What a forecast of the window would be given is what the row holds")
  func regressors() {
    for one in [key(.logarithmic, 2), key(.additive, 2), key(.unanchored, 0, 3)] {
      let values = positive(4)
      let rows = rows(one, [values])
      for (place, back) in rows.yearsBack.enumerated() {
        let end = values.count - 4 * back - 4 + one.quarter
        let window = Array(values[(end - 4 * one.earlierYears - one.quarter)..<end])
        let filled = FilledWindow(one, window)
        let names = FeatureList(one)
        let found = rows.location[(place * rows.locationCount)..<((place + 1) * rows.locationCount)]
        #expect(Array(found) == names.location.compactMap { filled.location[$0.name] })
        let spread = rows.spread[(place * rows.spreadCount)..<((place + 1) * rows.spreadCount)]
        #expect(Array(spread) == names.spread.compactMap { filled.spread[$0.name] })
      }
    }
  }

  @Test("Where the target is the anchor, each year has three of them around its mean growth")
  func anchored() {
    // 10 % a year, without noise: the year ends on its middle target.
    let values = (0..<5).flatMap { year in [20, 30, 10, 40].map { $0 * pow(1.1, Double(year)) } }
    let rows = rows(key(.anchored, 0, 1, .level), [values])
    #expect(rows.responses.count == 3 * 3)
    for (place, response) in rows.responses.enumerated() {
      let step = [-1.2247, 0, 1.2247][place % 3]
      #expect(abs(response - log(1.1 / (1.1 + 0.05 * step))) < 1e-12)
    }
  }

  @Test("Zeros go through differences alone, gaps and numbers beyond range through nothing")
  func unusable() {
    var zero = positive(4)
    zero[6] = 0
    #expect(rows(key(.logarithmic, 1), [zero]).responses.count == 1)
    #expect(rows(key(.additive, 1), [zero]).responses.count == 3)
    #expect(rows(key(.unanchored, 0), [zero]).responses.count == 3)
    // An anchor stands on all years before.
    #expect(rows(key(.anchored, 0), [zero]).responses.isEmpty)
    for bad in [Double.nan, .infinity, 1e290] {
      var gap = positive(4)
      gap[6] = bad
      #expect(rows(key(.additive, 1), [gap]).responses.count == 1)
      #expect(rows(key(.logarithmic, 1), [gap]).responses.count == 1)
    }
  }

  @Test("A first, incomplete year is left out, and series keep their positions")
  func positions() {
    let whole = positive(3)
    let one = rows(key(.logarithmic, 1), [whole, [7, 8] + whole])
    #expect(one.positions == [0, 0, 1, 1])
    #expect(one.responses.prefix(2) == one.responses.suffix(2))
    #expect(one.weights == [1, 1, 1, 1])
  }

  @Test("The order of the series is that of the rows, and their unit changes nothing")
  func invariance() {
    let (a, b) = (positive(4, seed: 2), positive(4, seed: 3))
    let (one, other) = (rows(key(.logarithmic, 2), [a, b]), rows(key(.logarithmic, 2), [b, a]))
    #expect(one.responses == Array(other.responses.suffix(2) + other.responses.prefix(2)))
    let scaled = rows(key(.logarithmic, 2), [a.map { $0 * 4096 }, b])
    #expect(zip(scaled.responses, one.responses).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(zip(scaled.location, one.location).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test("Seasonal copies of positive series enter with the weight that they share")
  func copies() {
    let options = TrainingOptions(
      seasonalWeight: 0.2, seasonalWeightAnchored: 0.3, seasonalCopiesAnchored: 3)
    let series = panel([positive(4), positive(4).map { $0 - 105 }])
    let logarithmic = TrainingRows(key(.logarithmic, 1), panel: series, options: options)
    #expect(logarithmic.weights.count { $0 == 0.2 } == 3)
    let unanchored = TrainingRows(key(.unanchored, 0), panel: series, options: options)
    #expect(unanchored.weights.count { abs($0 - 0.1) < 1e-15 } == 12)
    // Differences have none.
    let additive = TrainingRows(key(.additive, 1), panel: series, options: options)
    #expect(additive.weights == [1, 1, 1, 1, 1, 1])
  }
}
