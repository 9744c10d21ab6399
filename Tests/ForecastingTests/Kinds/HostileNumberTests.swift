import Forecasting
import Indicators
import Testing
import _TestSupport

/// Whatever a ledger prints, a forecast is a value: finite, ordered, or absent with its reason.
@Suite("Numbers that no ledger should have")
struct HostileNumberTests {
  static let numbers: [Double] = [
    0, -0.0, 1, -1, 100, 99.99, 5.5, -100, 1e-9, 1e12, 1e-300, -1e-300, 1e300, -1e300,
    .greatestFiniteMagnitude, .leastNonzeroMagnitude, .nan, .infinity, -.infinity,
  ]

  @Test("Every kind and comparator", arguments: IndicatorKind.allCases, Comparator.allCases)
  func everything(kind: IndicatorKind, comparator: Comparator) {
    var random = SplitMix64(seed: 7)
    for _ in 0..<400 {
      var one = Case(kind: kind, comparator: comparator)
      one.unit = ["个", "%", "元"].randomElement(using: &random) ?? ""
      one.target = Self.numbers.randomElement(using: &random)
      one.upper = Self.numbers.randomElement(using: &random)
      one.value = Self.numbers.randomElement(using: &random)
      one.stage = Stage.allCases.randomElement(using: &random) ?? .delivered
      one.quarter = Case.quarter(Int.random(in: 1...4, using: &random))
      if Bool.random(using: &random) {
        one.asOf = Month(year: 2024, number: Int.random(in: 1...12, using: &random))
      }
      if Bool.random(using: &random) {
        for year in 2021...2024 {
          one.earlier += one.years([
            year: (0..<4).map { _ in
              Bool.random(using: &random)
                ? Self.numbers.randomElement(using: &random) ?? 0
                : random.uniform(in: 1..<100)
            }
          ])
        }
        one.amounts = one.earlier
      }
      one.configuration.rangeRule = Bool.random(using: &random) ? .within : .atLeastLowerEnd
      check(one.forecast)
    }
  }

  private func check(_ forecast: IndicatorForecast) {
    #expect((forecast.probability == nil) == (forecast.evidence == .none))
    if let probability = forecast.probability { #expect((0...1).contains(probability)) }
    if let probability = forecast.probabilityWithinTolerance {
      #expect((0...1).contains(probability))
    }
    if let projection = forecast.projection {
      #expect(projection.median.isFinite)
      #expect(projection.interval95.lowerBound.isFinite)
      #expect(projection.interval95.upperBound.isFinite)
      #expect(projection.interval95.lowerBound <= projection.interval80.lowerBound)
      #expect(projection.interval80.upperBound <= projection.interval95.upperBound)
    }
    #expect(forecast.explanation.allSatisfy { $0.weight.isFinite && $0.weight >= 0 })
    #expect(forecast.explanation.allSatisfy { $0.value?.isFinite ?? true })
    #expect(forecast.requiredPace?.value.isFinite ?? true)
    #expect(forecast.requiredPace?.best?.value.isFinite ?? true)
    #expect(forecast.timeProportional?.share.isFinite ?? true)
  }
}
