/// A design with about 32 digits: each element is the sum of two `Double`.
///
/// The powers of a number are not themselves numbers of 16 digits. Rounding them loses more digits of the
/// coefficients than any arithmetic afterwards: eight of the sixteen on NIST's Filip data.
///
/// ```swift
/// let design = ExtendedMatrix.polynomial([1, 2, 3], degree: 2)   // 1, x, x²
/// let fit = try LeastSquaresFit(refining: design, response: [1, 4, 9.5])
/// ```
public struct ExtendedMatrix: Sendable, Equatable {
  /// The elements rounded to `Double`.
  public private(set) var high: Matrix

  /// What rounding left out.
  public private(set) var low: Matrix

  /// The number of rows.
  public var rowCount: Int { high.rowCount }

  /// The number of columns.
  public var columnCount: Int { high.columnCount }

  /// A design whose elements are exact as they stand.
  public init(_ matrix: Matrix) {
    high = matrix
    low = Matrix(rowCount: matrix.rowCount, columnCount: matrix.columnCount)
  }

  /// The powers 1, x, x², … up to `degree` of each number, one row a number.
  ///
  /// - Precondition: `degree` is not negative.
  /// - Complexity: O(`x.count` · `degree`).
  public static func polynomial(_ x: [Double], degree: Int) -> ExtendedMatrix {
    precondition(degree >= 0, "a polynomial cannot have a negative degree")
    var design = ExtendedMatrix(Matrix(rowCount: x.count, columnCount: degree + 1))
    for (i, value) in x.enumerated() {
      var power = DoubleDouble(1)
      for j in 0...degree {
        design[i, j] = power
        power = power * value
      }
    }
    return design
  }

  subscript(row: Int, column: Int) -> DoubleDouble {
    get { DoubleDouble(high: high[row, column], low: low[row, column]) }
    set {
      high[row, column] = newValue.high
      low[row, column] = newValue.low
    }
  }
}
