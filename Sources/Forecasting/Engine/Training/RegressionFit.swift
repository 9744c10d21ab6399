// Goals, in order: residuals that were not seen by the fit that they are residuals of (spread and shape
// are otherwise too narrow); robust; the same digits for the same panel.
//
// Centre: Huber's M-estimate by reweighted least squares, weights 1 ÷ spread². Spread: E|residual| =
// exp(Vd), by iterated least squares on the relative error of |residual| (Nelder and Wedderburn 1972,
// the gamma model with a logarithmic link). Shape: quantiles of residual ÷ spread, a trimmed mean over
// the panel's years.

import LeastSquares

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The least-squares fit of one regression of the prior.
struct RegressionFit {
  private let rows: TrainingRows
  private let options: TrainingOptions
  private let responses: [Double]
  private let x: Design
  private let v: Design

  /// A design with a constant and standardised columns.
  private struct Design {
    let matrix: Matrix
    let means: [Double]
    let deviations: [Double]

    init(_ values: [Double], columns: Int, rows: Int) throws(LeastSquaresError) {
      var elements = [Double](repeating: 1, count: rows * (columns + 1))
      var means: [Double] = []
      var deviations: [Double] = []
      for j in 0..<columns {
        var sum = 0.0
        for i in 0..<rows { sum += values[i * columns + j] }
        let mean = sum / Double(rows)
        var squares = 0.0
        for i in 0..<rows {
          let d = values[i * columns + j] - mean
          squares += d * d
        }
        let deviation = (squares / Double(rows)).squareRoot() + 1e-9
        for i in 0..<rows {
          elements[(j + 1) * rows + i] = (values[i * columns + j] - mean) / deviation
        }
        means.append(mean)
        deviations.append(deviation)
      }
      self.means = means
      self.deviations = deviations
      matrix = try Matrix(rowCount: rows, columnCount: columns + 1, columnMajor: elements)
    }

    func only(_ kept: [Int]) throws(LeastSquaresError) -> Matrix {
      var elements: [Double] = []
      elements.reserveCapacity(kept.count * matrix.columnCount)
      for j in 0..<matrix.columnCount {
        for i in kept { elements.append(matrix[i, j]) }
      }
      return try Matrix(
        rowCount: kept.count, columnCount: matrix.columnCount, columnMajor: elements)
    }
  }

  init(_ rows: TrainingRows, options: TrainingOptions) throws(LeastSquaresError) {
    self.rows = rows
    self.options = options
    responses = rows.responses
    x = try Design(rows.location, columns: rows.locationCount, rows: rows.responses.count)
    v = try Design(rows.spread, columns: rows.spreadCount, rows: rows.responses.count)
  }

  /// Fits centre, spread and shape.
  func cell() throws(LeastSquaresError) -> RegressionCell {
    var weights = rows.weights
    var spread: [Double] = []
    var centre = try huber(x.matrix, responses, weights, steps: 4)
    for round in 0..<3 {
      if round > 0 { centre = try huber(x.matrix, responses, weights, steps: 3) }
      let residuals = subtract(responses, x.matrix.times(centre.coefficients))
      spread = try gamma(v.matrix, residuals, rows.weights, from: spread, steps: 6)
      weights = precision(v.matrix.times(spread))
    }
    centre = try huber(x.matrix, responses, weights, steps: 4)

    // Residuals and spreads of every part, by fits of the other parts.
    let folds = (0..<options.crossFits).map { fold in
      rows.positions.indices.filter { rows.positions[$0] / 2 % options.crossFits == fold }
    }
    var residuals = [Double](repeating: 0, count: responses.count)
    for part in folds {
      let kept = others(part)
      if part.isEmpty { continue }
      if kept.count < 2 * x.matrix.columnCount {
        // Nothing to cross-fit on: the fit of all rows has to do.
        for i in part { residuals[i] = responses[i] - dot(x.matrix, i, centre.coefficients) }
        continue
      }
      let fit = try huber(
        x.only(kept), kept.map { responses[$0] }, kept.map { weights[$0] }, steps: 3)
      for i in part { residuals[i] = responses[i] - dot(x.matrix, i, fit.coefficients) }
    }
    spread = try gamma(v.matrix, residuals, rows.weights, from: spread, steps: 6)
    var errors = [Double](repeating: 0, count: responses.count)
    for part in folds where !part.isEmpty {
      let kept = others(part)
      let fitted =
        kept.count < 2 * v.matrix.columnCount
        ? spread
        : try gamma(
          v.only(kept), kept.map { residuals[$0] }, kept.map { rows.weights[$0] }, from: spread,
          steps: 4)
      for i in part {
        errors[i] = residuals[i] / exp(min(max(dot(v.matrix, i, fitted), -7), rows.key.spreadLimit))
      }
    }
    let features = FeatureList(rows.key)
    return RegressionCell(
      key: rows.key, rowCount: responses.count,
      locationConstant: rounded(centre.coefficients[0], 9),
      location: terms(features.location, centre.coefficients, x),
      spreadConstant: rounded(spread[0], 9), spread: terms(features.spread, spread, v),
      shape: DistributionShape(quantiles: typicalQuantiles(errors).map { rounded($0, 9) }),
      covariance: upperTriangle(centre.covariance).map { rounded($0, 6) })
  }

