import LeastSquares
import Testing

@testable import Forecasting

@Suite("Year ends of two readings")
struct YearEndTests {
  private static func part(_ mean: Double, _ variance: Double, floor: Double? = nil)
    -> StudentYearEnd
  {
    StudentYearEnd(
      Prediction(mean: mean, meanVariance: variance, variance: variance, degreesOfFreedom: 3),
      scale: .log(unit: 100, pile: 0), floor: floor, ceiling: nil)
  }

  private static let low = part(-0.6, 0.04, floor: 20)
  private static let high = part(0.2, 0.01)

  static let yearEnds: [YearEnd] = [
    .either(low, high, probability: 0.5), .either(low, high, probability: 0.25),
    .lesser(low, high), .lesser(part(0, 0.25), part(0.1, 0.01)),
  ]

  @Test("Quantiles and probabilities agree", arguments: yearEnds.indices)
  func quantiles(_ place: Int) {
    let year = Self.yearEnds[place]
    for p in [0.025, 0.1, 0.3, 0.5, 0.7, 0.9, 0.975] {
      #expect(abs(year.probability(atLeast: year.quantile(p)) - (1 - p)) < 1e-6)
    }
    let values = stride(from: 5.0, to: 300, by: 5).map { year.probability(atLeast: $0) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test("One or the other lies between the two; the lesser is neither's better")
  func between() {
    for value in stride(from: 25.0, to: 250, by: 5) {
      let (one, two) = (
        Self.low.probability(atLeast: value), Self.high.probability(atLeast: value)
      )
      let either = YearEnd.either(Self.low, Self.high, probability: 0.25)
      #expect(abs(either.probability(atLeast: value) - (0.75 * one + 0.25 * two)) < 1e-15)
      let lesser = YearEnd.lesser(Self.low, Self.high)
      #expect(lesser.probability(atLeast: value) == min(one, two))
    }
  }
}
