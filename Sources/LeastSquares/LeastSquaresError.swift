/// Why a fit could not be made, with the numbers that say so.
public enum LeastSquaresError: Error, Equatable, Sendable {
  /// Two inputs do not fit together.
  case shapeMismatch(Shape, expected: Int, found: Int)

  /// An input holds NaN or infinity. `column` is 0 for inputs that are a single column.
  case notFinite(Input, row: Int, column: Int)

  /// A weight, variance or other number that must not be negative (or must be positive) is not so.
  case outOfRange(Input, row: Int, value: Double)

  /// Some columns of the design are combinations of others: only `rank` of `columns` can be told
  /// apart at this tolerance. `dependentColumns` are the ones that the pivoting set aside.
  case rankDeficient(rank: Int, columns: Int, tolerance: Double, dependentColumns: [Int])

  /// There are fewer observations (of positive weight) than the question needs.
  case tooFewObservations(found: Int, required: Int)

  /// An iteration stopped at its limit; `change` is the last relative change.
  case notConverged(iterations: Int, change: Double, tolerance: Double)

  /// The equality constraints are dependent on each other, so some repeat or contradict others.
  case dependentConstraints(rank: Int, constraints: Int)

  /// A covariance is not positive definite; the leading block of this size is the first that fails.
  case notPositiveDefinite(Input, leadingBlock: Int)

  /// Some combination of the observations has no error: the noise reaches `rank` of the `required`
  /// directions that the coefficients leave.
  case degenerateNoise(rank: Int, required: Int)

  /// Finite input whose result leaves the range of `Double`.
  case overflow

  /// LAPACK refused; `info` is its code.
  case lapack(routine: String, info: Int)

  /// What a ``shapeMismatch(_:expected:found:)`` is about.
  public enum Shape: Sendable, Equatable {
    /// The number of elements of a matrix.
    case elements
    /// The length of a row, where rows differ.
    case rowLength
    /// The length of a column, where columns differ.
    case columnLength
    /// The number of columns of a matrix or of numbers in a row of regressors.
    case columns
    /// The number of rows of a matrix.
    case rows
    /// The number of responses, against the rows of the design.
    case responses
    /// The number of weights, against the rows of the design.
    case weights
    /// The number of values of prior rows or constraints, against their rows.
    case values
    /// The size of a covariance, against the rows that it describes.
    case covariance
    /// The number of thresholds, against the number of series.
    case thresholds
  }

  /// Which input an error is about.
  public enum Input: Sendable, Equatable {
    /// The design matrix.
    case design
    /// The observed responses.
    case response
    /// The weights of the observations.
    case weights
    /// The prior rows: their design, values or variances.
    case prior
    /// The equality constraints.
    case constraints
    /// The covariance (or its factor) of the observations.
    case covariance
    /// The row of regressors at which a prediction is asked for.
    case regressors
    /// The variance of the noise.
    case noiseVariance
    /// A tolerance, level or other parameter of the method.
    case parameter
  }
}
