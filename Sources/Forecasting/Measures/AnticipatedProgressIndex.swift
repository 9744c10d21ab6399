import Foundation
import LeastSquares

// Goals, in order: the index as ESCAP defines it; the weighted fit through the one least-squares
// engine; no value where the data does not determine one.
//
// The weights are wᵢ = (T − t₁) ÷ (T − tᵢ): the first point has weight 1, points near the target date
// have more. Because wᵢ is proportional to 1 ÷ (T − tᵢ), the weighted line passes through the
// unweighted mean point as well, a property that the tests check.

/// UN ESCAP's Anticipated Progress Index: how much of the way will be covered in the target year if
/// the trend of all observations goes on.
///
/// Source: ESCAP, “A weighted extrapolation method for measuring the SDGs' progress”, working paper
/// SD/WP/04 (2017), and *Progress assessment methodology*
/// (<https://data.unescap.org/resource-guides/progress-assessment-methodology>).
///
/// ```swift
/// let index = try AnticipatedProgressIndex(
///   times: [2015, 2016, 2018, 2020, 2022, 2023], values: [40, 42, 47, 49, 55, 56],
///   targetTime: 2030, target: 80, direction: .increase, form: .linear)
/// index.expected   // 70.4
/// index.score      // 7.6
/// index.level      // .needsToAccelerate
/// ```
///
/// The form decides the verdict: for the values above the geometric form expects 83.9 and so the
/// target met. Show more than one.
public struct AnticipatedProgressIndex: Hashable, Sendable {
  /// The curve that is carried to the target year.
  public enum Form: Hashable, Sendable {
    /// A weighted straight line.
    case linear
    /// A weighted straight line of log(I ÷ (scale − I)), for values between 0 and `scale`.
    case logit(scale: Double)
    /// The weighted geometric mean of the growth between neighbours.
    case geometric
  }

  /// The verdict.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// At least 90 % of the needed progress is expected: score above 9.
    case willMeetTarget
    /// Some progress: score above 0.
    case needsToAccelerate
    /// None, or a step back.
    case noProgressExpected
  }

  /// Why there is no index.
  public enum Failure: Error, Hashable, Sendable {
    /// Fewer than two points, or as many times as values are not given.
    case tooFewPoints
    /// A point lies at the target time or after it, or times do not ascend.
    case timesOutOfOrder
    /// The first value is the target.
    case baseIsTarget
    /// A value lies outside what the form can hold.
    case valueOutsideForm
    /// The points do not determine a line.
    case notFittable
  }

  /// The value expected at the target time.
  public let expected: Double
  /// D · 10 · (expected − base) ÷ |target − base|.
  public let score: Double
  /// The slope a unit of time of the fitted line; `nil` for the geometric form.
  public let slope: Double?

  /// The gap that remains at the target time as a share of the whole way, in percent.
  public var remainingGap: Double { 100 - 10 * score }

  /// The verdict.
  public var level: Level {
    if score > 9 { return .willMeetTarget }
    return score > 0 ? .needsToAccelerate : .noProgressExpected
  }

  /// Carries observations to the target time.
  ///
  /// - Parameters:
  ///   - times: The times of the observations, ascending, all before the target time; the first is
  ///     the base.
  ///   - values: One value a time.
  ///   - targetTime: When the target is due.
  ///   - target: The target value.
  ///   - direction: Which way is progress.
  ///   - form: The curve.
  /// - Throws: ``Failure`` where there is no index.
  /// - Complexity: O(*n*) in the number of points.
  public init(
    times: [Double], values: [Double], targetTime: Double, target: Double,
    direction: DesiredDirection, form: Form
  ) throws(Failure) {
    guard let base = values.first, let start = times.first, values.count == times.count,
      values.count > 1
    else { throw .tooFewPoints }
    guard zip(times, times.dropFirst()).allSatisfy(<), times.allSatisfy({ $0 < targetTime }) else {
      throw .timesOutOfOrder
    }
    guard base != target else { throw .baseIsTarget }
    let weights = times.map { (targetTime - start) / (targetTime - $0) }
    switch form {
    case .linear:
      let line = try Self.line(times, values, weights)
      (expected, slope) = (line.value(at: targetTime), line.slope)
    case .logit(let scale):
      guard values.allSatisfy({ $0 > 0 && $0 < scale }) else { throw .valueOutsideForm }
      let line = try Self.line(times, values.map { log($0 / (scale - $0)) }, weights)
      (expected, slope) = (scale / (1 + exp(-line.value(at: targetTime))), line.slope)
    case .geometric:
      guard values.allSatisfy({ $0 > 0 }), let last = values.last, let end = times.last else {
        throw .valueOutsideForm
      }
      let growth = zip(zip(values, values.dropFirst()), weights.dropFirst())
        .reduce(0.0) { $0 + $1.1 * log($1.0.1 / $1.0.0) }
      expected = last * exp(growth * (targetTime - end) / weights.reduce(0, +))
      slope = nil
    }
    guard expected.isFinite else { throw .notFittable }
    score = direction.sign * 10 * (expected - base) / (target - base).magnitude
  }

  /// A line through points, its time counted from their mean so that years do not cost digits.
  private struct Line {
    var level: Double
    var slope: Double
    var origin: Double

    func value(at time: Double) -> Double { level + slope * (time - origin) }
  }

  private static func line(
    _ times: [Double], _ values: [Double], _ weights: [Double]
  ) throws(Failure) -> Line {
    let origin = times.reduce(0, +) / Double(times.count)
    do {
      let design = try Matrix(rows: times.map { [1, $0 - origin] })
      let fit = try LeastSquaresFit(design: design, response: values, weights: weights)
      return Line(level: fit.coefficients[0], slope: fit.coefficients[1], origin: origin)
    } catch {
      throw .notFittable
    }
  }
}
