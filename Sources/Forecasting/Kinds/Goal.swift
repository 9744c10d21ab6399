import Indicators

/// The year-end values that meet a target: the comparator and kind boiled down to an interval.
enum Goal: Hashable {
  /// This value or more.
  case atLeast(Double)
  /// This value or less.
  case atMost(Double)
  /// Between the two.
  case within(Double, Double)

  /// The goal of a target; `nil` where it has no number of its own.
  ///
  /// A fall (下降3.43%) of a growth rate is met at −3.43 or below; a fall that is counted (压减20万吨)
  /// at 20 or more.
  ///
  /// - Parameters:
  ///   - comparator: The comparison that decides, where it is not the target's own
  ///     (`Indicator.decidingComparator`).
  ///   - isTolerant: Whether an `about` target is taken within its tolerance.
  init?(
    _ target: Target, kind: IndicatorKind, comparator: Comparator? = nil,
    configuration: ForecastConfiguration, isTolerant: Bool
  ) {
    guard let value = target.value, value.isFinite else { return nil }
    var tolerance = 0.0
    if isTolerant, target.comparator == .about {
      tolerance =
        kind == .growth
        ? configuration.growthTolerance : configuration.relativeTolerance * value.magnitude
    }
    switch comparator ?? target.comparator {
    case .atLeast, .reach:
      self = .atLeast(value)
    case .atMost:
      self = .atMost(value + tolerance)
    case .about:
      self = .atLeast(value - tolerance)
    case .decrease:
      self = kind == .growth ? .atMost(-value) : .atLeast(value)
    case .range:
      if configuration.rangeRule == .within, let upper = target.upperValue, upper >= value {
        self = .within(value, upper)
      } else {
        self = .atLeast(value)
      }
    case .relative:
      return nil
    }
  }

  /// The number that the year is judged by: the lower end of a range.
  var threshold: Double {
    switch self {
    case .atLeast(let value), .atMost(let value), .within(let value, _): value
    }
  }

  /// Whether more is worse.
  var isCeiling: Bool {
    if case .atMost = self { return true }
    return false
  }

  /// Whether a year-end value meets it.
  func isMet(by value: Double) -> Bool {
    switch self {
    case .atLeast(let least): value >= least
    case .atMost(let most): value <= most
    case .within(let least, let most): value >= least && value <= most
    }
  }

  /// Whether a quantity that never falls can still change its mind from this value.
  func isOpen(at value: Double) -> Bool {
    switch self {
    case .atLeast(let least): value < least
    case .atMost(let most): value <= most
    case .within(_, let most): value <= most
    }
  }

  /// The probability that the year end meets it.
  func probability(_ yearEnd: YearEnd) -> Double {
    let probability =
      switch self {
      case .atLeast(let least): yearEnd.probability(atLeast: least)
      case .atMost(let most): 1 - yearEnd.probability(atLeast: most.nextUp)
      case .within(let least, let most):
        yearEnd.probability(atLeast: least) - yearEnd.probability(atLeast: most.nextUp)
      }
    return min(1, max(0, probability))
  }
}
