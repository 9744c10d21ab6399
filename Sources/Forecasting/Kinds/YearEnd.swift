// Goals, in order: quantiles and probabilities that agree with each other; nothing outside the
// bounds; a scale that follows the unit of the series.
//
// A year end is Student's t on a scale (log for counts and stocks, linear for growth), conditioned
// on what is delivered already and censored at a ceiling.

import Foundation
import LeastSquares

/// The distribution of a year-end value: Student's t of an anchored or carried fit, two such,
/// or the tabulated one of the pooled regression.
enum YearEnd {
  case student(StudentYearEnd)
  case pooled(PredictiveDistribution)
  /// The first, or with a probability the second.
  case either(StudentYearEnd, StudentYearEnd, probability: Double)
  /// Of two readings the lesser, value by value.
  case lesser(StudentYearEnd, StudentYearEnd)

  /// Makes a year end that is Student's t on a scale.
  init(
    _ prediction: Prediction, scale: StudentYearEnd.Scale, floor: Double? = nil,
    ceiling: Double? = nil, least: Double? = nil
  ) {
    self = .student(
      StudentYearEnd(prediction, scale: scale, floor: floor, ceiling: ceiling, least: least))
  }

  /// P(year end ≥ value).
  func probability(atLeast value: Double) -> Double {
    switch self {
    case .student(let distribution): distribution.probability(atLeast: value)
    case .pooled(let distribution): distribution.probability(atLeast: value)
    case .either(let one, let two, let weight):
      (1 - weight) * one.probability(atLeast: value) + weight * two.probability(atLeast: value)
    case .lesser(let one, let two):
      min(one.probability(atLeast: value), two.probability(atLeast: value))
    }
  }

  /// The value that the year end stays below with probability `p`.
  func quantile(_ p: Double) -> Double {
    switch self {
    case .student(let distribution): distribution.quantile(p)
    case .pooled(let distribution): distribution.quantile(p)
    case .either(let one, let two, _): bisected(p, one.quantile(p), two.quantile(p))
    case .lesser(let one, let two): min(one.quantile(p), two.quantile(p))
    }
  }

  /// What the year end cannot leave.
  var bounds: ClosedRange<Double> {
    switch self {
    case .student(let distribution): distribution.bounds
    case .pooled(let distribution): distribution.lowerBound...distribution.upperBound
    case .either(let one, let two, _), .lesser(let one, let two):
      ClosedRange(
        uncheckedBounds: (
          min(one.bounds.lowerBound, two.bounds.lowerBound),
          max(one.bounds.upperBound, two.bounds.upperBound)
        ))
    }
  }

  /// The quantile of a mixture lies between those of its parts.
  private func bisected(_ p: Double, _ one: Double, _ two: Double) -> Double {
    var (low, high) = (min(one, two), max(one, two))
    guard low.isFinite, high.isFinite else { return .nan }
    // A double has no more than some sixty halves between two numbers of one size.
    for _ in 0..<64 where low < high {
      let middle = low + (high - low) / 2
      if 1 - probability(atLeast: middle) < p { low = middle } else { high = middle }
    }
    return high
  }

  /// Median and intervals; `nil` for numbers at the edge of the range, whose quantiles are no numbers.
  var projection: Projection? {
    let levels = [0.025, 0.1, 0.5, 0.9, 0.975].map(quantile)
    guard levels.allSatisfy(\.isFinite), zip(levels, levels.dropFirst()).allSatisfy(<=) else {
      return nil
    }
    return Projection(
      median: levels[2], interval80: levels[1]...levels[3], interval95: levels[0]...levels[4])
  }
}

/// A year end that is Student's t on a scale.
struct StudentYearEnd {
  /// The scale on which the year end is Student's t.
  enum Scale {
    /// value = unit · x.
    case linear(unit: Double)
    /// value = unit · eˣ, with a positive unit; what lies between 0 and `pile` is gathered on the
    /// unit itself, and what lies beyond is moved back by it.
    case log(unit: Double, pile: Double = 0)
    /// value = 100 · odds ÷ (1 + odds), odds = unit · eˣ: a share in percent.
    case odds(unit: Double)
  }

  /// The distribution on the scale.
  let prediction: Prediction
  let scale: Scale
  /// What is delivered already: the year end is conditioned on being at least this.
  let floor: Double?
  /// A bound where all probability above it is gathered: 100 % complete.
  let ceiling: Double?
  /// A bound where all probability below it is gathered: a stock that cannot be negative.
  let least: Double?
  /// P(the unconditioned year end ≥ floor).
  private let aboveFloor: Double

  init(
    _ prediction: Prediction, scale: Scale, floor: Double?, ceiling: Double?, least: Double? = nil
  ) {
    self.prediction = prediction
    self.scale = scale
    self.ceiling = ceiling
    self.least = least
    let isBinding = floor.map { !(Self.position(of: $0, on: scale) == -.infinity) } ?? false
    self.floor = isBinding ? floor : nil
    aboveFloor =
      isBinding
      ? prediction.probability(atLeast: Self.position(of: floor ?? 0, on: scale)) : 1
  }

  /// P(year end ≥ value).
  func probability(atLeast value: Double) -> Double {
    if let floor, value <= floor { return 1 }
    if let least, value <= least { return 1 }
    if let ceiling, value > ceiling { return 0 }
    let raw = prediction.probability(atLeast: Self.position(of: value, on: scale))
    // A floor so far in the tail that nothing is left above it: the year end is the floor.
    return aboveFloor > 0 ? min(1, raw / aboveFloor) : 0
  }

  /// The value that the year end stays below with probability `p`.
  func quantile(_ p: Double) -> Double {
    guard aboveFloor > 0 else { return bounded(floor ?? 0) }
    // With nothing below the floor, p of what is left is 1 − (1 − p)·P(≥ floor) of the whole.
    let tail = (1 - p) * aboveFloor
    let position =
      prediction.variance == 0
      ? prediction.mean
      : prediction.mean + prediction.standardError * prediction.distribution.upperQuantile(tail)
    return bounded(Self.value(at: position, on: scale))
  }

  /// From what is delivered, or the least that is possible, to the ceiling.
  var bounds: ClosedRange<Double> {
    let least = floor ?? least ?? -.infinity
    return least...max(least, ceiling ?? .infinity)
  }

  private func bounded(_ value: Double) -> Double {
    min(max(value, bounds.lowerBound), bounds.upperBound)
  }

  private static func position(of value: Double, on scale: Scale) -> Double {
    switch scale {
    case .linear(let unit): value / unit
    case .log(let unit, let pile):
      value > 0 ? TargetPile(width: pile).latent(log(value / unit)) : -.infinity
    case .odds(let unit):
      value <= 0 ? -.infinity : value > 100 ? .infinity : log(odds(value) / unit)
    }
  }

  /// The odds of a share in percent; 100 stands for all that is printed as 100.
  static func odds(_ share: Double) -> Double {
    let share = min(share, 99.95)
    return share / (100 - share)
  }

  private static func value(at position: Double, on scale: Scale) -> Double {
    switch scale {
    case .linear(let unit): unit * position
    case .log(let unit, let pile): unit * exp(TargetPile(width: pile).observed(position))
    case .odds(let unit): 100 / (1 + exp(-position) / unit)
    }
  }
}
