#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the year end may be, as a distribution: `offset + unit · g(location + spread · error)`.
///
/// The error has a tabulated ``DistributionShape``; g is the exponential for positive quantities and
/// the identity for the rest. A cumulative count has the delivered amount as its offset, so no
/// quantile falls below it.
///
/// Quantiles of the logarithmic scale stay within e³, some twenty times the unit either way; what is
/// wilder is not believed as a value. A probability is that of the tail itself, so that no target is called
/// impossible for lying farther out.
///
/// ```swift
/// let year = PredictiveDistribution(
///   scale: .linear, offset: 0, unit: 1, location: 100, spread: 10, shape: .normal)
/// year.quantile(0.5)                   // 100
/// year.probability(atLeast: 110)       // 0.1587
/// ```
public struct PredictiveDistribution: Sendable, Hashable {
  /// The scale on which location and spread are stated.
  public enum Scale: Sendable, Hashable {
    /// The logarithm of (value − offset) ÷ unit.
    case logarithmic
    /// (value − offset) ÷ unit itself.
    case linear
  }

  /// The scale on which location and spread are stated.
  public let scale: Scale
  /// What is certain already, such as the amount delivered so far; in the quantity's unit.
  public let offset: Double
  /// What the rest is counted in, such as last year's remaining quarters; positive.
  public let unit: Double
  /// The centre of the distribution, on its scale.
  public let location: Double
  /// The size of a standard error, on its scale; positive.
  public let spread: Double
  /// The distribution of the standardised error.
  public let shape: DistributionShape
  /// The least value that is possible.
  public let lowerBound: Double
  /// The greatest value that is possible.
  public let upperBound: Double

  /// Logarithms of ratios beyond this are not believed.
  static let logarithmLimit = 3.0

  /// Makes a distribution from its parts.
  public init(
    scale: Scale, offset: Double, unit: Double, location: Double, spread: Double,
    shape: DistributionShape, lowerBound: Double = -.infinity, upperBound: Double = .infinity
  ) {
    self.scale = scale
    self.offset = offset
    self.unit = unit
    self.location = location
    self.spread = spread
    self.shape = shape
    self.lowerBound = lowerBound
    self.upperBound = upperBound
  }

  /// The value that is not exceeded with this probability, 0 < p < 1.
  ///
  /// - Complexity: O(1).
  public func quantile(_ probability: Double) -> Double { value(shape.quantile(probability)) }

  /// The value that the year end is as likely to exceed as to miss.
  public var median: Double { value(shape.quantiles[QuantileLevels.median]) }

  /// The values at ``QuantileLevels/standard``, rising.
  public var quantiles: [Double] { shape.quantiles.map(value) }

  /// The interval that holds the year end with this probability, as much outside on either side.
  ///
  /// Intervals of higher levels contain those of lower ones.
  public func interval(level: Double) -> ClosedRange<Double> {
    let lower = quantile((1 - level) / 2)
    return lower...max(lower, quantile((1 + level) / 2))
  }

  /// P(year end ≥ target).
  ///
  /// It falls as the target rises; it is 1 for a target that is delivered already or not above the
  /// lower bound, and 0 for one above the upper bound.
  ///
  /// - Complexity: O(1).
  public func probability(atLeast target: Double) -> Double {
    if target <= lowerBound { return 1 }
    if target > upperBound { return 0 }
    let rest = (target - offset) / unit
    switch scale {
    case .linear: return shape.probability(atLeast: (rest - location) / spread)
    case .logarithmic:
      if rest <= 0 { return 1 }
      return shape.probability(atLeast: (log(rest) - location) / spread)
    }
  }

  /// P(year end ≤ target), for promises to stay below a ceiling.
  public func probability(atMost target: Double) -> Double {
    if target >= upperBound { return 1 }
    if target < lowerBound { return 0 }
    let rest = (target - offset) / unit
    switch scale {
    case .linear: return 1 - shape.probability(atLeast: (rest - location) / spread)
    case .logarithmic:
      if rest <= 0 { return 0 }
      return 1 - shape.probability(atLeast: (log(rest) - location) / spread)
    }
  }

  /// The same distribution for a quantity that cannot leave these bounds: what lies outside is
  /// gathered on the bound.
  public func bounded(by bounds: ClosedRange<Double>) -> PredictiveDistribution {
    PredictiveDistribution(
      scale: scale, offset: offset, unit: unit, location: location, spread: spread, shape: shape,
      lowerBound: max(lowerBound, bounds.lowerBound),
      upperBound: min(upperBound, bounds.upperBound))
  }

  /// The same centre with a spread this many times as wide.
  public func widened(by factor: Double) -> PredictiveDistribution {
    PredictiveDistribution(
      scale: scale, offset: offset, unit: unit, location: location, spread: spread * factor,
      shape: shape, lowerBound: lowerBound, upperBound: upperBound)
  }

  /// The same centre with a part of what was taken for delivered as open, in proportion, as what is still
  /// to come; the two errors are taken to be independent.
  ///
  /// Where nothing is certain but a bound, the bound alone gives way.
  func reopening(_ amount: Double) -> PredictiveDistribution {
    guard amount != 0 else { return self }
    let isWhole = offset == 0 || scale == .linear
    let ratio = isWhole ? 0 : amount / unit * exp(-location)
    return PredictiveDistribution(
      scale: scale, offset: isWhole ? offset : offset - amount, unit: unit * (1 + ratio),
      location: location, spread: spread * (1 + ratio * ratio).squareRoot() / (1 + ratio),
      shape: shape, lowerBound: lowerBound - amount, upperBound: upperBound)
  }

  /// Whether every part is a number that quantiles can be made of; values near the smallest or the
  /// largest double leave no such parts.
  var isComputable: Bool {
    offset.isFinite && location.isFinite && spread.isFinite && spread > 0 && unit.isNormal
      && unit > 0
  }

  /// The value of a standardised error.
  @inline(__always)
  func value(_ error: Double) -> Double {
    let place = location + spread * error
    let rest: Double
    switch scale {
    case .linear: rest = place
    case .logarithmic:
      let limit = PredictiveDistribution.logarithmLimit
      rest = exp(min(max(place, -limit), limit))
    }
    return min(max(offset + unit * rest, lowerBound), upperBound)
  }
}
