// Goals, in order: Mack's published figures to the digit; triangles of any shape (fewer origins than
// developments, as years of quarters are); a reason where there is nothing to estimate from.
//
// Mack (1993), "Distribution-free calculation of the standard error of chain ladder reserve
// estimates", ASTIN Bulletin 23, 213–225; Mack (1999), ASTIN Bulletin 29, 361–366, for the recursion.

import LeastSquares

/// The chain ladder: cumulative amounts grow from one development period to the next by a common
/// factor, with Mack's standard errors.
///
/// Each factor is the weighted least-squares slope through the origin of the next amount on this one,
/// weights 1 ÷ amount.
///
/// ```swift
/// // Two whole years and this year's first quarter, cumulative.
/// let ladder = try ChainLadder(triangle: [[21, 46, 70, 100], [23, 50, 77, 110], [24]])
/// ladder.ultimates[2]      // 114.5
/// ```
public struct ChainLadder: Sendable, Hashable {
  /// Why no chain ladder can be fitted.
  public enum Failure: Error, Equatable, Sendable {
    /// No row, or a row without a value.
    case empty
    /// A row is longer than one before it.
    case notATriangle(row: Int)
    /// An amount is not positive and finite.
    case notPositive(row: Int, column: Int)
  }

  /// The factor from each period to the next.
  public let factors: [Double]
  /// The variance parameter σ² of each factor.
  public let variances: [Double]
  /// The standard error of each factor.
  public let factorStandardErrors: [Double]
  /// The projected last amount of each row.
  public let ultimates: [Double]
  /// The standard error of each projected amount, from chance and from not knowing the factors.
  public let standardErrors: [Double]
  /// The standard error of the sum of all projected amounts.
  public let totalStandardError: Double
  /// The number of factors that were estimated from at least two rows.
  public let degreesOfFreedom: Int

  /// Fits a triangle: rows oldest first, cumulative amounts, each row no longer than the one before.
  ///
  /// - Throws: ``Failure``.
  /// - Complexity: O(rows · columns).
  public init(triangle: [[Double]]) throws(Failure) {
    guard let width = triangle.first?.count, width > 0 else { throw .empty }
    for (i, row) in triangle.enumerated() {
      if row.isEmpty { throw .empty }
      if i > 0, row.count > triangle[i - 1].count { throw .notATriangle(row: i) }
      for (j, value) in row.enumerated() where !(value > 0 && value.isFinite) {
        throw .notPositive(row: i, column: j)
      }
    }
    var factors: [Double] = []
    var variances: [Double] = []
    var sums: [Double] = []
    var degrees = 0
    for j in 0..<(width - 1) {
      let rows = triangle.filter { $0.count > j + 1 }
      let from = rows.map { $0[j] }
      let to = rows.map { $0[j + 1] }
      let factor = ChainLadder.slope(from, to)
      sums.append(from.reduce(0, +))
      factors.append(factor)
      var squares = 0.0
      for i in rows.indices {
        squares += from[i] * (to[i] / from[i] - factor) * (to[i] / from[i] - factor)
      }
      degrees += rows.count - 1
      variances.append(rows.count > 1 ? squares / Double(rows.count - 1) : .nan)
    }
    ChainLadder.extrapolate(&variances)
    self.factors = factors
    self.variances = variances
    degreesOfFreedom = degrees
    factorStandardErrors = zip(variances, sums).map { ($0 / $1).squareRoot() }

    var ultimates: [Double] = []
    var errors: [Double] = []
    var open: [(amount: Double, start: Int)] = []
    for row in triangle {
      var amount = row[row.count - 1]
      open.append((amount, row.count - 1))
      var process = 0.0
      var parameter = 0.0
      for j in (row.count - 1)..<(width - 1) {
        process = amount * variances[j] + factors[j] * factors[j] * process
        parameter =
          amount * amount * variances[j] / sums[j] + factors[j] * factors[j] * parameter
        amount *= factors[j]
      }
      ultimates.append(amount)
      errors.append((process + parameter).squareRoot())
    }
    self.ultimates = ultimates
    standardErrors = errors

    // The factors are shared, so their errors add up over rows; chance does not.
    var process = 0.0
    var parameter = 0.0
    var amounts = open.map(\.amount)
    for j in 0..<(width - 1) {
      var moving = 0.0
      process *= factors[j] * factors[j]
      for i in open.indices where open[i].start <= j {
        moving += amounts[i]
        process += amounts[i] * variances[j]
        amounts[i] *= factors[j]
      }
      parameter =
        moving * moving * variances[j] / sums[j] + factors[j] * factors[j] * parameter
    }
    totalStandardError = (process + parameter).squareRoot()
  }

  /// The product of the factors from a period to the last.
  public func factorToUltimate(from column: Int) -> Double {
    factors[min(column, factors.count)...].reduce(1, *)
  }

  /// The year end of the last row, as a t distribution with the triangle's degrees of freedom; `nil`
  /// where no factor has two rows.
  public var distribution: PredictiveDistribution? {
    guard degreesOfFreedom > 0, let center = ultimates.last, let error = standardErrors.last,
      error > 0
    else { return nil }
    return PredictiveDistribution(
      scale: .linear, offset: 0, unit: center, location: 1, spread: error / center,
      shape: .studentT(degreesOfFreedom: Double(degreesOfFreedom)))
  }

  /// Weighted least squares through the origin, weights 1 ÷ x; Σy ÷ Σx where LAPACK cannot.
  private static func slope(_ x: [Double], _ y: [Double]) -> Double {
    let ratio = y.reduce(0, +) / x.reduce(0, +)
    do throws(LeastSquaresError) {
      let fit = try LeastSquaresFit(
        design: Matrix(columns: [x]), response: y, weights: x.map { 1 / $0 })
      return fit.coefficients[0]
    } catch {
      return ratio
    }
  }

  /// A variance that only one row speaks for: Mack's rule from the two or three before it.
  private static func extrapolate(_ variances: inout [Double]) {
    for j in variances.indices where variances[j].isNaN {
      switch j {
      case 0: variances[j] = 0
      case 1: variances[j] = variances[0]
      default:
        let a = variances[j - 2]
        let b = variances[j - 1]
        variances[j] = min(a > 0 ? b * b / a : b, min(a, b))
      }
    }
  }
}
