import LeastSquares

/// Fits the pooled prior on a panel of quarterly series.
public enum PriorTraining {
  /// Fits every regression of a prior.
  ///
  /// A regression with too few rows is left out; a prior without one it needs says so when asked.
  ///
  /// - Parameters:
  ///   - panel: The series. Years are blocks of four counted back from the end of each.
  ///   - provenance: Where the panel comes from.
  ///   - options: How to fit.
  /// - Throws: ``EngineError/fit(_:_:)``.
  /// - Complexity: some 50 least-squares fits a regression; half a minute for the 756 series of M3.
  public static func fit(
    _ panel: SeriesPanel, provenance: PriorProvenance, options: TrainingOptions = TrainingOptions()
  ) throws(EngineError) -> PooledPrior {
    var cells: [RegressionCell] = []
    for key in RegressionKey.all {
      if let cell = try fit(key, panel, options) { cells.append(cell) }
    }
    return PooledPrior(provenance: provenance, cells: cells)
  }

  /// Fits one regression; `nil` where the panel has too few rows for it.
  static func fit(
    _ key: RegressionKey, _ panel: SeriesPanel, _ options: TrainingOptions
  ) throws(EngineError) -> RegressionCell? {
    let rows = TrainingRows(key, panel: panel, options: options)
    guard rows.responses.count >= 4 * (rows.locationCount + 2) else { return nil }
    do throws(LeastSquaresError) {
      return try RegressionFit(rows, options: options).cell()
    } catch {
      throw .fit(key, error)
    }
  }
}
