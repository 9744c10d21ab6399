// Goals, in order: the rank is right whatever the units of the columns; stable on nearly dependent
// columns; no more work for a small design than the factorisation itself.
//
// Golub and Van Loan, Matrix Computations, 4th edition, sections 5.4–5.5. Columns are scaled by powers
// of two, which rounds nothing, so that a column in yuan and one in 亿元 are treated alike.

/// A design factored once: X = Q T Bᵀ with orthonormal Q and, in `coefficientFactor`, U = B T⁻¹.
///
/// Then the coefficients are U Qᵀ y, their covariance is σ² U Uᵀ, and the variance of x₀ᵀ b is
/// σ² ‖Uᵀ x₀‖². That holds for a full-rank design, for the minimum-norm solution of a deficient one,
/// and for a design reduced by constraints.
struct PivotedQR: Sendable {
  let rowCount: Int
  let rank: Int

  /// 1 / (‖R‖₁ ‖R⁻¹‖₁) of the leading `rank` columns, after column scaling.
  let reciprocalCondition: Double

  /// U, with one row a coefficient and one column a direction that the design determines.
  let coefficientFactor: Matrix

  /// Columns that pivoting set aside as combinations of the others.
  let dependentColumns: [Int]

  private let packed: [Double]
  private let reflectors: [Double]

  /// Factors a design of finite numbers given column by column.
  init(
    _ design: [Double], rowCount: Int, columnCount: Int, tolerance: Double
  ) throws(LeastSquaresError) {
    var packed = design
    var reflectors = [Double](repeating: 0, count: min(rowCount, columnCount))
    let scales = PivotedQR.equilibrate(&packed, rowCount: rowCount, columnCount: columnCount)
    let pivots = try LAPACK.pivotedQR(
      &packed, rows: rowCount, columns: columnCount, reflectors: &reflectors)

    let triangle = try InvertedTriangle(
      packed, rowCount: rowCount, size: reflectors.count, tolerance: tolerance)
    rank = triangle.rank
    reciprocalCondition = triangle.reciprocalCondition
    dependentColumns = pivots[triangle.rank...].sorted()
    if triangle.rank == columnCount {
      var factor = Matrix(rowCount: columnCount, columnCount: columnCount)
      for k in 0..<columnCount {
        for j in 0...k {
          let place = pivots[j]
          factor.elements[k * columnCount + place] =
            triangle.inverse[k * triangle.size + j] * scales[place]
        }
      }
      coefficientFactor = factor
    } else {
      coefficientFactor = try PivotedQR.minimumNormFactor(
        packed, rowCount: rowCount, columnCount: columnCount, rank: triangle.rank, pivots: pivots,
        scales: scales)
    }
    self.rowCount = rowCount
    self.packed = packed
    self.reflectors = reflectors
  }

  private init(_ base: PivotedQR, coefficientFactor: Matrix) {
    rowCount = base.rowCount
    rank = base.rank
    reciprocalCondition = base.reciprocalCondition
    dependentColumns = base.dependentColumns
    packed = base.packed
    reflectors = base.reflectors
    self.coefficientFactor = coefficientFactor
  }

  /// The same factorisation for coefficients b = `basis` · u, where u are this one's coefficients.
  func mapped(by basis: Matrix) -> PivotedQR {
    PivotedQR(self, coefficientFactor: basis.times(coefficientFactor))
  }

  /// Multiplies each column by a power of two so that its largest element lies in [1, 2).
  private static func equilibrate(
    _ a: inout [Double], rowCount: Int, columnCount: Int
  ) -> [Double] {
    var scales = [Double](repeating: 1, count: columnCount)
    for j in 0..<columnCount {
      let range = j * rowCount..<(j + 1) * rowCount
      var largest = 0.0
      for i in range { largest = max(largest, a[i].magnitude) }
      guard largest > 0 else { continue }
      let scale = Double(
        sign: .plus, exponent: max(-1000, min(1000, -largest.exponent)), significand: 1)
      scales[j] = scale
      if scale != 1 { for i in range { a[i] *= scale } }
    }
    return scales
  }

