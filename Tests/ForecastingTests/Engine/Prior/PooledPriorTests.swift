import Forecasting
import Foundation
import Testing

@Suite struct PooledPriorTests {
  private static let prior = PooledPrior.shipped

  /// Histories of different tempers: smooth, seasonal, falling, volatile, with zeros, negative.
  static let histories: [[Double?]] = [
    [21, 25, 24, 30, 23],
    [100, 102, 105, 107, 110, 112],
    [10, 40, 80, 20, 11, 43, 85, 22, 12, 44, 90],
    [9, 8, 8, 7, 7, 6, 6, 5, 5, 4, 4, 3, 3],
    [5, 50, 3, 70, 8, 20, 90, 2, 30, 60, 1, 44, 12, 19],
    [3, 0, 2, 5, 1, 0, 3, 4, 0],
    [-3, 2, 4, -5, -2, 3, 5],
    [12], [12, 15], [12, 15, 11], [0], [0, 0], [0, 0, 0],
  ]

  private func estimate(
    _ history: [Double?], _ variant: SeriesVariant, target: Double? = 100
  ) throws -> YearEndEstimate {
    try Self.prior.predict(
      history: history, quarter: history.count % 4, variant: variant, target: target)
  }

  @Test(
    "A quarter that happens to equal last year's is no sign of certainty", arguments: [1, 2, 3, 5],
    [1, 2, 3])
  func noCollapse(_ years: Int, _ quarter: Int) throws {
    for pattern in [[431.0, 496, 433, 460], [100, 101, 103, 102], [100, 180, 60, 140]] {
      for variant in SeriesVariant.allCases {
        // Years as they are: a few percent up and down, repeated from one fixed list.
        let noise = [0.0, 0.034, -0.035, 0.02, -0.013, 0.039, -0.028, 0.006, 0.031]
        var history = (0..<(4 * years)).map { pattern[$0 % 4] * (1 + noise[$0 % 9]) }
        let lastYear = Array(history.suffix(4))
        history += lastYear.prefix(quarter - 1).map { $0 * 1.03 }
        let target = 1.04 * (variant == .flow ? lastYear.reduce(0, +) : lastYear[3])
        var (highest, widths) = (0.0, [Double]())
        for step in -10...10 {
          let value = lastYear[quarter - 1] * (1 + 0.003 * Double(step))
          let estimate = try Self.prior.predict(
            history: history + [value], quarter: quarter, variant: variant, target: target)
          let probability = estimate.probability(atLeast: target)
          #expect(probability > highest - 0.01, "\(variant) \(value)")
          highest = max(highest, probability)
          widths.append((estimate.quantile(0.9) - estimate.quantile(0.1)) / estimate.quantile(0.5))
        }
        #expect(try #require(widths.max()) < 1.5 * #require(widths.min()), "\(variant) \(pattern)")
      }
    }
  }

  @Test("Probability falls as the target rises", arguments: histories, SeriesVariant.allCases)
  func probabilityFalls(_ history: [Double?], _ variant: SeriesVariant) throws {
    let distribution = try estimate(history, variant).distribution
    let targets = stride(from: -200.0, through: 800, by: 7)
    let probabilities = targets.map { distribution.probability(atLeast: $0) }
    #expect(zip(probabilities, probabilities.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(probabilities.allSatisfy { (0...1).contains($0) })
  }

  @Test("Intervals are nested", arguments: histories, SeriesVariant.allCases)
  func intervalsAreNested(_ history: [Double?], _ variant: SeriesVariant) throws {
    let distribution = try estimate(history, variant).distribution
    let levels = [0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98]
    let intervals = levels.map { distribution.interval(level: $0) }
    for (inner, outer) in zip(intervals, intervals.dropFirst()) {
      #expect(outer.lowerBound <= inner.lowerBound)
      #expect(inner.upperBound <= outer.upperBound)
    }
    let quantiles = distribution.quantiles
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(quantiles.allSatisfy { $0.isFinite })
  }

  @Test(
    "A count never ends below what is delivered, and a reached target is certain",
    arguments: histories.filter { $0.allSatisfy { ($0 ?? 0) >= 0 } })
  func delivered(_ history: [Double?]) throws {
    let distribution = try estimate(history, .flow).distribution
    let done = history.suffix(history.count % 4).reduce(0) { $0 + ($1 ?? 0) }
    #expect(distribution.quantile(0.0001) >= done)
    #expect(distribution.probability(atLeast: done) == 1)
    #expect(distribution.probability(atLeast: done * 0.9) == 1)
  }

