// Goals, in order: a seasonal pattern that repeats exactly changes nothing but the shares and how much
// a growth is believed (every regressor of the centre is built from growth on a year earlier, or is
// switched off by the indicator's own errors); regressors that a planner can be told in a sentence; no memory but the caller's; speed.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Regressors of a positive series with at least one earlier year.
///
/// The response is the log growth of the remaining quarters on a year earlier: ln(rest ÷ base).
enum LogarithmicFeatures {
  // One growth that happens to be near zero is no sign of certainty, so what a single growth, or one
  // year of them, says of the spread levels off below a floor (decision 0043). Means over several
  // years keep the small floor of the logarithm: they are small only where the series is calm.
  private static let growthFloor = 0.15
  private static let momentumFloor = 0.03
  private static let trustFloor = 1e-3

  /// Writes the regressors of a window.
  ///
  /// - Parameters:
  ///   - values: 4 k + q positive values, the first of a first quarter.
  ///   - k: The number of earlier years, 1…5.
  ///   - q: The latest quarter, 1…3.
  ///   - logs: Room for ``scratchCapacity`` numbers.
  static func fill(
    _ values: UnsafePointer<Double>, earlierYears k: Int, quarter q: Int, variant: SeriesVariant,
    logs: UnsafeMutablePointer<Double>, into sink: inout FeatureSink
  ) -> ResponseFrame {
    let n = 4 * k + q
    let cleaned = logs + 2 * valueCapacity
    AccidentalQuarters.read(values, earlierYears: k, count: n, into: cleaned)
    let y = UnsafePointer(cleaned)
    let rest = 4 - q
    let isFlow = variant == .flow
    for i in 0..<n { logs[i] = log(y[i]) }
    let lastRest = remainder(y, after: n - 4, rest, isFlow)
    let logRest = log(lastRest)
    let growth = logs[n - 1] - logs[n - 5]
    let carried = (isFlow ? logs[n - 1] + logCount[rest] : logs[n - 1]) - logRest
    let paceGap = carried - growth

    let steps = QuarterlySteps(logs, count: n, latest: 3 + q)
    let past = YearlyGrowth(logs, count: n, changes: logs + valueCapacity)

    sink.addLocation(growth)
    sink.addLocation(bent(growth, 0.25))
    sink.addLocation(bent(growth, 0.08))
    sink.addLocation(min(growth.magnitude, 0.5))
    sink.addLocation(min(growth, 0))
    if k == 1 {
      sink.addSpreadLogarithm(past.size, floor: growthFloor)
    } else {
      sink.addSpreadLogarithm(past.size)
    }
    sink.addSpreadLogarithm(growth.magnitude, floor: growthFloor)
    sink.addSpread(steps.roughness)
    // The logarithm of the spread bends: it rises less than in proportion where series are wild.
    sink.addSpread(max(log(past.size + 3e-3) + 2.5, 0))
    sink.addSpread(max(steps.roughness + 3.7, 0))

    var momentumSquares = 0.0
    var momentumMean = 0.0
    if q > 1 {
      var now = 0.0
      var before = 0.0
      for i in (n - q)..<n {
        now += y[i]
        before += y[i - 4]
      }
      for i in (n - q + 1)..<n {
        let c = (logs[i] - logs[i - 4]) - (logs[i - 1] - logs[i - 5])
        momentumSquares += c * c
        momentumMean += c.magnitude
      }
      momentumSquares /= Double(q - 1)
      momentumMean /= Double(q - 1)
      let momentum = growth - (logs[n - 2] - logs[n - 6])
      sink.addLocation(log(now) - log(before) - growth)
      sink.addLocation(bent(momentum, 0.03))
      sink.addLocation(bent(momentum, 0.1))
    }

    if k == 1 {
      // Was the year smooth? Then this quarter carried on says more than growth on a year earlier.
      let own = (q == 1 ? growth * growth : momentumSquares + 0.25 * growth * growth) + trustFloor
      let trust = own / (own + 4 * steps.variance)
      let gap = paceGap * trust
      sink.addSpreadLogarithm(gap.magnitude, floor: growthFloor)
      sink.addSpread(clipped(growth, 0.3))
      if q > 1 { sink.addSpreadLogarithm(momentumMean, floor: momentumFloor) }
      sink.addLocation(gap)
      sink.addLocation(gap * trust)
      sink.addLocation((logs[n - 1] - logs[n - 2]) * trust)
      sink.addLocation(growth * steps.steady)
      sink.addLocation(bent(growth, 0.08) * steps.steady)
      // One year shows no volatility from year to year, but series with a strong season have more of it.
      sink.addSpread(log(steps.variation + 0.02))
      sink.addSpread(min(steps.variation, 0.6))
      return frame(y, n, q, isFlow, lastRest)
    }

    let errors = RuleErrors(
      y, logs, earlierYears: k, quarter: q, isFlow: isFlow, logRest: logRest)
    let trust = errors.growth / (errors.growth + errors.pace)
    let gap = paceGap * trust
    let believed = errors.repetition / (errors.repetition + errors.growth)
    var lastYear = 0.0
    var yearBefore = 0.0
    for i in 0..<4 {
      lastYear += y[n - q - 4 + i]
      yearBefore += y[n - q - 8 + i]
    }
    let combination =
      (growth / errors.growth + carried / errors.pace)
      / (1 / errors.growth + 1 / errors.pace + 1 / errors.repetition)
    let carryError = clipped(errors.latestGrowth, 0.5)

    sink.addSpreadLogarithm(gap.magnitude)
    sink.addSpread(clipped(growth, 0.3))
    if q > 1 { sink.addSpreadLogarithm(momentumMean, floor: momentumFloor) }
    sink.addLocation(gap)
    sink.addLocation(gap * trust)
    sink.addLocation(log(lastYear) - log(yearBefore))
    sink.addLocation(carryError)
    sink.addLocation(growth * believed)
    sink.addLocation(bent(growth, 0.08) * believed)
    sink.addLocation(combination)
    sink.addLocation(carryError * steps.rough)
    sink.addLocation(growth * steps.rough)
    // How growth moved from quarter to quarter, latest first: it swings back. After three quarters it
    // has nothing left to tell.
    if q < 3 {
      sink.addLocation(growth * steps.steady)
      sink.addLocation(bent(growth, 0.08) * steps.steady)
      for back in changesBack(earlierYears: k, quarter: q) {
        sink.addLocation(bent(past.changes[past.count - back], 0.1))
      }
    }
    sink.addSpreadLogarithm(past.change / Double(past.count - 1))
    sink.addSpreadLogarithm(past.deviation)
    sink.addSpread(0.5 * log(min(errors.growth, min(errors.pace, errors.repetition))))
    if k > 2 {
      let errorMean = clipped(errors.meanGrowth, 0.5)
      sink.addLocation(errorMean)
      sink.addLocation(errorMean * steps.rough)
      sink.addSpreadLogarithm((past.recent / 8).squareRoot())
    }
    return frame(y, n, q, isFlow, lastRest)
  }

