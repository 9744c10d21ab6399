import LeastSquares

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A simple projection of the year end that a planner may know by name, each a least-squares fit of the
/// indicator's own years with a t distribution.
///
/// The pooled regression stands on more; candidates are shown beside it, and say where it comes from.
public enum Candidate: String, Sendable, Hashable, CaseIterable {
  /// Year-to-date ÷ elapsed share: a line through the origin.
  case pace
  /// Last year's remaining quarters, grown as this year's have: needs one earlier year.
  case lastYearShare
  /// The latest quarter's growth on a year earlier, kept for the rest.
  case growthCarry
  /// Mack's chain ladder on cumulative quarters: needs two earlier years.
  case chainLadder
  /// A trend with seasonal dummies on logarithms: needs two earlier years.
  case trendSeason
  /// A damped trend on the seasonally adjusted logarithms, after Assimakopoulos and Nikolopoulos (2000):
  /// half the fitted trend from the latest level.
  case dampedLevel

  /// The year end that the candidate projects; `nil` where the history does not suffice, or has a value
  /// that is not positive.
  ///
  /// - Parameters:
  ///   - history: 4 k + q positive quarterly values, oldest first.
  ///   - quarter: The latest quarter, 1…3.
  ///   - variant: Which year end is meant.
  public func distribution(
    history: [Double], quarter: Int, variant: SeriesVariant
  ) -> PredictiveDistribution? {
    guard (1...3).contains(quarter), history.count % 4 == quarter,
      history.allSatisfy({ $0 > 0 && $0.isFinite })
    else { return nil }
    let own = OwnYears(history: history, quarter: quarter, variant: variant)
    switch self {
    case .pace: return own.distribution { $0.pace }
    case .lastYearShare: return own.distribution { $0.lastYearShare }
    case .growthCarry: return own.distribution { $0.growthCarry }
    case .chainLadder: return own.chainLadder
    case .trendSeason: return own.trendSeason(damping: 1)
    case .dampedLevel: return own.trendSeason(damping: 0.5)
    }
  }
}

/// An indicator's own years, and what simple rules make of them.
struct OwnYears {
  let history: [Double]
  let quarter: Int
  let variant: SeriesVariant

  private var years: Int { history.count / 4 }

  /// One year as a rule sees it: this year's quarters, and the four of the year before if any.
  struct View {
    let current: ArraySlice<Double>
    let before: ArraySlice<Double>?
    let variant: SeriesVariant

    private var rest: Int { 4 - current.count }
    private var delivered: Double { variant == .flow ? current.reduce(0, +) : 0 }

    var pace: Double? {
      variant == .flow ? delivered * 4 / Double(current.count) : current.last
    }

    private func remainder(_ growth: Double) -> Double? {
      before.map { before in
        let base =
          variant == .flow ? before.suffix(rest).reduce(0, +) : before.suffix(1).reduce(0, +)
        return delivered + base * growth
      }
    }

    var lastYearShare: Double? {
      before.flatMap { before in
        remainder(current.reduce(0, +) / before.prefix(current.count).reduce(0, +))
      }
    }

    var growthCarry: Double? {
      before.flatMap { before in
        let same = before[before.startIndex + current.count - 1]
        return remainder((current.last ?? same) / same)
      }
    }
  }

  private func view(_ year: Int) -> View {
    let start = 4 * year
    return View(
      current: history[start..<(start + quarter)],
      before: year > 0 ? history[(start - 4)..<start] : nil, variant: variant)
  }

  private func yearEnd(_ year: Int) -> Double {
    variant == .flow
      ? history[(4 * year)..<(4 * year + 4)].reduce(0, +) : history[4 * year + 3]
  }

  /// A rule's year end, corrected and spread by its own log errors on earlier years: the mean of n
  /// errors is a least-squares fit, its prediction a t with n − 1 degrees of freedom.
  ///
  /// With fewer than two earlier errors a spread of 10 % and one degree of freedom is stated.
  func distribution(_ rule: (View) -> Double?) -> PredictiveDistribution? {
    guard let center = rule(view(years)), center > 0 else { return nil }
    let errors = (0..<years).compactMap { year in
      rule(view(year)).flatMap { $0 > 0 ? log(yearEnd(year) / $0) : nil }
    }
    var location = 0.0
    var spread = 0.1
    var degrees = 1.0
    if errors.count > 1 {
      let n = Double(errors.count)
      location = errors.reduce(0, +) / n
      let squares = errors.reduce(0) { $0 + ($1 - location) * ($1 - location) }
      degrees = n - 1
      spread = max((squares / degrees * (1 + 1 / n)).squareRoot(), 1e-4)
    }
    return PredictiveDistribution(
      scale: .logarithmic, offset: 0, unit: center, location: location, spread: spread,
      shape: .studentT(degreesOfFreedom: degrees),
      lowerBound: variant == .flow ? history.suffix(quarter).reduce(0, +) : -.infinity)
  }

  /// Mack's chain ladder; a level is read as the chain from quarter to quarter.
  var chainLadder: PredictiveDistribution? {
    guard years >= 2 else { return nil }
    var triangle: [[Double]] = []
    for year in 0...years {
      var row: [Double] = []
      var sum = 0.0
      for value in history[(4 * year)..<min(4 * year + 4, history.count)] {
        sum = variant == .flow ? sum + value : value
        row.append(sum)
      }
      triangle.append(row)
    }
    do throws(ChainLadder.Failure) {
      let ladder = try ChainLadder(triangle: triangle)
      guard let distribution = ladder.distribution else { return nil }
      return variant == .flow
        ? distribution.bounded(by: history.suffix(quarter).reduce(0, +)...Double.infinity)
        : distribution
    } catch {
      return nil
    }
  }

  /// Trend and seasonal dummies by least squares on logarithms, the trend beyond the end damped; the
  /// errors of the remaining quarters are taken to move together, which is safe for sums.
  func trendSeason(damping: Double) -> PredictiveDistribution? {
    guard years >= 2 else { return nil }
    let n = history.count
    let logs = history.map { log($0) }
    func row(_ time: Int) -> [Double] {
      [Double(time - n + 1)] + (0..<4).map { time % 4 == $0 ? 1 : 0 }
    }
    do throws(LeastSquaresError) {
      let fit = try LeastSquaresFit(design: Matrix(rows: (0..<n).map(row)), response: logs)
      guard fit.degreesOfFreedom > 0 else { return nil }
      // From the latest level, not from the line: the last residual is kept in the measure of damping.
      let carried = damping < 1 ? 0.5 * (fit.residuals.last ?? 0) : 0
      var total = 0.0
      var spread = 0.0
      for time in n..<(4 * years + 4) {
        let prediction = try fit.prediction(at: row(time))
        let trend = (damping - 1) * fit.coefficients[0] * Double(time - n + 1)
        let value = exp(prediction.mean + trend + carried)
        if variant == .flow || time == 4 * years + 3 {
          total += value
          spread += value * prediction.standardError
        }
      }
      let delivered = variant == .flow ? history.suffix(quarter).reduce(0, +) : 0
      return PredictiveDistribution(
        scale: .logarithmic, offset: delivered, unit: total, location: 0,
        spread: max(spread / total, 1e-6),
        shape: .studentT(degreesOfFreedom: fit.degreesOfFreedom))
    } catch {
      return nil
    }
  }
}