  @Test("Scaling the series scales the projection", arguments: histories, [1e-4, 3, 1e6])
  func scaleEquivariance(_ history: [Double?], _ factor: Double) throws {
    for variant in SeriesVariant.allCases {
      let one = try estimate(history, variant).distribution
      let other = try estimate(
        history.map { $0.map { $0 * factor } }, variant, target: 100 * factor
      )
      .distribution
      for level in [0.025, 0.5, 0.9] {
        let expected = one.quantile(level) * factor
        #expect(abs(other.quantile(level) - expected) <= 1e-9 * max(abs(expected), factor))
      }
      #expect(
        abs(other.probability(atLeast: 100 * factor) - one.probability(atLeast: 100)) < 1e-9)
    }
  }

  @Test("What pulled the estimate: weights sum to 1", arguments: histories, SeriesVariant.allCases)
  func contributions(_ history: [Double?], _ variant: SeriesVariant) throws {
    let estimate = try estimate(history, variant)
    #expect(abs(estimate.contributions.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
    #expect(estimate.contributions.allSatisfy { $0.weight >= 0 })
  }

  @Test("More than five earlier years are seen through the last five")
  func longHistory() throws {
    let long: [Double?] = (0..<81).map { (place: Int) -> Double? in
      Double(50 + place + place % 4 * 7)
    }
    let short = Array(long.suffix(21))
    let all = try estimate(long, .flow).distribution
    let last = try estimate(short, .flow).distribution
    #expect(all == last)
  }

  @Test("A season that repeats exactly changes only the shares")
  func seasonInvariance() throws {
    let trend: [Double?] = (0..<14).map { (place: Int) -> Double? in
      100 * exp2(0.02 * Double(place))
    }
    let season = [0.4, 1.0, 2.5, 0.9]
    let seasonal = trend.indices.map { (trend[$0] ?? 0) * season[$0 % 4] }
    let plain = try estimate(trend, .level).distribution
    let other = try estimate(seasonal, .level).distribution
    // Growth goes on at the same rate whatever the season; the smooth series may lean on its pace too.
    #expect(abs(other.median / (plain.median * 0.9) - 1) < 0.01)
  }

  @Test("A gap is filled, counted, and widens")
  func gaps() throws {
    let full: [Double?] = [10, 20, 30, 40, 11, 22, 33, 44, 12]
    var gap = full
    gap[5] = nil
    let complete = try estimate(full, .flow)
    let filled = try estimate(gap, .flow)
    #expect(complete.filledGaps == 0)
    #expect(filled.filledGaps == 1)
    #expect(abs(filled.quantile(0.5) / complete.quantile(0.5) - 1) < 0.02)
    // This year's second quarter is missing: the first is the latest.
    let earlier = try estimate(full + [nil], .flow)
    #expect(earlier.key.quarter == 1)
    // Nothing at all.
    #expect(throws: EngineError.nothingToRestOn) {
      _ = try Self.prior.predict(history: [nil], quarter: 1, variant: .flow, target: 3)
    }
  }

  @Test("Without an earlier year a year does not stop where its target is reached")
  func beyondTheTarget() throws {
    let year = try estimate([81, 160, 229], .flow, target: 100).distribution
    #expect(year.probability(atLeast: 100) == 1)
    #expect(year.median > 480)
    let interval = year.interval(level: 0.8)
    #expect(interval.upperBound > 1.05 * interval.lowerBound)
  }

  @Test("Without an earlier year a target that asks too much of the rest of the year is no anchor")
  func outOfReach() throws {
    // Half of the pace after three quarters: the last one does not bring three times the others.
    let behind = try estimate([13, 12, 12.5], .flow, target: 100).distribution
    #expect(behind.median < 56)
    #expect(behind.probability(atLeast: 100) < 0.05)
    // Far beyond any pace the target says nothing more, and the probability falls as it rises.
    for history in [[13, 12, 12.5], [5, 30, 12.0]] as [[Double?]] {
      var last = 1.0
      for target in stride(from: 20.0, through: 400, by: 5) {
        let probability = try estimate(history, .flow, target: target).probability(atLeast: target)
        #expect(probability <= last + 0.01, "\(history) \(target)")
        last = probability
      }
    }
  }

  @Test("Without an earlier year calm quarters are followed, a possible season is not")
  func calmQuarters() throws {
    let calm = try estimate([14, 13.5, 14], .flow, target: 100)
    let season = try estimate([2, 26, 13.5], .flow, target: 100)
    #expect(calm.quantile(0.5) < season.quantile(0.5))
    #expect(
      calm.distribution.probability(atLeast: 100) < season.distribution.probability(atLeast: 100))
  }

  @Test("Percentages stay in bounds")
  func bounds() throws {
    let distribution = try Self.prior.predict(
      history: [80, 88, 93, 97, 92], quarter: 1, variant: .level, target: 100, bounds: 0...100
    ).distribution
    #expect(distribution.quantile(0.99) == 100)
    #expect(distribution.probability(atLeast: 100) > 0.1)
    #expect(distribution.probability(atLeast: 100.01) == 0)
  }

  @Test("Input that cannot be used says why")
  func badInput() throws {
    #expect(throws: EngineError.historyLength(expected: 5, found: 4)) {
      _ = try Self.prior.predict(history: [1, 2, 3, 4], quarter: 1, variant: .flow)
    }
    #expect(throws: EngineError.quarter(4)) {
      _ = try Self.prior.predict(history: [1, 2, 3, 4], quarter: 4, variant: .flow)
    }
    #expect(throws: EngineError.notFinite(0)) {
      _ = try Self.prior.predict(history: [.nan], quarter: 1, variant: .flow)
    }
    #expect(throws: EngineError.targetNotFinite) {
      _ = try Self.prior.predict(history: [1], quarter: 1, variant: .flow, target: .infinity)
    }
  }

  @Test(
    "Nothing but zeros follows the unit of its target",
    arguments: [[0, 0, 0, 0, 0], [0], [0, 0], [0, 0, 0]], SeriesVariant.allCases)
  func zerosFollowTheTarget(_ history: [Double?], _ variant: SeriesVariant) throws {
    let usual = try estimate(history, variant, target: 5)
    let small = try estimate(history, variant, target: 5e-12)
    #expect(abs(small.probability(atLeast: 5e-12) - usual.probability(atLeast: 5)) < 1e-12)
    #expect(abs(small.quantile(0.9) / usual.quantile(0.9) - 1e-12) < 1e-20)
  }

  @Test("A key beyond the prior's has no regression, and not that of another key")
  func keysBeyond() {
    for years in [-1, 6, 8, 400] {
      for quarter in [-1, 0, 1, 4] {
        let key = RegressionKey(
          form: .logarithmic, variant: .flow, earlierYears: years, quarter: quarter)
        #expect(Self.prior.cell(key) == nil)
      }
    }
  }

  @Test(
    "What fills a gap of this year is not delivered: nothing is certain of it",
    arguments: [[10, nil, 12], [9, 10, 11, 12, 10, nil, 12], [0, 10, 1, 12, 10, nil, 12]])
  func filledIsNotDelivered(_ history: [Double?]) throws {
    let estimate = try estimate(history, .flow, target: 45)
    #expect(estimate.filledGaps == 1)
    #expect(estimate.probability(atLeast: 22) == 1)
    #expect(estimate.distribution.lowerBound <= 22)
    if estimate.distribution.scale == .logarithmic { #expect(estimate.distribution.offset <= 22) }
    #expect(estimate.quantile(0.01) >= 22)
    // Had it been reported, the centre would be the same and less would be open.
    let fill = history.count == 3 ? 11 : history[0] == 0 ? 10 : 10.0 * 22 / 20
    let reported = try self.estimate(history.map { $0 ?? fill }, .flow, target: 45)
    #expect(estimate.quantile(0.01) < reported.quantile(0.01))
    #expect(abs(estimate.quantile(0.5) / reported.quantile(0.5) - 1) < 0.003)
  }

  @Test("Without an earlier year a target that is delivered is certain", arguments: 1...3)
  func deliveredIsCertain(_ quarter: Int) throws {
    let history = Array([12.0, 15, 11][..<quarter])
    for share in [1, 0.999, 0.5] {
      let estimate = try estimate(history, .flow, target: share * history.reduce(0, +))
      #expect(estimate.targetProbability == 1)
    }
  }
}
