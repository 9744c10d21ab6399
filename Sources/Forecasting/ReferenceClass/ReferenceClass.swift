/// What published ledgers and statistics show of targets like these, with where it comes from.
///
/// It stands in for an indicator's own history, and gives way to it. A planner who keeps a city's
/// own record replaces the published one:
///
/// ```swift
/// var configuration = ForecastConfiguration()
/// configuration.referenceClass = try ReferenceClass(
///   shareOfTarget: ownShares, outcomes: ownOutcomes)   // the text of two CSV files
/// ```
public struct ReferenceClass: Hashable, Sendable {
  /// One published number: how much of an annual target was done by the end of a month.
  public struct Share: Hashable, Sendable {
    /// The ledger that it was printed in.
    public var ledger: String
    /// The month, 1…12.
    public var month: Int
    /// What is counted: `count`, `amount` or `works`.
    public var category: String
    /// Done ÷ annual target.
    public var share: Double

    /// Makes a share.
    public init(ledger: String, month: Int, category: String, share: Double) {
      self.ledger = ledger
      self.month = month
      self.category = category
      self.share = share
    }
  }

  /// One published review: how many of its targets were on schedule or done.
  public struct Review: Hashable, Sendable {
    /// The place.
    public var place: String
    /// The month that it looks back from, 1…12.
    public var month: Int
    /// The number of targets.
    public var total: Int
    /// Those on schedule or done.
    public var onSchedule: Int

    /// Makes a review.
    public init(place: String, month: Int, total: Int, onSchedule: Int) {
      self.place = place
      self.month = month
      self.total = total
      self.onSchedule = onSchedule
    }
  }

  /// The shares by month.
  public let shares: [Share]
  /// The reviews.
  public let reviews: [Review]
  /// The share of a year's amount that is produced by the end of Q1, Q2 and Q3.
  public let producedShare: [Double]
  /// The spread of log(year-end stock ÷ stock after Q1, Q2, Q3).
  public let levelDrift: [Double]
  /// The pace and outcome that the shares and reviews say, by least squares.
  public let shareModel: ShareModel

  /// Makes a reference class from its parts.
  ///
  /// Pace, outcome and base rate are those of the parts alone; how far single targets scatter leans on
  /// ``published`` where there are few shares.
  ///
  /// - Parameters:
  ///   - shares: Shares of the annual target by month, as published ledgers report them.
  ///   - reviews: How many targets reviews found on schedule, lagging or missed.
  ///   - producedShare: Three shares, rising, between 0 and 1.
  ///   - levelDrift: Three positive spreads.
  /// - Throws: ``ReferenceClassError``: too few rows for the fit, or a number out of range.
  /// - Complexity: linear in the number of rows.
  public init(
    shares: [Share], reviews: [Review], producedShare: [Double], levelDrift: [Double]
  ) throws(ReferenceClassError) {
    try self.init(
      shares: shares, reviews: reviews, producedShare: producedShare, levelDrift: levelDrift,
      prior: Self.published.shareModel)
  }

  init(
    shares: [Share], reviews: [Review], producedShare: [Double], levelDrift: [Double],
    prior: ShareModel?
  ) throws(ReferenceClassError) {
    guard producedShare.count == 3, zip([0] + producedShare, producedShare + [1]).allSatisfy(<)
    else { throw .outOfRange(.nationalShares, row: 0) }
    guard levelDrift.count == 3, levelDrift.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw .outOfRange(.levelDrift, row: 0)
    }
    self.shares = shares
    self.reviews = reviews
    self.producedShare = producedShare
    self.levelDrift = levelDrift
    shareModel = try ShareModel(shares: shares, reviews: reviews, prior: prior)
  }

  /// Last year's share of the quarters that remain after `elapsed` of the year, between the known
  /// quarters by straight line: 0.776, 0.533, 0.277 after Q1, Q2, Q3 for national GDP.
  public func remainingShare(elapsed: Double) -> Double {
    1 - Self.interpolated([0] + producedShare + [1], at: elapsed)
  }

  /// The spread of log(year-end stock ÷ stock) at `elapsed` of the year; before the first quarter
  /// ends, the first quarter's.
  func levelDrift(elapsed: Double) -> Double {
    Self.interpolated([levelDrift[0]] + levelDrift + [0], at: elapsed)
  }

  /// Straight lines through values at 0, ¼, ½, ¾ and 1 of the year.
  private static func interpolated(_ values: [Double], at elapsed: Double) -> Double {
    let place = min(max(elapsed, 0), 1) * 4
    let index = min(Int(place), 3)
    return values[index] + (place - Double(index)) * (values[index + 1] - values[index])
  }
}

/// Why a reference class cannot be used, with its place.
public enum ReferenceClassError: Error, Hashable, Sendable {
  /// The files of a reference class.
  public enum File: String, Hashable, Sendable, CaseIterable {
    /// `share-of-target.csv`.
    case shareOfTarget
    /// `outcomes.csv`.
    case outcomes
    /// `national-gdp-share.csv`.
    case nationalShares
    /// `level-drift.csv`.
    case levelDrift
  }

  /// A file lacks a column.
  case missingColumn(File, name: String)
  /// A row (counted from 1, the header) has a cell that is not a number of its column.
  case unreadable(File, row: Int, column: String)
  /// A number makes no sense; row 0 stands for the file as a whole.
  case outOfRange(File, row: Int)
  /// The rows do not determine the fit: too few, or all of one month.
  case notFittable(rows: Int)
}
