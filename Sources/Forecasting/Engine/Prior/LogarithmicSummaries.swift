// What the regressors of a positive series are made of: its steps from quarter to quarter, its growth on a
// year earlier, and what simple rules got wrong on its earlier years. Inlined into the one place that uses
// them, without memory of their own.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The latest steps from quarter to quarter, in logarithms: small for smooth series without a season.
struct QuarterlySteps {
  /// Their variance.
  let variance: Double
  /// Their standard deviation.
  let variation: Double

  @inline(__always)
  init(_ logs: UnsafePointer<Double>, count n: Int, latest: Int) {
    var sum = 0.0
    var squares = 0.0
    for i in (n - latest)..<n {
      let step = logs[i] - logs[i - 1]
      sum += step
      squares += step * step
    }
    variance = max(
      0, squares / Double(latest) - (sum / Double(latest)) * (sum / Double(latest)))
    variation = variance.squareRoot()
  }

  /// The logarithm of the deviation, up to 3 %.
  @inline(__always)
  var roughness: Double { log(min(variation, 0.03) + 3e-3) }

  /// From −1 for a smooth series to 1 for a rough one.
  @inline(__always)
  var rough: Double { bent(roughness + 4, 1) }

  /// 1 where a year's quarters are alike, near 0 where the season is strong: there growth of a few quarters
  /// says less of the others.
  @inline(__always)
  var steady: Double { 1 / (1 + (variation / 0.15) * (variation / 0.15)) }
}

/// Growth of every quarter on a year earlier, in logarithms.
struct YearlyGrowth {
  /// The number of quarters that have one.
  let count: Int
  /// The mean size.
  let size: Double
  /// The standard deviation.
  let deviation: Double
  /// The sum of the sizes of its changes from quarter to quarter.
  let change: Double
  /// The sum of the squares of the last eight changes.
  let recent: Double
  /// Its changes from quarter to quarter; the first place is not used.
  let changes: UnsafeMutablePointer<Double>

  /// - Parameter changes: Room for as many changes as there are values.
  @inline(__always)
  init(
    _ logs: UnsafePointer<Double>, count n: Int, changes: UnsafeMutablePointer<Double>
  ) {
    let count = n - 4
    var size = 0.0
    var mean = 0.0
    var meanSquare = 0.0
    var change = 0.0
    var recent = 0.0
    var previous = 0.0
    for i in 0..<count {
      let g = logs[i + 4] - logs[i]
      size += g.magnitude
      mean += g
      meanSquare += g * g
      if i > 0 {
        let c = g - previous
        changes[i] = c
        change += c.magnitude
        if i >= count - 8 { recent += c * c }
      }
      previous = g
    }
    mean /= Double(count)
    self.count = count
    self.size = size / Double(count)
    deviation = max(0, meanSquare / Double(count) - mean * mean).squareRoot()
    self.change = change
    self.recent = recent
    self.changes = changes
  }
}

/// Mean squared errors of three simple rules at the same quarter of the earlier years, in logarithms: growth
/// carried on, this quarter carried on, last year again.
struct RuleErrors {
  /// Squared errors below this, about 1 % each, do not tell rules apart.
  private static let floor = 1e-4

  /// Growth on a year earlier, carried on.
  let growth: Double
  /// This quarter, carried on.
  let pace: Double
  /// Last year again.
  let repetition: Double
  /// The error of growth carried on, on average.
  let meanGrowth: Double
  /// The error of growth carried on in the latest of the years.
  let latestGrowth: Double

  /// - Parameters:
  ///   - y: 4 k + q values, k at least 2.
  ///   - logs: Their logarithms.
  ///   - logRest: The logarithm of last year's remaining quarters.
  @inline(__always)
  init(
    _ y: UnsafePointer<Double>, _ logs: UnsafePointer<Double>, earlierYears k: Int,
    quarter q: Int, isFlow: Bool, logRest: Double
  ) {
    let rest = 4 - q
    var growthErrors = 0.0
    var paceErrors = 0.0
    var repeatErrors = 0.0
    var errorSum = 0.0
    var latestError = 0.0
    var later = logRest
    for j in 1...k {
      let origin = 4 * (k - j) + q
      let paceError = clipped(
        later - logs[origin - 1] - (isFlow ? LogarithmicFeatures.logCount[rest] : 0), 1)
      paceErrors += paceError * paceError
      if j == k { break }
      let earlier = log(LogarithmicFeatures.remainder(y, after: origin - 4, rest, isFlow))
      let repeatError = clipped(later - earlier, 1)
      let growthError = clipped(
        later - earlier - (logs[origin - 1] - logs[origin - 5]), 1)
      repeatErrors += repeatError * repeatError
      growthErrors += growthError * growthError
      errorSum += growthError
      if j == 1 { latestError = growthError }
      later = earlier
    }
    let pairs = Double(k - 1)
    growth = growthErrors / pairs + Self.floor
    repetition = repeatErrors / pairs + Self.floor
    pace = paceErrors / Double(k) + Self.floor
    meanGrowth = errorSum / pairs
    latestGrowth = latestError
  }
}
