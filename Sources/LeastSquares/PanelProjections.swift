/// What a design says of every series of a panel.
///
/// A series that cannot be fitted, because too few of its quarters are there, has NaN throughout; one
/// without degrees of freedom has coefficients and a mean, and NaN for the rest.
/// ``DesignProjection/fit(_:)`` tells why.
public struct PanelProjections: Sendable, Equatable {
  /// The number of series.
  public var seriesCount: Int { values.rowCount }

  /// The number of coefficients of a series.
  public let coefficientCount: Int

  /// One row a series: its coefficients, then the columns of ``Column`` in their order.
  public internal(set) var values: Matrix

  /// The numbers of a series that follow its coefficients.
  public enum Column: Int, Sendable, CaseIterable {
    /// The fitted value at the regressors of the projection.
    case mean
    /// The variance of an observation around its fitted value.
    case residualVariance
    /// The variance of one more observation at the regressors of the projection.
    case predictionVariance
    /// The lower end of the prediction interval.
    case lower
    /// The upper end of the prediction interval.
    case upper
    /// The probability that one more observation is at least the threshold of the series.
    case probability
  }

  /// Room for the projections of a panel, to be filled (and filled again) by ``DesignProjection``.
  public init(seriesCount: Int, coefficientCount: Int) {
    self.coefficientCount = coefficientCount
    values = Matrix(
      rowCount: seriesCount, columnCount: coefficientCount + Column.allCases.count)
  }

  /// One number of one series.
  public subscript(series: Int, column: Column) -> Double {
    values[series, coefficientCount + column.rawValue]
  }

  /// One number of every series, in the order of the panel.
  public func column(_ column: Column) -> [Double] {
    values.column(coefficientCount + column.rawValue)
  }

  /// The coefficients of one series.
  public func coefficients(of series: Int) -> [Double] {
    (0..<coefficientCount).map { values[series, $0] }
  }
}
