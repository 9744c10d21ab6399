/// Checked input: the rows and values with the square roots of their weights multiplied in.
struct WeightedSystem: Sendable {
  let design: Matrix
  let response: [Double]
  let weights: [Double]?

  /// √w X, column by column.
  let rows: [Double]

  /// √w y.
  let values: [Double]

  /// The number of rows of positive weight.
  let observationCount: Int

  init(
    design: Matrix, response: [Double], weights: [Double]?
  ) throws(LeastSquaresError) {
    try WeightedSystem.check(design, response)
    self.design = design
    self.response = response
    self.weights = weights
    guard let weights else {
      rows = design.elements
      values = response
      observationCount = response.count
      return
    }
    let roots = try WeightedSystem.squareRoots(of: weights, count: design.rowCount)
    var rows = design.elements
    for j in 0..<design.columnCount {
      for i in 0..<design.rowCount { rows[j * design.rowCount + i] *= roots[i] }
    }
    self.rows = rows
    values = zip(response, roots).map { $0 * $1 }
    observationCount = roots.reduce(0) { $1 > 0 ? $0 + 1 : $0 }
  }

  private static func check(_ design: Matrix, _ response: [Double]) throws(LeastSquaresError) {
    guard response.count == design.rowCount else {
      throw .shapeMismatch(.responses, expected: design.rowCount, found: response.count)
    }
    guard design.columnCount > 0 else {
      throw .shapeMismatch(.columns, expected: 1, found: 0)
    }
    guard design.rowCount > 0 else {
      throw .tooFewObservations(found: 0, required: design.columnCount)
    }
    guard design.rowCount <= LAPACK.largestCount, design.columnCount <= LAPACK.largestCount else {
      throw .shapeMismatch(.rows, expected: LAPACK.largestCount, found: design.rowCount)
    }
    try design.requireFinite(.design)
    try response.requireFinite(.response)
  }

  private static func squareRoots(
    of weights: [Double], count: Int
  ) throws(LeastSquaresError) -> [Double] {
    guard weights.count == count else {
      throw .shapeMismatch(.weights, expected: count, found: weights.count)
    }
    try weights.requireFinite(.weights)
    if let row = weights.firstIndex(where: { $0 < 0 }) {
      throw .outOfRange(.weights, row: row, value: weights[row])
    }
    return weights.map { $0.squareRoot() }
  }
}

extension Array where Element == Double {
  /// Throws with the place of the first number that is NaN or infinite.
  func requireFinite(_ input: LeastSquaresError.Input) throws(LeastSquaresError) {
    // The sum of x · 0 is 0 only where every number is finite, and needs no branch in the loop.
    var trace = 0.0
    for value in self { trace += value * 0 }
    if trace == 0 { return }
    throw .notFinite(input, row: firstIndex { !$0.isFinite } ?? 0, column: 0)
  }
}

extension Matrix {
  /// Throws with the row and column of the first number that is NaN or infinite.
  func requireFinite(_ input: LeastSquaresError.Input) throws(LeastSquaresError) {
    var trace = 0.0
    for value in elements { trace += value * 0 }
    if trace == 0 { return }
    let index = elements.firstIndex { !$0.isFinite } ?? 0
    throw .notFinite(input, row: index % rowCount, column: index / rowCount)
  }
}
