// Goals, in order: right on nearly dependent and short designs; a clear error where no fit exists;
// nothing computed that was not asked for; fast on the 4-to-20-row fits that ledgers have.
//
// Björck, Numerical Methods for Least Squares Problems (SIAM 1996), chapters 1–2.

/// A straight line, plane or any other combination of columns fitted to observations.
///
/// The coefficients b minimise Σ wᵢ (yᵢ − xᵢᵀ b)². An observation of weight w has variance σ²/w.
///
/// ```swift
/// let design = try Matrix(rows: [[1, 1], [1, 2], [1, 3], [1, 4]])
/// let fit = try LeastSquaresFit(design: design, response: [10, 12.5, 13, 16])
/// fit.coefficients                                     // [8.25, 1.85]
/// let next = try fit.prediction(at: [1, 5])
/// next.mean                                            // 17.5
/// next.probability(atLeast: 17)                        // 0.6458649914978936
/// ```
///
/// A fit keeps its factorisation: predictions, leverages, covariance and so on are worked out when
/// they are asked for.
public struct LeastSquaresFit: Sendable {
  /// The design, one row an observation.
  public let design: Matrix

  /// The observed values.
  public let response: [Double]

  /// The weights of the observations; nil where all are 1.
  public let weights: [Double]?

  /// The prior rows that the fit was mixed with, if any.
  public let priors: [PriorRows]

  /// One coefficient a column of the design.
  public let coefficients: [Double]

  /// The number of coefficients that the rows determine.
  public let rank: Int

  /// The reciprocal condition number that the rank was judged by, after column scaling.
  public let reciprocalCondition: Double

  /// The number of observations of positive weight.
  public let observationCount: Int

  /// Σ wᵢ (yᵢ − xᵢᵀ b)² over the observations.
  public let residualSumOfSquares: Double

  /// Degrees of freedom of the residual variance; infinite where the variance was given.
  public let degreesOfFreedom: Double

  /// The estimated variance of an observation of weight 1; nil where no degrees of freedom are left.
  public let residualVariance: Double?

  /// How refinement went, where it was asked for.
  public internal(set) var refinement: RefinementReport?

  let factor: PivotedQR

  /// Qᵀ y of the rows that were solved: observations, then prior rows, each by its weight.
  let rotatedResponse: [Double]

  /// (Xᵀ W X)⁻¹ worked out more accurately than U Uᵀ, after refinement.
  var refinedUnscaledCovariance: Matrix?

  /// y − X b worked out in double-double arithmetic, after refinement.
  var refinedResiduals: [Double]?

  /// Fits a design to observations.
  ///
  /// - Parameters:
  ///   - design: One row an observation, one column a coefficient.
  ///   - response: One number an observation.
  ///   - weights: One number an observation, inverse to its variance; an observation of weight 0 is
  ///     left out but keeps its row. Nil for equal weights.
  ///   - rule: What counts as dependent columns, and what then.
  /// - Throws: ``LeastSquaresError``: shapes that differ, NaN or infinity, a negative weight, fewer
  ///   observations than coefficients, dependent columns.
  /// - Complexity: O(m n²) for m observations and n coefficients.
  public init(
    design: Matrix, response: [Double], weights: [Double]? = nil, rank rule: RankRule = .standard
  ) throws(LeastSquaresError) {
    let system = try WeightedSystem(design: design, response: response, weights: weights)
    try self.init(system, rank: rule)
  }

  init(_ system: WeightedSystem, rank rule: RankRule) throws(LeastSquaresError) {
    let columns = system.design.columnCount
    if case .fullRank = rule, system.observationCount < columns {
      throw .tooFewObservations(found: system.observationCount, required: columns)
    }
    let factor = try PivotedQR(
      system.rows, rowCount: system.values.count, columnCount: columns, tolerance: rule.tolerance)
    try LeastSquaresFit.require(rule, of: factor, columns: columns)
    let rotated = try factor.rotated(system.values)
    let sum = LeastSquaresFit.sumOfSquares(rotated, from: factor.rank)
    let degreesOfFreedom = system.observationCount - factor.rank
    try self.init(
      system, priors: [], factor: factor, rotatedResponse: rotated,
      coefficients: LeastSquaresFit.coefficients(factor, rotated), residualSumOfSquares: sum,
      degreesOfFreedom: Double(degreesOfFreedom),
      residualVariance: degreesOfFreedom > 0 ? sum / Double(degreesOfFreedom) : nil)
  }

  init(
    _ system: WeightedSystem, priors: [PriorRows], factor: PivotedQR, rotatedResponse: [Double],
    coefficients: [Double], residualSumOfSquares: Double, degreesOfFreedom: Double,
    residualVariance: Double?
  ) throws(LeastSquaresError) {
    guard residualSumOfSquares.isFinite, coefficients.allSatisfy(\.isFinite) else {
      throw .overflow
    }
    self.design = system.design
    self.response = system.response
    self.weights = system.weights
    self.priors = priors
    self.coefficients = coefficients
    self.rank = factor.rank
    self.reciprocalCondition = factor.reciprocalCondition
    self.observationCount = system.observationCount
    self.residualSumOfSquares = residualSumOfSquares
    self.degreesOfFreedom = degreesOfFreedom
    self.residualVariance = residualVariance
    self.factor = factor
    self.rotatedResponse = rotatedResponse
  }

  static func require(
    _ rule: RankRule, of factor: PivotedQR, columns: Int
  ) throws(LeastSquaresError) {
    guard case .fullRank(let tolerance) = rule, factor.rank < columns else { return }
    throw .rankDeficient(
      rank: factor.rank, columns: columns, tolerance: tolerance,
      dependentColumns: factor.dependentColumns)
  }

  /// U (Qᵀ y).
  static func coefficients(_ factor: PivotedQR, _ rotated: [Double]) -> [Double] {
    let u = factor.coefficientFactor
    var result = [Double](repeating: 0, count: u.rowCount)
    for k in 0..<u.columnCount {
      for j in 0..<u.rowCount { result[j] += u.elements[k * u.rowCount + j] * rotated[k] }
    }
    return result
  }

  static func sumOfSquares(_ values: [Double], from start: Int) -> Double {
    var sum = 0.0
    for i in start..<max(start, values.count) { sum += values[i] * values[i] }
    return sum
  }
}
