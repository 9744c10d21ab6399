// Goals, in order: one fit that anyone can redo from the two CSV files; heavy tails, because offices
// over- and undershoot wildly; a base rate that is not rosier than the reviews.
//
// log(share of target) = a + b·log(month/12) by Huber's M-estimate, every ledger weighing the square
// root of its rows; log|residual| on the share of the year left by plain least squares. A planner's
// own rows are few, and a few that happen to lie on a line would make every forecast certain; so the
// published scatter stands among them as two rows.

import Foundation
import LeastSquares

/// What a reference class says of pace and outcome: how much is done by when, and how often targets
/// are met.
public struct ShareModel: Hashable, Sendable {
  /// The typical share of the annual target that is done by the end of December.
  public let typicalOutcome: Double
  /// By the end of month *m*, (m ÷ 12)^exponent of the year's outcome is done.
  public let exponent: Double
  /// The share of targets that were on schedule or done in the reviews: P(met) before any number.
  public let baseRate: Double
  /// The scale of log(share of target) at the end of the year: of the outcome itself.
  public let outcomeSpread: Double
  /// By how much log(scale) rises from the end of the year to its start.
  public let spreadSlope: Double

  /// Degrees of freedom of the t that shares are scattered by.
  ///
  /// Chosen among 2, 3, 4 and 6 by leaving out a ledger at a time (`ReferenceClassCalibrationTests`):
  /// 95 % intervals cover 0.94, 0.89, 0.88 and 0.86, 80 % intervals 0.77, 0.76, 0.76 and 0.76.
  static let degreesOfFreedom = 2.0

  /// What each of the two rows of a known scatter weighs: a ledger of nine rows.
  static let priorWeight = 3.0

  /// Fits shares and reviews.
  ///
  /// - Parameter prior: Whose scatter stands among the rows, at the end of the year and of its first
  ///   quarter; `nil` for none.
  /// - Throws: ``ReferenceClassError/notFittable(rows:)``.
  init(
    shares: [ReferenceClass.Share], reviews: [ReferenceClass.Review], prior: ShareModel?
  ) throws(ReferenceClassError) {
    let total = reviews.reduce(0) { $0 + $1.total }
    let done = reviews.reduce(0) { $0 + $1.onSchedule }
    // A base rate of 0 or 1 is no distribution: half a target more on each side (Jeffreys).
    baseRate = (Double(done) + 0.5) / (Double(total) + 1)
    let counts = Dictionary(grouping: shares, by: \.ledger).mapValues(\.count)
    let weights = shares.map { 1 / Double(counts[$0.ledger] ?? 1).squareRoot() }
    do {
      let pace = try RobustFit(
        design: Matrix(rows: shares.map { [1, log(Double($0.month) / 12)] }),
        response: shares.map { log($0.share) }, weights: weights)
      let known = prior.map { prior in
        [0, 0.75].map { left in
          (left, log(prior.totalSpread(elapsed: 1 - left)) + Self.meanLogMagnitude)
        }
      }
      let spread = try LeastSquaresFit(
        design: Matrix(
          rows: shares.map { [1, 1 - Double($0.month) / 12] } + (known ?? []).map { [1, $0.0] }),
        response: pace.fit.residuals.map { log(max($0.magnitude, 0.02)) }
          + (known ?? []).map(\.1),
        weights: weights + (known ?? []).map { _ in Self.priorWeight })
      guard pace.coefficients[1] > 0 else { throw LeastSquaresError.overflow }
      typicalOutcome = exp(pace.coefficients[0])
      exponent = pace.coefficients[1]
      outcomeSpread = exp(spread.coefficients[0] - Self.meanLogMagnitude)
      // Late in the year less is left to scatter, not more.
      spreadSlope = max(0, spread.coefficients[1])
    } catch {
      throw .notFittable(rows: shares.count)
    }
  }

  /// E log|t| for t with 2 degrees of freedom: −(log 2)/2.
  private static let meanLogMagnitude = -0.5 * 0.693_147_180_559_945_3

  /// The share of the year's outcome that is done at `elapsed` of the year.
  public func doneShare(elapsed: Double) -> Double {
    pow(min(max(elapsed, 0), 1), exponent)
  }

  /// The scale of log(share of target) at `elapsed` of the year: outcome and pace together.
  public func totalSpread(elapsed: Double) -> Double {
    outcomeSpread * exp(spreadSlope * (1 - min(max(elapsed, 0), 1)))
  }

  /// The scale of log(done ÷ outcome) at `elapsed` of the year: the pace alone; 0 at its end.
  public func paceSpread(elapsed: Double) -> Double {
    let total = totalSpread(elapsed: elapsed)
    return (total * total - outcomeSpread * outcomeSpread).squareRoot()
  }

  /// The share of published values at this point of the year that lie below a share of the target.
  ///
  /// ```swift
  /// let model = ReferenceClass.published.shareModel
  /// model.percentile(of: 0.155, elapsed: 0.25)   // 0.076: twelve in thirteen had done more by March
  /// ```
  public func percentile(of share: Double, elapsed: Double) -> Double {
    guard share > 0, elapsed > 0 else { return 0 }
    let typical = log(typicalOutcome) + exponent * log(min(elapsed, 1))
    return StudentT(degreesOfFreedom: Self.degreesOfFreedom).cdf(
      (log(share) - typical) / totalSpread(elapsed: elapsed))
  }

  /// log(outcome ÷ target) at which P(met) is the base rate, with the outcome's spread.
  var lean: Double { lean(spread: outcomeSpread) }

  /// How much of the lean is a pile of outcomes on their targets.
  ///
  /// The lean is what makes the base rate, the typical outcome what is seen. 0 where the typical
  /// outcome lies as far out.
  var pile: Double { max(0, lean - log(typicalOutcome)) }

  /// The centre of a t with this scale whose mass above 0 is the base rate.
  func lean(spread: Double) -> Double {
    spread * StudentT(degreesOfFreedom: Self.degreesOfFreedom).quantile(baseRate)
  }
}
