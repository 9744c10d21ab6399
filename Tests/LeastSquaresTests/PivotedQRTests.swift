import Testing
import _TestSupport

@testable import LeastSquares

@Suite struct PivotedQRTests {
  private func factor(_ matrix: Matrix, tolerance: Double = 1e-12) throws -> PivotedQR {
    try PivotedQR(
      matrix.elements, rowCount: matrix.rowCount, columnCount: matrix.columnCount,
      tolerance: tolerance)
  }

  private func random(_ rows: Int, _ columns: Int, seed: UInt64) throws -> Matrix {
    var random = SplitMix64(seed: seed)
    return try Matrix(
      rowCount: rows, columnCount: columns,
      columnMajor: (0..<rows * columns).map { _ in random.normal() })
  }

  /// U Qᵀ, which is the generalised inverse.
  private func inverse(_ factor: PivotedQR) throws -> Matrix {
    factor.coefficientFactor.times(try factor.orthonormalColumns().transposed)
  }

  // Origin: numpy 2.4.6, linalg.pinv.
  @Test func theGeneralisedInverseIsNumpys() throws {
    let full = try Matrix(rows: [[2, 0, 1], [1, 3, -1], [0, 1, 4], [2, 2, 2], [1, -1, 0.5]])
    let expected = try Matrix(rows: [
      [
        0.2624870823286257, 0.019634860489149048, -0.1519118153634172, 0.1370995521873923,
        0.1811918704788151,
      ],
      [
        -0.10540819841543238, 0.22046159145711336, 0.06625330118268473, 0.06567918245493175,
        -0.14100355953611213,
      ],
      [
        0.0013778849466068728, -0.09438511884257653, 0.2039269720978298, 0.042714433344815735,
        0.006200482259731237,
      ],
    ])
    #expect(relativeError(try inverse(factor(full)).elements, expected.elements) < 1e-11)
    // Dependent columns: the solution of the smallest sum of squares.
    let deficient = try Matrix(rows: [[1, 1, 2], [1, 2, 3], [1, 3, 4], [1, 5, 6]])
    let smallest = try Matrix(rows: [
      [0.6, 0.3523809523809519, 0.10476190476190471, -0.3904761904761899],
      [-0.4, -0.2190476190476191, -0.03809523809523817, 0.3238095238095238],
      [0.2, 0.1333333333333334, 0.0666666666666667, -0.06666666666666675],
    ])
    let factored = try factor(deficient)
    #expect(factored.rank == 2 && factored.dependentColumns.count == 1)
    #expect(relativeError(try inverse(factored).elements, smallest.elements) < 1e-12)
  }

  @Test(arguments: [(6, 3), (5, 5), (9, 1), (3, 5)])
  func penroseConditions(rows: Int, columns: Int) throws {
    let matrix = try random(rows, columns, seed: UInt64(10 * rows + columns))
    let factored = try factor(matrix)
    #expect(factored.rank == min(rows, columns))
    let inverse = try inverse(factored)
    #expect(
      relativeError(matrix.times(inverse).times(matrix).elements, matrix.elements) < 1e-10)
    let (left, right) = (matrix.times(inverse), inverse.times(matrix))
    #expect(zip(left.elements, left.transposed.elements).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(zip(right.elements, right.transposed.elements).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func turningKeepsLengthsAndTurningBackUndoesIt() throws {
    let matrix = try random(7, 3, seed: 4)
    let factored = try factor(matrix)
    let y = (0..<7).map { Double($0 * $0) - 5 }
    let turned = try factored.rotated(y)
    #expect(
      relativeError(
        turned.reduce(0) { $0 + $1 * $1 }, y.reduce(0) { $0 + $1 * $1 }) < 1e-13)
    #expect(zip(try factored.rotatedBack(turned), y).allSatisfy { abs($0 - $1) < 1e-12 })
    let q = try factored.orthonormalColumns()
    let identity = q.transposed.times(q)
    #expect(zip(identity.elements, Matrix.identity(3).elements).allSatisfy { abs($0 - $1) < 1e-13 })
    // What the columns cannot reach is orthogonal to them.
    let rest = try factored.orthogonalComplement()
    #expect(rest.columnCount == 4)
    #expect(rest.transposed.times(matrix).elements.allSatisfy { $0.magnitude < 1e-12 })
  }

  // 1 ÷ (‖R‖₁ ‖R⁻¹‖₁) of columns (1, 0) and (1, ε), the second of which is pivoted or not.
  @Test func theReciprocalConditionIsThatOfTheTriangle() throws {
    #expect(try factor(Matrix.identity(3)).reciprocalCondition == 1)
    let near = try factor(Matrix(rows: [[1, 1], [0, 1e-6]]))
    #expect(near.rank == 2)
    #expect((2e-7...1e-6).contains(near.reciprocalCondition))
    #expect(try factor(Matrix(rows: [[1, 1], [0, 1e-6]]), tolerance: 1e-5).rank == 1)
  }

  @Test(arguments: [1e-300, 1e-9, 1e12, 1e200])
  func theUnitOfAColumnDoesNotMatter(unit: Double) throws {
    let matrix = try random(6, 3, seed: 6)
    var scaled = matrix
    for i in 0..<6 { scaled[i, 1] *= unit }
    let (one, other) = (try factor(matrix), try factor(scaled))
    #expect(other.rank == 3)
    let ratio = other.reciprocalCondition / one.reciprocalCondition
    #expect((0.25...4).contains(ratio))
    let inverses = (try inverse(one), try inverse(other))
    for i in 0..<6 {
      #expect(relativeError(inverses.1[1, i] * unit, inverses.0[1, i]) < 1e-11)
      #expect(relativeError(inverses.1[0, i], inverses.0[0, i]) < 1e-11)
    }
  }

  @Test func zerosHaveNoRank() throws {
    let none = try factor(Matrix(rowCount: 4, columnCount: 2))
    #expect(none.rank == 0 && none.dependentColumns == [0, 1])
    #expect(none.coefficientFactor.columnCount == 0)
    let some = try factor(Matrix(rows: [[0, 1], [0, 2]]))
    #expect(some.rank == 1 && some.dependentColumns == [0])
  }

  @Test func coefficientsOfABasisAreMapped() throws {
    let matrix = try random(6, 2, seed: 8)
    let basis = try random(4, 2, seed: 9)
    let factored = try factor(matrix)
    let mapped = factored.mapped(by: basis)
    #expect(mapped.rank == 2 && mapped.coefficientFactor.rowCount == 4)
    let x = [1.0, -2, 3, 0.5]
    #expect(
      relativeError(mapped.standardized(x), factored.standardized(basis.transposedTimes(x))) < 1e-12
    )
  }
}
