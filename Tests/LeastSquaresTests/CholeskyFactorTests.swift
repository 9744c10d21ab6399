import Testing
import _TestSupport

@testable import LeastSquares

@Suite struct CholeskyFactorTests {
  // By hand: ((4, 2), (2, 5)) = UᵀU with U = ((2, 1), (0, 2)).
  @Test func byHand() throws {
    let factor = try CholeskyFactor(
      Matrix(rows: [[4, 2], [2, 5]]), size: 2, input: .covariance)
    #expect(factor.upper == (try Matrix(rows: [[2, 1], [0, 2]])))
    // U⁻ᵀ (2, 5) = (1, 2).
    #expect(relativeError(try factor.whitened([2, 5]), [1, 2]) < 1e-15)
    #expect(
      relativeError(
        try factor.whitened(Matrix(rows: [[2, 4], [5, 2]])).elements, [1, 2, 2, 0]) < 1e-15)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func whitenedErrorsAreIndependent(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let size = Int(seed) + 1
    let root = try Matrix(
      rowCount: size + 2, columnCount: size,
      columnMajor: (0..<(size + 2) * size).map { _ in random.normal() })
    let covariance = root.transposed.times(root)
    let factor = try CholeskyFactor(covariance, size: size, input: .covariance)
    #expect(
      relativeError(factor.upper.transposed.times(factor.upper).elements, covariance.elements)
        < 1e-11)
    // W C Wᵀ = I for W = U⁻ᵀ.
    let whitening = try factor.whitened(.identity(size))
    let identity = whitening.times(covariance).times(whitening.transposed)
    #expect(
      zip(identity.elements, Matrix.identity(size).elements).allSatisfy { abs($0 - $1) < 1e-10 })
  }

  @Test func whatIsNoCovarianceIsRefused() throws {
    #expect(throws: LeastSquaresError.notPositiveDefinite(.prior, leadingBlock: 2)) {
      try CholeskyFactor(Matrix(rows: [[1, 2], [2, 1]]), size: 2, input: .prior)
    }
    #expect(throws: LeastSquaresError.notPositiveDefinite(.covariance, leadingBlock: 1)) {
      try CholeskyFactor(Matrix(rows: [[0, 0], [0, 1]]), size: 2, input: .covariance)
    }
    #expect(throws: LeastSquaresError.shapeMismatch(.covariance, expected: 3, found: 2)) {
      try CholeskyFactor(.identity(2), size: 3, input: .covariance)
    }
    #expect(throws: LeastSquaresError.shapeMismatch(.covariance, expected: 2, found: 1)) {
      try CholeskyFactor(Matrix(rowCount: 2, columnCount: 1), size: 2, input: .covariance)
    }
    #expect(throws: LeastSquaresError.notFinite(.prior, row: 1, column: 0)) {
      try CholeskyFactor(Matrix(rows: [[1, 0], [.nan, 1]]), size: 2, input: .prior)
    }
  }

  @Test func nothingIsWhitenedByNothing() throws {
    let none = try CholeskyFactor(Matrix(rowCount: 0, columnCount: 0), size: 0, input: .prior)
    #expect(try none.whitened([Double]()).isEmpty)
  }
}
