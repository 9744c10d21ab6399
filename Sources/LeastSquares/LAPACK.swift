// The only file that knows LAPACK. Every routine is called through LAPACKE's `_work` form, which
// neither allocates nor scans for NaN: the callers have checked their input already, and say what
// was wrong in their own words.

internal import CLAPACKE

/// The handful of LAPACK routines that the fits are made of, on column-major arrays.
enum LAPACK {
  private static let columnMajor = Int32(LAPACK_COL_MAJOR)
  private static let upper = CChar(UInt8(ascii: "U"))
  private static let no = CChar(UInt8(ascii: "N"))
  private static let transpose = CChar(UInt8(ascii: "T"))
  private static let left = CChar(UInt8(ascii: "L"))

  /// LAPACK counts in 32 bits.
  static let largestCount = Int(LapackInt.max)

  /// Throws where a routine reports anything but success.
  private static func check(_ info: LapackInt, _ routine: String) throws(LeastSquaresError) {
    if info != 0 { throw .lapack(routine: routine, info: Int(info)) }
  }

  private static func leading(_ rows: Int) -> LapackInt { LapackInt(max(1, rows)) }

  /// QR factorisation with column pivoting (`dgeqp3`), in place.
  ///
  /// On return the upper triangle of `a` is R, what is below are the reflectors; `pivots[j]` is the
  /// original place, counted from 0, of the column that is now j-th.
  static func pivotedQR(
    _ a: inout [Double], rows: Int, columns: Int, reflectors: inout [Double]
  ) throws(LeastSquaresError) -> [Int] {
    var pivots = [LapackInt](repeating: 0, count: columns)
    let workCount = columns < 32 ? 3 * columns + 1 : 2 * columns + (columns + 1) * 32
    let info = withUnsafeTemporaryAllocation(of: Double.self, capacity: workCount) { work in
      LAPACKE_dgeqp3_work(
        columnMajor, LapackInt(rows), LapackInt(columns), &a, leading(rows), &pivots, &reflectors,
        work.baseAddress, LapackInt(workCount))
    }
    try check(info, "dgeqp3")
    return pivots.map { Int($0) - 1 }
  }

  /// QR factorisation without pivoting (`dgeqrf`), in place.
  static func qr(
    _ a: inout [Double], rows: Int, columns: Int, reflectors: inout [Double]
  ) throws(LeastSquaresError) {
    let workCount = max(1, columns * 32)
    let info = withUnsafeTemporaryAllocation(of: Double.self, capacity: workCount) { work in
      LAPACKE_dgeqrf_work(
        columnMajor, LapackInt(rows), LapackInt(columns), &a, leading(rows), &reflectors,
        work.baseAddress, LapackInt(workCount))
    }
    try check(info, "dgeqrf")
  }

  /// Multiplies `c` (`rows` by `count`) from the left by the orthogonal Q of a factorisation, or by
  /// its transpose (`dormqr`), in place.
  static func applyQ(
    _ a: [Double], rows: Int, reflectors: [Double], transposed: Bool, to c: inout [Double],
    count: Int
  ) throws(LeastSquaresError) {
    let workCount = max(1, count)
    let info = withUnsafeTemporaryAllocation(of: Double.self, capacity: workCount) { work in
      LAPACKE_dormqr_work(
        columnMajor, left, transposed ? transpose : no, LapackInt(rows), LapackInt(count),
        LapackInt(reflectors.count), a, leading(rows), reflectors, &c, leading(rows),
        work.baseAddress, LapackInt(workCount))
    }
    try check(info, "dormqr")
  }

  /// Inverts the upper triangle of the leading `size` columns of `a` (`dtrtri`), in place.
  ///
  /// - Precondition: no zero on that diagonal.
  static func invertUpper(_ a: inout [Double], size: Int, rows: Int) throws(LeastSquaresError) {
    let info = LAPACKE_dtrtri_work(columnMajor, upper, no, LapackInt(size), &a, leading(rows))
    try check(info, "dtrtri")
  }

  /// Solves T x = b or Tᵀ x = b for the upper triangle T in the leading `size` columns of `a`
  /// (`dtrtrs`), in place; `b` has `count` columns of `bRows` numbers.
  static func solveUpper(
    _ a: [Double], size: Int, rows: Int, transposed: Bool, _ b: inout [Double], bRows: Int,
    count: Int = 1
  ) throws(LeastSquaresError) {
    let info = LAPACKE_dtrtrs_work(
      columnMajor, upper, transposed ? transpose : no, no, LapackInt(size), LapackInt(count), a,
      leading(rows), &b, leading(bRows))
    try check(info, "dtrtrs")
  }

  /// Cholesky factor Uᵀ U of a symmetric matrix (`dpotrf`), in place, in the upper triangle.
  ///
  /// - Returns: 0, or the size of the first leading block that is not positive definite.
  static func cholesky(_ a: inout [Double], size: Int) throws(LeastSquaresError) -> Int {
    let info = LAPACKE_dpotrf_work(columnMajor, upper, LapackInt(size), &a, leading(size))
    if info < 0 { try check(info, "dpotrf") }
    return Int(info)
  }

  /// Minimises ‖A x − c‖ subject to B x = d (`dgglse`).
  ///
  /// All four arrays are overwritten.
  static func equalityConstrained(
    _ a: inout [Double], rows: Int, columns: Int, _ b: inout [Double], constraints: Int,
    _ c: inout [Double], _ d: inout [Double]
  ) throws(LeastSquaresError) -> [Double] {
    var x = [Double](repeating: 0, count: columns)
    let workCount = constraints + min(rows, columns) + max(rows, columns) * 32
    let info = withUnsafeTemporaryAllocation(of: Double.self, capacity: workCount) { work in
      LAPACKE_dgglse_work(
        columnMajor, LapackInt(rows), LapackInt(columns), LapackInt(constraints), &a,
        leading(rows), &b, leading(constraints), &c, &d, &x, work.baseAddress,
        LapackInt(workCount))
    }
    try check(info, "dgglse")
    return x
  }

  /// Minimises ‖u‖ subject to A x + B u = d (`dggglm`).
  ///
  /// All three arrays are overwritten.
  static func generalized(
    _ a: inout [Double], rows: Int, columns: Int, _ b: inout [Double], noises: Int,
    _ d: inout [Double]
  ) throws(LeastSquaresError) -> (coefficients: [Double], noise: [Double]) {
    var x = [Double](repeating: 0, count: columns)
    var u = [Double](repeating: 0, count: noises)
    let workCount = columns + min(rows, noises) + max(rows, noises) * 32
    let info = withUnsafeTemporaryAllocation(of: Double.self, capacity: workCount) { work in
      LAPACKE_dggglm_work(
        columnMajor, LapackInt(rows), LapackInt(columns), LapackInt(noises), &a, leading(rows),
        &b, leading(rows), &d, &x, &u, work.baseAddress, LapackInt(workCount))
    }
    try check(info, "dggglm")
    return (x, u)
  }
}