  /// Which changes of growth are regressors, counted back from the latest, which is 1; after two
  /// quarters the latest is there already, as momentum.
  static func changesBack(earlierYears k: Int, quarter q: Int) -> ClosedRange<Int> {
    q...min(6, 4 * k + q - 5)
  }

  /// The most values that a window has.
  static let valueCapacity = 4 * RegressionKey.longestWindow + 3

  /// Room for the logarithms of a window, the changes of its growth and its values without accidents.
  static let scratchCapacity = 3 * valueCapacity

  /// ln 0, ln 1, ln 2, ln 3.
  static let logCount: [Double] = [
    -Double.infinity, 0, 0.693_147_180_559_945_3, 1.098_612_288_668_109_8,
  ]

  /// What the quarters from a place to the end of its year add up to; a stock is the last of them.
  @inline(__always)
  static func remainder(
    _ y: UnsafePointer<Double>, after origin: Int, _ rest: Int, _ isFlow: Bool
  ) -> Double {
    guard isFlow else { return y[origin + rest - 1] }
    var sum = 0.0
    for i in origin..<(origin + rest) { sum += y[i] }
    return sum
  }

  @inline(__always)
  private static func frame(
    _ y: UnsafePointer<Double>, _ n: Int, _ q: Int, _ isFlow: Bool, _ lastRest: Double
  ) -> ResponseFrame {
    var done = 0.0
    if isFlow { for i in (n - q)..<n { done += y[i] } }
    return ResponseFrame(offset: done, unit: lastRest)
  }
}