  /// The quantiles of the errors in a typical year.
  ///
  /// A panel has seen a thousand series, but only a dozen years, and a recession moves all series of its
  /// year together. So quantiles are taken year by year, and averaged without the highest and the lowest
  /// of each level. Where the panel has fewer than five years of some rows, or without an earlier year,
  /// where the panel's years are many targets of few series, all errors are one sample.
  private func typicalQuantiles(_ errors: [Double]) -> [Double] {
    let leastYears = 5
    let leastWeight = 100.0
    var years: [[Double]] = []
    if rows.key.form == .logarithmic {
      for year in 0...(rows.yearsBack.max() ?? 0) {
        let members = errors.indices.filter { rows.yearsBack[$0] == year }
        let weights = members.map { rows.weights[$0] }
        guard weights.reduce(0, +) > leastWeight else { continue }
        years.append(weightedQuantiles(members.map { errors[$0] }, weights))
      }
    }
    guard years.count >= leastYears else { return weightedQuantiles(errors, rows.weights) }
    return QuantileLevels.standard.indices.map { level in
      let inner = years.map { $0[level] }.sorted().dropFirst().dropLast()
      return inner.reduce(0, +) / Double(inner.count)
    }
  }

  private func terms(
    _ features: [Feature], _ coefficients: [Double], _ design: Design
  ) -> [RegressionCell.Term] {
    features.indices.map { j in
      RegressionCell.Term(
        name: features[j].name, coefficient: rounded(coefficients[j + 1], 9),
        mean: rounded(design.means[j], 9), deviation: rounded(design.deviations[j], 9))
    }
  }

  private func others(_ part: [Int]) -> [Int] {
    let left = Set(part)
    return responses.indices.filter { !left.contains($0) }
  }

  /// 1 ÷ spread², of mean 1, times the rows' own weights.
  private func precision(_ logSpreads: [Double]) -> [Double] {
    let raw = logSpreads.indices.map {
      rows.weights[$0] * exp(-2 * min(max(logSpreads[$0], -7), rows.key.spreadLimit))
    }
    let mean = raw.reduce(0, +) / Double(raw.count)
    return raw.map { $0 / mean }
  }

  private func huber(
    _ design: Matrix, _ response: [Double], _ weights: [Double], steps: Int
  ) throws(LeastSquaresError) -> (coefficients: [Double], covariance: Matrix) {
    let sum = weights.reduce(0, +)
    let priors =
      design.columnCount == 1
      ? []
      : [
        try PriorRows.ridge(
          penalty: options.ridge * sum, columnCount: design.columnCount, unpenalized: [0])
      ]
    var current = weights
    var fit = try LeastSquaresFit(
      design: design, response: response, weights: current, priors: priors,
      noiseVariance: .fromAllRows)
    for _ in 0..<steps {
      let residuals = subtract(response, design.times(fit.coefficients))
      let scaled = residuals.indices.map { residuals[$0].magnitude * weights[$0].squareRoot() }
      let limit = options.tuning * median(scaled) / 0.674_489_750_196_081_7 + 1e-12
      current = weights.indices.map { weights[$0] * min(1, limit / max(scaled[$0], 1e-12)) }
      fit = try LeastSquaresFit(
        design: design, response: response, weights: current, priors: priors,
        noiseVariance: .fromAllRows)
    }
    var covariance = fit.unscaledCovariance
    for i in 0..<covariance.rowCount {
      for j in 0..<covariance.columnCount { covariance[i, j] *= sum }
    }
    return (fit.coefficients, covariance)
  }

  private func gamma(
    _ design: Matrix, _ residuals: [Double], _ weights: [Double], from start: [Double], steps: Int
  ) throws(LeastSquaresError) -> [Double] {
    var d = start
    if d.isEmpty {
      d = try LeastSquaresFit(
        design: design, response: residuals.map { log($0.magnitude + 1e-3) }, weights: weights,
        rank: .minimumNorm(tolerance: 1e-10)
      ).coefficients
      let fitted = design.times(d)
      var ratio = 0.0
      for i in residuals.indices { ratio += weights[i] * residuals[i].magnitude / exp(fitted[i]) }
      d[0] += log(ratio / weights.reduce(0, +))
    }
    let sum = weights.reduce(0, +)
    let priors =
      design.columnCount == 1
      ? []
      : [
        try PriorRows.ridge(
          penalty: options.ridge * sum, columnCount: design.columnCount, unpenalized: [0])
      ]
    for _ in 0..<steps {
      let fitted = design.times(d)
      let relative = residuals.indices.map { min(residuals[$0].magnitude / exp(fitted[$0]), 6) - 1 }
      let step = try LeastSquaresFit(
        design: design, response: relative, weights: weights, priors: priors,
        noiseVariance: .fromAllRows
      ).coefficients
      for j in d.indices { d[j] += step[j] }
    }
    return d
  }

  private func dot(_ matrix: Matrix, _ row: Int, _ coefficients: [Double]) -> Double {
    var sum = 0.0
    for j in coefficients.indices { sum += matrix[row, j] * coefficients[j] }
    return sum
  }

  private func subtract(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 - $1 } }

  private func upperTriangle(_ matrix: Matrix) -> [Double] {
    (0..<matrix.rowCount).flatMap { i in (i..<matrix.columnCount).map { matrix[i, $0] } }
  }
}
