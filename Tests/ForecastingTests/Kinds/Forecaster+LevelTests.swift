import Forecasting
import Foundation
import Indicators
import LeastSquares
import Testing
import _TestSupport

@Suite("Stocks that are judged at the year's end")
struct ForecasterLevelTests {
  @Test("A stock at or below zero is fitted without logarithms")
  func additive() throws {
    let forecast = Case(kind: .level, target: 10, value: -5).forecast
    #expect(forecast.method == .additive)
    #expect(try #require(forecast.probability) < 0.5)
  }

  @Test("A share near 100 % moves by tenths of a point, and 100 % can be reached")
  func share() throws {
    let near = Case(kind: .level, target: 95, unit: "%", value: 95).forecast
    let interval = try #require(near.projection?.interval80)
    #expect(interval.upperBound - interval.lowerBound < 2)
    let all = Case(kind: .level, target: 100, unit: "%", value: 100).forecast
    #expect(try #require(all.probability) > 0.5)
  }

  @Test("A stock far beyond its target is not drawn back to it")
  func excess() throws {
    for (target, value, unit) in [(50.0, 83.0, "%"), (100, 160, "个"), (-10, 5, "个")] {
      let forecast = Case(kind: .level, target: target, unit: unit, value: value).forecast
      #expect(abs(try #require(forecast.projection).median - value) < 1e-9)
      #expect(!forecast.explanation.contains { $0.source == .target })
    }
  }

  // Two rows say that the stock stays: together they weigh the inverse of the drift's variance; the third is
  // the target with its lean. Worked from the published spreads by inverse variances.
  @Test("A stock short of its target is the mean of both, by precision", arguments: 1...3)
  func byHand(number: Int) throws {
    let reference = ReferenceClass.published
    let toScale =
      StudentT.normal.quantile(0.75) / StudentT(degreesOfFreedom: 2).quantile(0.75)
    // The target's spread is that of three quarters, whatever the date.
    let outcome = reference.levelDrift[0] * toScale
    let drift = reference.levelDrift[number - 1] * toScale
    let lean = outcome * StudentT(degreesOfFreedom: 2).quantile(reference.shareModel.baseRate)
    let stays = log(0.9)
    let (a, b) = (1 / (outcome * outcome), 1 / (drift * drift))
    var one = Case(kind: .level, value: 90)
    one.quarter = Case.quarter(number)
    let forecast = one.forecast
    let expected = 100 * exp((a * lean + b * stays) / (a + b))
    #expect(relativeError(try #require(forecast.projection).median, expected) < 1e-9)
    #expect(forecast.method == .targetAndPace)
  }

  @Test("Own years teach that a stock rises every autumn")
  func ownYears() throws {
    var one = Case(kind: .level, value: 90)
    let alone = try #require(one.forecast.probability)
    one.earlier = one.years([2021: [70, 72, 74, 85], 2022: [80, 82, 84, 97]])
    #expect(try #require(one.forecast.probability) > alone)
  }

  @Test("Above its target a stock is likelier to meet a floor than a ceiling")
  func sides() throws {
    for (value, isAbove) in [(110.0, true), (90, false)] {
      let floor = try #require(Case(kind: .level, value: value).forecast.probability)
      let ceiling = try #require(
        Case(kind: .level, comparator: .atMost, value: value).forecast.probability)
      #expect((floor > ceiling) == isAbove)
    }
  }

  @Test("A percentage above 100 is no share of a whole")
  func beyondAWhole() throws {
    let ratio = Case(kind: .level, target: 130, unit: "%", value: 128).forecast
    #expect(try #require(ratio.projection).interval95.upperBound > 130)
    let share = Case(kind: .level, target: 99, unit: "%", value: 98.5).forecast
    #expect(try #require(share.projection).interval95.upperBound <= 100)
  }

  @Test("A fall to below zero is as likely as the rise that mirrors it")
  func mirror() throws {
    let below = Case(kind: .level, comparator: .atMost, target: -10, value: -4).forecast
    let above = Case(kind: .level, target: 10, value: 4).forecast
    #expect(below.method == .additive)
    // Not the same model, but the same side of even.
    #expect((try #require(below.probability) < 0.5) == (try #require(above.probability) < 0.5))
    // Without logarithms the mirror image is exact.
    let other = Case(kind: .level, comparator: .atMost, target: 10, value: -4).forecast
    let image = Case(kind: .level, target: -10, value: 4).forecast
    #expect(
      relativeError(try #require(other.projection).median, -(try #require(image.projection).median))
        < 1e-9)
  }
}
