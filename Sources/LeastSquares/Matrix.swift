/// A dense matrix of `Double`, stored column by column, the layout that LAPACK reads.
///
/// ```swift
/// let trend = try Matrix(rows: [[1, 1], [1, 2], [1, 3]])
/// trend[2, 1]                    // 3.0
/// trend.times([10, 2])           // [12, 14, 16]
/// ```
///
/// A matrix is a value: copies share storage until one of them is changed.
public struct Matrix: Sendable, Equatable {
  /// The number of rows.
  public let rowCount: Int

  /// The number of columns.
  public let columnCount: Int

  /// The elements, column after column: element (i, j) is at `j * rowCount + i`.
  public internal(set) var elements: [Double]

  /// A matrix with the same number in every place.
  public init(rowCount: Int, columnCount: Int, repeating value: Double = 0) {
    precondition(rowCount >= 0 && columnCount >= 0, "a matrix cannot have a negative size")
    self.rowCount = rowCount
    self.columnCount = columnCount
    elements = Array(repeating: value, count: rowCount * columnCount)
  }

  /// A matrix from its elements, column after column.
  ///
  /// - Throws: ``LeastSquaresError/shapeMismatch(_:expected:found:)`` where the number of elements is
  ///   not `rowCount * columnCount`.
  public init(rowCount: Int, columnCount: Int, columnMajor elements: [Double])
    throws(LeastSquaresError)
  {
    let (count, overflow) = rowCount.multipliedReportingOverflow(by: columnCount)
    guard rowCount >= 0, columnCount >= 0, !overflow, elements.count == count else {
      throw .shapeMismatch(.elements, expected: overflow ? .max : count, found: elements.count)
    }
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.elements = elements
  }

  /// A matrix from its rows, which must be of one length.
  ///
  /// - Throws: ``LeastSquaresError/shapeMismatch(_:expected:found:)`` with the length of the first
  ///   row and that of the row that differs from it.
  public init(rows: [[Double]]) throws(LeastSquaresError) {
    let width = rows.first?.count ?? 0
    for row in rows where row.count != width {
      throw .shapeMismatch(.rowLength, expected: width, found: row.count)
    }
    self.init(rowCount: rows.count, columnCount: width)
    for (i, row) in rows.enumerated() {
      for (j, value) in row.enumerated() { self[i, j] = value }
    }
  }

  /// A matrix from its columns, which must be of one length.
  ///
  /// - Throws: ``LeastSquaresError/shapeMismatch(_:expected:found:)`` with the length of the first
  ///   column and that of the column that differs from it.
  public init(columns: [[Double]]) throws(LeastSquaresError) {
    let height = columns.first?.count ?? 0
    for column in columns where column.count != height {
      throw .shapeMismatch(.columnLength, expected: height, found: column.count)
    }
    rowCount = height
    columnCount = columns.count
    elements = columns.flatMap { $0 }
  }

  /// The identity matrix.
  public static func identity(_ size: Int) -> Matrix {
    diagonal(Array(repeating: 1, count: size))
  }

  /// A square matrix with the given diagonal and zeros elsewhere.
  public static func diagonal(_ values: [Double]) -> Matrix {
    var matrix = Matrix(rowCount: values.count, columnCount: values.count)
    for (i, value) in values.enumerated() { matrix[i, i] = value }
    return matrix
  }

  /// The element in a row and a column, both counted from 0.
  public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(contains(row, column), "matrix index out of range")
      return elements[column * rowCount + row]
    }
    set {
      precondition(contains(row, column), "matrix index out of range")
      elements[column * rowCount + row] = newValue
    }
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < rowCount && column >= 0 && column < columnCount
  }

  /// The numbers of one row.
  public func row(_ index: Int) -> [Double] {
    (0..<columnCount).map { self[index, $0] }
  }

  /// The numbers of one column.
  public func column(_ index: Int) -> [Double] {
    precondition(index >= 0 && index < columnCount, "matrix column out of range")
    return Array(elements[index * rowCount..<(index + 1) * rowCount])
  }

  /// The numbers on the diagonal.
  public var diagonal: [Double] {
    (0..<min(rowCount, columnCount)).map { self[$0, $0] }
  }

  /// The matrix with rows and columns exchanged.
  public var transposed: Matrix {
    var result = Matrix(rowCount: columnCount, columnCount: rowCount)
    for j in 0..<columnCount {
      for i in 0..<rowCount { result[j, i] = self[i, j] }
    }
    return result
  }
}
