import LeastSquares

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension PooledPrior {
  /// The prior updated with a panel of the planner's own series, by mixed estimation.
  ///
  /// Each regression is fitted again on the panel's rows with the prior's coefficients as prior rows,
  /// worth `priorRows` rows (Theil and Goldberger 1961); the spread moves with the panel's errors in
  /// the same proportion. Shapes stay. A regression that the panel has no rows for stays as it is.
  ///
  /// - Parameters:
  ///   - panel: The series; years are blocks of four counted back from the end of each.
  ///   - priorRows: How many rows the prior is worth. Years of one series are no independent rows: with
  ///     100 a panel of ten series made forecasts worse, with 500 none of 10 to 100 did.
  /// - Throws: ``EngineError/fit(_:_:)``.
  public func updated(
    with panel: SeriesPanel, priorRows: Double = 500
  ) throws(EngineError) -> PooledPrior {
    var cells: [RegressionCell] = []
    let options = TrainingOptions(seasonalWeight: 0, seasonalWeightAnchored: 0)
    for cell in self.cells {
      let rows = TrainingRows(cell.key, panel: panel, options: options)
      if rows.responses.isEmpty {
        cells.append(cell)
        continue
      }
      do throws(LeastSquaresError) {
        cells.append(try PooledPrior.updated(cell, with: rows, priorRows: priorRows))
      } catch {
        throw .fit(cell.key, error)
      }
    }
    return PooledPrior(provenance: provenance, cells: cells)
  }

  private static func updated(
    _ cell: RegressionCell, with rows: TrainingRows, priorRows: Double
  ) throws(LeastSquaresError) -> RegressionCell {
    let count = rows.responses.count
    let width = cell.location.count
    var design = Matrix(rowCount: count, columnCount: width + 1, repeating: 1)
    for i in 0..<count {
      for (j, term) in cell.location.enumerated() {
        design[i, j + 1] = (rows.location[i * width + j] - term.mean) / term.deviation
      }
    }
    let spreads = (0..<count).map { i in
      var sum = cell.spreadConstant
      for (j, term) in cell.spread.enumerated() {
        sum +=
          term.coefficient * (rows.spread[i * cell.spread.count + j] - term.mean)
          / term.deviation
      }
      return exp(min(max(sum, -7), cell.key.spreadLimit))
    }
    var covariance = Matrix(rowCount: width + 1, columnCount: width + 1)
    var place = 0
    for i in 0...width {
      for j in i...width {
        covariance[i, j] = cell.covariance[place] / priorRows
        covariance[j, i] = covariance[i, j]
        place += 1
      }
    }
    let start = [cell.locationConstant] + cell.location.map(\.coefficient)
    let prior = try PriorRows(
      name: "pooledPrior", coefficients: start, covariance: covariance, scale: .relativeToNoise)

    let precision = spreads.map { 1 / ($0 * $0) }
    let mean = precision.reduce(0, +) / Double(count)
    var coefficients = start
    for _ in 0..<4 {
      let fitted = design.times(coefficients)
      let weights = (0..<count).map { i in
        // Errors beyond three spreads, some two standard deviations, count for less.
        let error = (rows.responses[i] - fitted[i]).magnitude / spreads[i]
        return precision[i] / mean * min(1, 3 / max(error, 1e-9))
      }
      coefficients = try LeastSquaresFit(
        design: design, response: rows.responses, weights: weights, priors: [prior],
        noiseVariance: .fromAllRows
      ).coefficients
    }
    let fitted = design.times(coefficients)
    var relative = priorRows
    for i in 0..<count {
      relative += min((rows.responses[i] - fitted[i]).magnitude / spreads[i], 6)
    }
    var location = cell.location
    for j in location.indices { location[j].coefficient = coefficients[j + 1] }
    return RegressionCell(
      key: cell.key, rowCount: cell.rowCount, locationConstant: coefficients[0],
      location: location,
      spreadConstant: cell.spreadConstant + log(relative / (priorRows + Double(count))),
      spread: cell.spread, shape: cell.shape, covariance: cell.covariance, before: cell)
  }
}
