/// How good past probabilities would have been, on a panel.
///
/// Every series is forecast for its last years from each quarter, knowing nothing later. The target is
/// last year's quantity grown by the mean growth of the years before, within −20…+30 %. Scores of
/// the distribution are divided by the mean absolute change from year to year, so that series of
/// different size count alike.
public struct Backtest: Sendable, Hashable {
  /// The scores of a group of forecasts.
  public struct Score: Sendable, Hashable {
    /// The number of forecasts.
    public var count = 0
    /// Of these, how many targets were met.
    public var metCount = 0
    /// How many year ends fell within the 80 % interval.
    public var inside80 = 0
    /// How many fell within the 95 % interval.
    public var inside95 = 0
    /// The sum of scaled continuous ranked probability scores.
    public var continuousRankedSum = 0.0
    /// The sum of Brier scores.
    public var brierSum = 0.0
    /// The sum of logarithmic scores.
    public var logarithmicSum = 0.0
    /// Forecasts by tenths.
    public var reliability = Reliability()

    /// The mean of a sum.
    public func mean(_ sum: Double) -> Double { count > 0 ? sum / Double(count) : .nan }

    /// Adds a forecast and what happened.
    public mutating func add(
      _ distribution: PredictiveDistribution, target: Double, outcome: Double, scale: Double
    ) {
      let probability = distribution.probability(atLeast: target)
      let met = outcome >= target
      count += 1
      metCount += met ? 1 : 0
      inside80 += distribution.interval(level: 0.8).contains(outcome) ? 1 : 0
      inside95 += distribution.interval(level: 0.95).contains(outcome) ? 1 : 0
      continuousRankedSum +=
        ProbabilityScores.continuousRanked(distribution, at: outcome) / scale
      brierSum += ProbabilityScores.brier(probability, met: met)
      logarithmicSum += ProbabilityScores.logarithmic(probability, met: met)
      reliability.add(probability, met: met)
    }
  }

  /// One group of forecasts.
  public struct Group: Hashable, Sendable {
    /// What the year end is.
    public var variant: SeriesVariant
    /// The latest quarter.
    public var quarter: Int

    /// Names a group.
    public init(variant: SeriesVariant, quarter: Int) {
      self.variant = variant
      self.quarter = quarter
    }
  }

  /// The scores by variant and quarter.
  public private(set) var scores: [Group: Score] = [:]

  /// The number of forecasts that could not be made, because the prior has no regression for them.
  public private(set) var unforecastCount = 0

  /// No forecasts yet.
  public init() {
    for variant in SeriesVariant.allCases {
      for quarter in 1...3 { scores[Group(variant: variant, quarter: quarter)] = Score() }
    }
  }

  /// Forecasts the last `years` years of every series of a panel, or as many as it has, with a prior
  /// that was not trained on them.
  ///
  /// - Complexity: O(n) in the number of years forecast.
  public mutating func add(_ panel: SeriesPanel, prior: PooledPrior, years: Int = 1) {
    for series in panel.series {
      for back in 0..<min(max(years, 0), series.yearCount) {
        add(series, prior: prior, yearsBack: back)
      }
    }
  }

  private mutating func add(_ series: SeriesPanel.Series, prior: PooledPrior, yearsBack: Int) {
    let values = Array(series.wholeYears.dropLast(4 * yearsBack))
    let years = values.count / 4
    guard years >= 3, values.allSatisfy(\.isFinite) else { return }
    for variant in SeriesVariant.allCases {
      var quantities: [Double] = []
      for year in 0..<years {
        let quarters = values[(4 * year)..<(4 * year + 4)]
        quantities.append(variant == .flow ? quarters.reduce(0, +) : values[4 * year + 3])
      }
      let past = quantities.dropLast()
      let changes = zip(past, past.dropFirst()).map { $1 - $0 }
      let last = past[past.count - 1]
      let size = changes.reduce(0) { $0 + $1.magnitude } / Double(changes.count)
      let scale = max(size, 0.005 * last.magnitude)
      guard scale > 0 else { continue }
      let growth = zip(past, changes).map { (before: Double, change: Double) -> Double in
        before == 0 ? 0 : change / before.magnitude
      }
      let mean = min(max(growth.reduce(0, +) / Double(growth.count), -0.2), 0.3)
      let target = last + last.magnitude * mean
      for quarter in 1...3 {
        let known = values.dropLast(4 - quarter).suffix(4 * 5 + quarter)
        let history = known.map { Double?.some($0) }
        do throws(EngineError) {
          let estimate = try prior.predict(
            history: history, quarter: quarter, variant: variant, target: target)
          scores[Group(variant: variant, quarter: quarter), default: Score()].add(
            estimate.distribution, target: target, outcome: quantities[years - 1], scale: scale)
        } catch {
          if case .noCell = error { unforecastCount += 1 }
        }
      }
    }
  }

  /// The scores of a variant, all quarters together, or of everything.
  public func total(_ variant: SeriesVariant? = nil) -> Score {
    var sum = Score()
    for each in SeriesVariant.allCases where variant == nil || variant == each {
      for quarter in 1...3 {
        if let score = scores[Group(variant: each, quarter: quarter)] { sum.add(score) }
      }
    }
    return sum
  }
}

extension Backtest.Score {
  /// Adds the forecasts of another group.
  mutating func add(_ other: Backtest.Score) {
    count += other.count
    metCount += other.metCount
    inside80 += other.inside80
    inside95 += other.inside95
    continuousRankedSum += other.continuousRankedSum
    brierSum += other.brierSum
    logarithmicSum += other.logarithmicSum
    reliability.add(other.reliability)
  }
}

extension Reliability {
  /// Adds the forecasts of another group.
  mutating func add(_ other: Reliability) {
    for i in bins.indices {
      bins[i].count += other.bins[i].count
      bins[i].probabilitySum += other.bins[i].probabilitySum
      bins[i].metCount += other.bins[i].metCount
    }
  }
}
