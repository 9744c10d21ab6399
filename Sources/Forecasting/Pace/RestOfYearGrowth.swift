/// The exact algebra of year-to-date growth: the year's growth is a mean of the growth so far and of
/// the rest, weighted by last year's amounts.
///
/// Where last year's quarterly amounts are A₁…A₄ and r = (A₊ after the date) ÷ (A₁ + … + A₄), growth
/// of the year is G = (1 − r)·g + r·h for growth so far g and growth of the rest h. It is an identity
/// for nominal amounts; for growth at constant prices with nominal amounts it is approximate.
///
/// ```swift
/// let algebra = RestOfYearGrowth(remainingShare: 0.776)
/// algebra.required(forYear: 5.0, soFar: 5.4)   // 4.88 %
/// ```
public struct RestOfYearGrowth: Hashable, Sendable {
  /// Last year's share of the quarters that remain, above 0 and at most 1.
  public let remainingShare: Double

  /// Makes the algebra of a share.
  ///
  /// - Returns: `nil` unless the share is above 0 and at most 1.
  public init?(remainingShare: Double) {
    guard remainingShare > 0, remainingShare <= 1 else { return nil }
    self.remainingShare = remainingShare
  }

  /// The growth that the rest of the year must have, in percent.
  public func required(forYear target: Double, soFar: Double) -> Double {
    (target - (1 - remainingShare) * soFar) / remainingShare
  }

  /// The year's growth, in percent.
  public func year(soFar: Double, rest: Double) -> Double {
    (1 - remainingShare) * soFar + remainingShare * rest
  }
}
