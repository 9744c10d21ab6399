#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a growth rate of the year so far says about the rate at the year end.
///
/// The rate is carried on, corrected by a small regression on how far it is from last year's and how
/// it moved since the quarter before; the spread is a moderated one: the indicator's own drifts of
/// earlier years, shrunk towards those of the panel, and wider where the recent past is wild. The
/// standardised error is t with five degrees of freedom.
///
/// ```swift
/// let year = GrowthModel.shipped.predict(yearToDate: [5.4], history: [[6.1, 5.8, 5.9, 6.0]])
/// year?.quantile(0.5)               // 5.53 %
/// year?.probability(atLeast: 5)     // 0.77
/// ```
public struct GrowthModel: Sendable, Hashable {
  /// The regression after one quarter.
  public struct Cell: Sendable, Hashable {
    /// Coefficient of the bent gap to last year's full-year rate.
    public var gap: Double
    /// Coefficient of the bent change since the quarter before; 0 after the first quarter.
    public var drift: Double
    /// Constant of the logarithm of the spread.
    public var spreadConstant: Double
    /// Coefficient of the logarithm of the own drift.
    public var ownDrift: Double
    /// Coefficient of the logarithm of the gap's size.
    public var gapSize: Double
    /// Coefficient of the logarithm of the change's size.
    public var driftSize: Double
    /// The panel's robust standard deviation of drift to the year end, in percentage points.
    public var panelDrift: Double
    /// The panel's mean logarithm of the gap's size, for indicators without a last year.
    public var meanGapSize: Double
    /// The panel's mean logarithm of the change's size, for indicators without a quarter before.
    public var meanDriftSize: Double

    /// Makes a regression of its numbers, as ``GrowthTraining`` fitted them.
    public init(
      gap: Double, drift: Double, spreadConstant: Double, ownDrift: Double, gapSize: Double,
      driftSize: Double, panelDrift: Double, meanGapSize: Double, meanDriftSize: Double
    ) {
      self.gap = gap
      self.drift = drift
      self.spreadConstant = spreadConstant
      self.ownDrift = ownDrift
      self.gapSize = gapSize
      self.driftSize = driftSize
      self.panelDrift = panelDrift
      self.meanGapSize = meanGapSize
      self.meanDriftSize = meanDriftSize
    }
  }

  /// The regressions after the first, second and third quarter.
  public let cells: [Cell]

  /// Makes a model of its three regressions.
  public init(cells: [Cell]) {
    precondition(cells.count == 3, "one regression for each of three quarters")
    self.cells = cells
  }

  /// The panel's drift counts as this many years of the indicator's own.
  static let panelWeight = 2.0
  /// Each year back counts this much of the next.
  static let discount = 0.7
  static let degreesOfFreedom = 5.0
  /// The mean size of a t of five degrees of freedom is 0.949; a spread fitted on some 130 rows is
  /// made 8 % wider for not being known.
  static let spreadFactor = 1.08 / 0.949

  /// The distribution of the year-end growth rate, in percentage points.
  ///
  /// - Parameters:
  ///   - yearToDate: This year's year-to-date rates by quarter, one to three; the last is known.
  ///     `nil` is a gap.
  ///   - history: Earlier years, oldest first, four year-to-date rates each; `nil` is a gap, as is a
  ///     rate that is not finite.
  ///   - volatility: How many times the panel's the drifts of such an indicator are, before its own
  ///     are known: see ``GrowthVolatility``.
  /// - Returns: `nil` where the latest rate is missing or not finite, or there are more than three.
  public func predict(
    yearToDate: [Double?], history: [[Double?]] = [], volatility: Double = 1
  ) -> PredictiveDistribution? {
    // A wilder class is judged in its own measure, in which it is as calm as the panel.
    let measured = { (rate: Double?) in rate.flatMap { $0.isFinite ? $0 / volatility : nil } }
    guard (1...3).contains(yearToDate.count), volatility > 0,
      let inputs = GrowthInputs(
        yearToDate: yearToDate.map(measured), history: history.map { $0.map(measured) },
        panelDrift: cells[yearToDate.count - 1].panelDrift)
    else { return nil }
    let cell = cells[yearToDate.count - 1]
    var location = inputs.rate
    var spread = cell.spreadConstant + cell.ownDrift * log(inputs.ownDrift)
    // The panel has few wild years. Where the indicator's own drift is beyond twice the panel's, the
    // spread grows in proportion to it: stated, not fitted.
    spread += (1 - cell.ownDrift) * max(0, log(inputs.ownDrift / (2 * cell.panelDrift)))
    if let gap = inputs.gap {
      location += cell.gap * bent(gap, 3)
      spread += cell.gapSize * log(gap.magnitude + 0.5)
    } else {
      spread += cell.gapSize * cell.meanGapSize
    }
    if let drift = inputs.drift {
      location += cell.drift * bent(drift, 2)
      spread += cell.driftSize * log(drift.magnitude + 0.3)
    } else {
      spread += cell.driftSize * cell.meanDriftSize
    }
    return PredictiveDistribution(
      scale: .linear, offset: 0, unit: volatility, location: location,
      spread: exp(min(max(spread, -4), 4)) * GrowthModel.spreadFactor,
      shape: .studentT(degreesOfFreedom: GrowthModel.degreesOfFreedom))
  }
}

/// What a growth rate is judged by.
struct GrowthInputs {
  /// The latest year-to-date rate.
  let rate: Double
  /// Its distance from last year's full-year rate.
  let gap: Double?
  /// Its change since the quarter before.
  let drift: Double?
  /// The moderated drift from this quarter to the year end in earlier years.
  let ownDrift: Double

  init?(yearToDate: [Double?], history: [[Double?]], panelDrift: Double) {
    guard let rate = yearToDate.last ?? nil, rate.isFinite else { return nil }
    self.rate = rate
    let quarter = yearToDate.count
    let before = quarter > 1 ? yearToDate[quarter - 2] : nil
    drift = before.map { rate - $0 }
    let last = history.last.flatMap { $0.count == 4 ? $0[3] : nil }
    gap = last.map { rate - $0 }
    var squares = GrowthModel.panelWeight * panelDrift * panelDrift
    var weights = GrowthModel.panelWeight
    var weight = 1.0
    for year in history.suffix(5).reversed() {
      if year.count == 4, let early = year[quarter - 1], let late = year[3] {
        squares += weight * min((late - early) * (late - early), 100)
        weights += weight
      }
      weight *= GrowthModel.discount
    }
    ownDrift = (squares / weights).squareRoot()
  }
}
