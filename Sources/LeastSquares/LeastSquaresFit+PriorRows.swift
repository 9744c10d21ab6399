// Theil and Goldberger (1961); Theil (1963), "On the use of incomplete prior information in regression
// analysis", Journal of the American Statistical Association 58, 401–414. Observations and prior rows
// are stacked, each divided by its standard deviation, and solved by one QR factorisation.

/// Where the noise variance of a fit with prior rows comes from.
public enum NoiseVariance: Sendable, Equatable {
  /// It is known: the variance of an observation of weight 1.
  case known(Double)

  /// From the observations alone, fitted without the prior rows.
  case fromObservations

  /// From observations and prior rows together, each prior row counting as one observation. For
  /// prior rows whose variances are relative to the noise.
  case fromAllRows
}

extension LeastSquaresFit {
  /// Fits a design to observations and to prior rows (mixed estimation).
  ///
  /// ```swift
  /// let design = try Matrix(rows: [[1, 1], [1, 2], [1, 3], [1, 4]])
  /// let slope = try PriorRows(design: Matrix(rows: [[0, 1]]), values: [2.5], variances: [0.25])
  /// let fit = try LeastSquaresFit(
  ///   design: design, response: [10, 12.5, 13, 16], priors: [slope], noiseVariance: .known(1))
  /// fit.coefficients                       // [7.527777777778, 2.138888888889]
  /// try fit.shares(at: [0, 1])             // observations 0.556, prior 0.444
  /// ```
  ///
  /// With a known variance, predictions are normal (infinitely many degrees of freedom). Estimated
  /// from the observations, they are t with the degrees of freedom of the fit without prior, the
  /// usual approximation.
  ///
  /// - Parameters:
  ///   - design: One row an observation, one column a coefficient. It may have fewer rows than
  ///     columns: what the observations leave open, the prior rows decide.
  ///   - response: One number an observation.
  ///   - weights: One number an observation, inverse to its variance; nil for equal weights.
  ///   - priors: The prior rows, in groups that are reported by name.
  ///   - noiseVariance: Where the variance of an observation comes from.
  ///   - rule: What counts as dependent columns, and what then.
  /// - Throws: ``LeastSquaresError``.
  /// - Complexity: O((m + k) n²) for m observations, k prior rows and n coefficients.
  public init(
    design: Matrix, response: [Double], weights: [Double]? = nil, priors: [PriorRows],
    noiseVariance: NoiseVariance, rank rule: RankRule = .standard
  ) throws(LeastSquaresError) {
    let system = try WeightedSystem(design: design, response: response, weights: weights)
    let noise = try LeastSquaresFit.noise(noiseVariance, system, priors, rule)

    var rows = Matrix(rowCount: design.rowCount, columnCount: design.columnCount)
    rows.elements = system.rows
    var values = system.values
    for prior in priors {
      let factor = prior.scale == .absolute ? noise.deviation : 1
      var scaled = prior.whitenedDesign
      for i in scaled.elements.indices { scaled.elements[i] *= factor }
      rows = try rows.appendingRows(scaled)
      values += prior.whitenedValues.map { $0 * factor }
    }
    let informative = system.observationCount + values.count - system.values.count
    if case .fullRank = rule, informative < design.columnCount {
      throw .tooFewObservations(found: informative, required: design.columnCount)
    }
    let factor = try PivotedQR(
      rows.elements, rowCount: values.count, columnCount: design.columnCount,
      tolerance: rule.tolerance)
    try LeastSquaresFit.require(rule, of: factor, columns: design.columnCount)
    let rotated = try factor.rotated(values)
    let coefficients = LeastSquaresFit.coefficients(factor, rotated)
    let fitted = design.times(coefficients)
    let residualSum = response.indices.reduce(0.0) { sum, i in
      let residual = response[i] - fitted[i]
      return sum + (weights?[i] ?? 1) * residual * residual
    }
    var degreesOfFreedom = noise.degreesOfFreedom
    var variance: Double? = noise.deviation * noise.deviation
    if case .fromAllRows = noiseVariance {
      degreesOfFreedom = Double(informative - factor.rank)
      let sum = LeastSquaresFit.sumOfSquares(rotated, from: factor.rank)
      variance = degreesOfFreedom > 0 ? sum / degreesOfFreedom : nil
    }
    try self.init(
      system, priors: priors, factor: factor, rotatedResponse: rotated, coefficients: coefficients,
      residualSumOfSquares: residualSum, degreesOfFreedom: degreesOfFreedom,
      residualVariance: variance)
  }

  /// The standard deviation of the noise and the degrees of freedom that it is known with.
  private static func noise(
    _ choice: NoiseVariance, _ system: WeightedSystem, _ priors: [PriorRows], _ rule: RankRule
  ) throws(LeastSquaresError) -> (deviation: Double, degreesOfFreedom: Double) {
    for prior in priors where prior.design.columnCount != system.design.columnCount {
      throw .shapeMismatch(
        .columns, expected: system.design.columnCount, found: prior.design.columnCount)
    }
    switch choice {
    case .known(let variance):
      guard variance > 0, variance.isFinite else {
        throw .outOfRange(.noiseVariance, row: 0, value: variance)
      }
      return (variance.squareRoot(), .infinity)
    case .fromObservations:
      let alone = try LeastSquaresFit(system, rank: .minimumNorm(tolerance: rule.tolerance))
      guard let variance = alone.residualVariance else {
        throw .tooFewObservations(found: alone.observationCount, required: alone.rank + 1)
      }
      // A perfect fit says that the noise is nil, and would make every prior row weightless.
      guard variance > 0 else { throw .outOfRange(.noiseVariance, row: 0, value: variance) }
      return (variance.squareRoot(), alone.degreesOfFreedom)
    case .fromAllRows:
      if let index = priors.firstIndex(where: { $0.scale == .absolute }) {
        throw .outOfRange(.prior, row: index, value: .nan)
      }
      return (1, 0)
    }
  }
}