  /// B T⁻¹ where the rows of the leading triangle, in the columns' own units, are Tᵀ-combinations
  /// of the orthonormal columns of B (a complete orthogonal factorisation).
  private static func minimumNormFactor(
    _ packed: [Double], rowCount: Int, columnCount: Int, rank: Int, pivots: [Int],
    scales: [Double]
  ) throws(LeastSquaresError) -> Matrix {
    var factor = Matrix(rowCount: columnCount, columnCount: rank)
    guard rank > 0 else { return factor }
    var rowSpace = [Double](repeating: 0, count: columnCount * rank)
    for j in 0..<columnCount {
      for i in 0..<min(rank, j + 1) {
        rowSpace[i * columnCount + pivots[j]] = packed[j * rowCount + i] / scales[pivots[j]]
      }
    }
    var reflectors = [Double](repeating: 0, count: rank)
    try LAPACK.qr(&rowSpace, rows: columnCount, columns: rank, reflectors: &reflectors)
    var triangle = [Double](repeating: 0, count: rank * rank)
    for j in 0..<rank {
      for i in 0...j { triangle[j * rank + i] = rowSpace[j * columnCount + i] }
    }
    try LAPACK.invertUpper(&triangle, size: rank, rows: rank)
    for k in 0..<rank {
      for j in k..<rank { factor[j, k] = triangle[j * rank + k] }
    }
    try LAPACK.applyQ(
      rowSpace, rows: columnCount, reflectors: reflectors, transposed: false,
      to: &factor.elements, count: rank)
    return factor
  }

  /// Qᵀ y: its first `rank` numbers give the coefficients, the others the residuals.
  func rotated(_ response: [Double]) throws(LeastSquaresError) -> [Double] {
    var result = response
    try LAPACK.applyQ(
      packed, rows: rowCount, reflectors: reflectors, transposed: true, to: &result, count: 1)
    return result
  }

  /// Q z, back from the rotated coordinates to the rows.
  func rotatedBack(_ z: [Double]) throws(LeastSquaresError) -> [Double] {
    var result = z
    try LAPACK.applyQ(
      packed, rows: rowCount, reflectors: reflectors, transposed: false, to: &result, count: 1)
    return result
  }

  /// The first `rank` columns of Q.
  func orthonormalColumns() throws(LeastSquaresError) -> Matrix {
    var q = Matrix(rowCount: rowCount, columnCount: rank)
    for k in 0..<rank { q[k, k] = 1 }
    try LAPACK.applyQ(
      packed, rows: rowCount, reflectors: reflectors, transposed: false, to: &q.elements,
      count: rank)
    return q
  }

  /// Uᵀ x: its squared length times σ² is the variance of xᵀ b.
  func standardized(_ x: [Double]) -> [Double] {
    coefficientFactor.transposedTimes(x)
  }
}

/// The inverse of the triangle R of a pivoted factorisation, and the rank that it shows.
///
/// The leading block of an upper triangle's inverse is the inverse of its leading block, so one
/// inversion gives the exact condition number of every leading block.
private struct InvertedTriangle {
  let size: Int
  let inverse: [Double]
  let rank: Int
  let reciprocalCondition: Double

  init(
    _ packed: [Double], rowCount: Int, size wanted: Int, tolerance: Double
  ) throws(LeastSquaresError) {
    var size = 0
    while size < wanted, packed[size * rowCount + size] != 0 { size += 1 }
    var inverse = [Double](repeating: 0, count: size * size)
    for j in 0..<size {
      for i in 0...j { inverse[j * size + i] = packed[j * rowCount + i] }
    }
    if size > 0 { try LAPACK.invertUpper(&inverse, size: size, rows: size) }

    var norm = 0.0
    var inverseNorm = 0.0
    var rank = 0
    var reciprocalCondition = 0.0
    for j in 0..<size {
      var columnSum = 0.0
      var inverseColumnSum = 0.0
      for i in 0...j {
        columnSum += packed[j * rowCount + i].magnitude
        inverseColumnSum += inverse[j * size + i].magnitude
      }
      norm = max(norm, columnSum)
      inverseNorm = max(inverseNorm, inverseColumnSum)
      let reciprocal = 1 / (norm * inverseNorm)
      guard reciprocal > tolerance else { break }
      rank = j + 1
      reciprocalCondition = reciprocal
    }
    self.size = size
    self.inverse = inverse
    self.rank = rank
    self.reciprocalCondition = reciprocalCondition
  }
}
