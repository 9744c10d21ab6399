import LeastSquares

/// Why the engine cannot forecast a series.
public enum EngineError: Error, Equatable, Sendable {
  /// The quarter is not 1, 2 or 3.
  case quarter(Int)
  /// The number of earlier years is not 0…20.
  case earlierYears(Int)
  /// The history does not have 4 k + q values.
  case historyLength(expected: Int, found: Int)
  /// A panel has not as many targets as series.
  case targetCount(expected: Int, found: Int)
  /// A value is NaN or infinite, or too large to compute with; its place counts from 0.
  case notFinite(Int)
  /// The target is NaN or infinite.
  case targetNotFinite
  /// There is no earlier year and no target to anchor on, or no value at all.
  case nothingToRestOn
  /// The values are too small, or too far apart, to compute with in doubles.
  case notComputable
  /// The prior has no regression for this case.
  case noCell(RegressionKey)
  /// The text is not a prior's: its first line does not say `forecast-prior`.
  case notAPrior
  /// The prior is of another version than the one that this library reads.
  case priorVersion(found: Int, expected: Int)
  /// The prior's text cannot be read; the line counts from 1.
  case malformedPrior(line: Int)
  /// A fit of the training failed.
  case fit(RegressionKey, LeastSquaresError)
}
