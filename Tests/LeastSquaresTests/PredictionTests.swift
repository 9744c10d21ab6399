import LeastSquares
import Testing
import _TestSupport

@Suite struct PredictionTests {
  /// Four points and a line: design/methods.md 7.9, worked there in numpy and checked in R.
  private func line() throws -> LeastSquaresFit {
    try LeastSquaresFit(
      design: Matrix(rows: [[1, 1], [1, 2], [1, 3], [1, 4]]), response: [10, 12.5, 13, 16])
  }

  @Test func predictsWithStudentsT() throws {
    let next = try line().prediction(at: [1, 5])
    #expect(relativeError(next.mean, 17.5) < 1e-14)
    #expect(relativeError(next.standardError, 1.1592023119369632) < 1e-14)
    #expect(next.degreesOfFreedom == 2)
    #expect(relativeError(next.probability(atLeast: 16), 0.8375263702778066) < 1e-13)
    #expect(relativeError(next.probability(atLeast: 17), 0.6458649914978936) < 1e-13)
    #expect(relativeError(next.probability(atLeast: 18), 0.3541350085021045) < 1e-13)
    let interval = next.interval(level: 0.95)
    #expect(relativeError(interval.upper, next.quantile(0.975)) < 1e-13)
    #expect(relativeError(interval.lower, next.quantile(0.025)) < 1e-13)
  }

  private static let predictions = [
    Prediction(mean: 17.5, meanVariance: 0.8, variance: 1.34, degreesOfFreedom: 2),
    Prediction(mean: -3, meanVariance: 4, variance: 4, degreesOfFreedom: 11.5),
    Prediction(mean: 1e6, meanVariance: 0, variance: 1e-4, degreesOfFreedom: .infinity),
  ]

  @Test(arguments: predictions)
  func quantilesInvertProbabilities(prediction: Prediction) {
    for p in [0.001, 0.1, 0.5, 0.8, 0.999] {
      #expect(
        relativeError(prediction.probability(atLeast: prediction.quantile(p)), 1 - p) < 1e-6)
    }
    let thresholds = (-20...20).map {
      prediction.mean + 0.3 * Double($0) * prediction.standardError
    }
    let probabilities = thresholds.map { prediction.probability(atLeast: $0) }
    #expect(zip(probabilities, probabilities.dropFirst()).allSatisfy(>))
    let intervals = [0.5, 0.8, 0.95].map { prediction.interval(level: $0) }
    for (inner, outer) in zip(intervals, intervals.dropFirst()) {
      #expect(outer.lower < inner.lower && inner.upper < outer.upper)
    }
  }

  @Test(arguments: predictions)
  func densitiesAddUpToProbabilities(prediction: Prediction) {
    // Simpson's rule over two standard errors each side, 400 steps.
    let step = prediction.standardError / 100
    let sum = (-200...200).reduce(0.0) { sum, place in
      let weight = place.magnitude == 200 ? 1.0 : place % 2 == 0 ? 2 : 4
      return sum + weight * prediction.density(prediction.mean + Double(place) * step)
    }
    let expected =
      prediction.probability(atLeast: prediction.mean - 200 * step)
      - prediction.probability(atLeast: prediction.mean + 200 * step)
    #expect(relativeError(sum * step / 3, expected) < 1e-6)
  }

  @Test func withoutVarianceAThresholdIsMetOrNot() {
    let certain = Prediction(mean: 5, meanVariance: 0, variance: 0, degreesOfFreedom: 3)
    #expect([4.9, 5, 5.1].map { certain.probability(atLeast: $0) } == [1, 1, 0])
    #expect(certain.quantile(0.01) == 5)
    #expect(certain.interval(level: 0.95) == (lower: 5, upper: 5))
  }

  @Test func aMeanIsAnObservationOfInfiniteWeight() throws {
    let fit = try line()
    let variance = try #require(fit.residualVariance)
    let mean = try fit.prediction(at: [1, 5], weight: .infinity)
    #expect(mean.variance == mean.meanVariance)
    #expect(relativeError(mean.meanVariance, variance * 1.5) < 1e-13)
    let heavy = try fit.prediction(at: [1, 5], weight: 4)
    #expect(relativeError(heavy.variance, variance * 1.75) < 1e-13)
    #expect(heavy.mean == mean.mean)
    #expect(relativeError(try fit.mean(at: [1, 5]), 17.5) < 1e-14)
    #expect(relativeError(try fit.varianceFactor(at: [1, 5]), 1.5) < 1e-13)
  }

  @Test func regressorsThatDoNotFit() throws {
    let fit = try line()
    #expect(throws: LeastSquaresError.shapeMismatch(.columns, expected: 2, found: 1)) {
      try fit.prediction(at: [1])
    }
    #expect(throws: LeastSquaresError.notFinite(.regressors, row: 1, column: 0)) {
      try fit.mean(at: [1, .nan])
    }
    #expect(throws: LeastSquaresError.shapeMismatch(.columns, expected: 2, found: 3)) {
      try fit.varianceFactor(at: [1, 2, 3])
    }
    for weight in [0, -1, Double.nan] {
      #expect(throws: LeastSquaresError.self) { try fit.prediction(at: [1, 2], weight: weight) }
    }
  }
}
