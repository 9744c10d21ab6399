import Foundation
import Indicators
import LeastSquares

extension Forecaster {
  /// A stock that is judged at the end of the year.
  func level(
    _ evidence: Evidence, target: Double, isCeiling: Bool, series: IndicatorSeries
  ) throws(LeastSquaresError) -> Draft {
    let reference = configuration.referenceClass
    // The spread is a robust standard deviation: to a t scale by their quartiles.
    let toScale =
      StudentT.normal.quantile(0.75)
      / StudentT(degreesOfFreedom: ShareModel.degreesOfFreedom).quantile(0.75)
    let outcomeSpread = reference.levelDrift[0] * toScale
    let lean = reference.shareModel.lean(spread: outcomeSpread)
    let development = AnchoredFit.Development(
      logFactor: 0, spread: reference.levelDrift(elapsed: evidence.elapsed) * toScale,
      outcomeSpread: outcomeSpread, lean: isCeiling ? -lean : lean)
    let value = evidence.latest.value
    guard target > 0, value > 0 else {
      return try additive(
        value, target: target, isCeiling: isCeiling, development: development)
    }
    let fit = try AnchoredFit(
      rows: AnchoredFit.rows(
        worth: value, target: target, development: development,
        earlierYears: series.earlierYears(at: evidence.latest)),
      degreesOfFreedom: ShareModel.degreesOfFreedom, isCeiling: isCeiling)
    // A share of a whole stays one.
    let isShare = series.unit == "%" && target <= 100 && value <= 100
    return Draft(
      yearEnd: YearEnd(
        fit.prediction, scale: .log(unit: target), ceiling: isShare ? 100 : nil),
      method: .targetAndPace, explanation: fit.explanation)
  }

  /// The same two rows without logarithms, for stocks at or below zero: in units of the larger of
  /// target and value.
  private func additive(
    _ value: Double, target: Double, isCeiling: Bool, development: AnchoredFit.Development
  ) throws(LeastSquaresError) -> Draft {
    let largest = max(target.magnitude, value.magnitude)
    let unit = largest > 0 ? largest : 1
    let spread = development.spread
    let rows = [
      AnchoredFit.Row(
        source: .target, design: [1, 0], value: target / unit + development.lean,
        spread: development.outcomeSpread, yearEnd: target + unit * development.lean),
      AnchoredFit.Row(
        source: .referenceClass, design: [0, 1], value: 0, spread: spread / 2.0.squareRoot(),
        yearEnd: value),
      AnchoredFit.Row(
        source: .yearToDate, design: [1, -1], value: value / unit,
        spread: spread / 2.0.squareRoot(), yearEnd: value),
    ]
    let fit = try AnchoredFit(
      rows: rows, degreesOfFreedom: ShareModel.degreesOfFreedom, isCeiling: isCeiling)
    return Draft(
      yearEnd: YearEnd(fit.prediction, scale: .linear(unit: unit)), method: .additive,
      explanation: fit.explanation)
  }
}
