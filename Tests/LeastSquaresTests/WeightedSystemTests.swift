import Testing
import _TestSupport

@testable import LeastSquares

@Suite struct WeightedSystemTests {
  private let design = try? Matrix(rows: [[1, 2], [3, 4], [5, 6]])

  private func system(
    response: [Double] = [1, 2, 3], weights: [Double]? = nil
  ) throws -> WeightedSystem {
    try WeightedSystem(design: try #require(design), response: response, weights: weights)
  }

  @Test func rowsAndValuesCarryTheRootsOfTheirWeights() throws {
    let plain = try system()
    #expect(plain.rows == [1, 3, 5, 2, 4, 6] && plain.values == [1, 2, 3])
    #expect(plain.observationCount == 3 && plain.weights == nil)
    let weighted = try system(weights: [4, 0, 9])
    #expect(weighted.rows == [2, 0, 15, 4, 0, 18])
    #expect(weighted.values == [2, 0, 9])
    #expect(weighted.observationCount == 2)
    // What was given stays as it was given.
    #expect(weighted.design == design && weighted.response == [1, 2, 3])
  }

  @Test func whatDoesNotFitTogetherIsRefused() throws {
    #expect(throws: LeastSquaresError.shapeMismatch(.responses, expected: 3, found: 2)) {
      try system(response: [1, 2])
    }
    #expect(throws: LeastSquaresError.shapeMismatch(.weights, expected: 3, found: 4)) {
      try system(weights: [1, 1, 1, 1])
    }
    #expect(throws: LeastSquaresError.outOfRange(.weights, row: 2, value: -0.5)) {
      try system(weights: [1, 1, -0.5])
    }
    #expect(throws: LeastSquaresError.notFinite(.weights, row: 1, column: 0)) {
      try system(weights: [1, .infinity, 1])
    }
    #expect(throws: LeastSquaresError.notFinite(.response, row: 2, column: 0)) {
      try system(response: [1, 2, .nan])
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func theFirstNumberThatIsNoneIsNamed(bad: Double) throws {
    for place in 0..<6 {
      var matrix = try #require(design)
      matrix[place % 3, place / 3] = bad
      #expect(throws: LeastSquaresError.notFinite(.design, row: place % 3, column: place / 3)) {
        try matrix.requireFinite(.design)
      }
      var numbers = [Double](repeating: 1, count: 6)
      numbers[place] = bad
      #expect(throws: LeastSquaresError.notFinite(.regressors, row: place, column: 0)) {
        try numbers.requireFinite(.regressors)
      }
    }
  }

  @Test func largeNumbersAreFinite() throws {
    try [Double.greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1e300].requireFinite(.response)
    try [Double]().requireFinite(.response)
    try Matrix(rowCount: 0, columnCount: 3).requireFinite(.design)
  }
}
