import Foundation
import Indicators
import LeastSquares

extension Forecaster {
  /// A stock that is judged at the end of the year.
  func level(
    _ evidence: Evidence, target: Double, isCeiling: Bool, series: IndicatorSeries
  ) throws(LeastSquaresError) -> Draft? {
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
        value, target: target, isCeiling: isCeiling, development: development, series: series)
    }
    let earlierYears = series.earlierYears(at: evidence.latest)
    if series.unit == "%", value <= 100, target <= 100, earlierYears.allSatisfy(\.isShare) {
      return try share(
        value, target: target, isCeiling: isCeiling, development: development,
        earlierYears: earlierYears)
    }
    let fit = try AnchoredFit(
      rows: AnchoredFit.rows(
        worth: value, target: target, development: development, earlierYears: earlierYears),
      degreesOfFreedom: ShareModel.degreesOfFreedom, isCeiling: isCeiling,
      keepsExcess: true)
    return Draft(
      yearEnd: YearEnd(fit.prediction, scale: .log(unit: target)), method: .targetAndPace,
      explanation: fit.explanation)
  }

  /// A share of a whole, 0–100 %: the same rows on odds.
  ///
  /// Near 0 the logarithm of the odds is that of the share, near 100 that of what is missing: 95 %
  /// moves by tenths of a point where a count would move by several percent.
  private func share(
    _ value: Double, target: Double, isCeiling: Bool, development: AnchoredFit.Development,
    earlierYears: [AnchoredFit.EarlierYear]
  ) throws(LeastSquaresError) -> Draft? {
    let odds = StudentYearEnd.odds
    let fit = try AnchoredFit(
      rows: AnchoredFit.rows(
        worth: odds(value), target: odds(target), development: development,
        earlierYears: earlierYears.map {
          AnchoredFit.EarlierYear(
            year: $0.year, soFar: odds($0.soFar), yearEnd: odds($0.yearEnd))
        }),
      degreesOfFreedom: ShareModel.degreesOfFreedom, isCeiling: isCeiling,
      keepsExcess: true)
    return Draft(
      yearEnd: YearEnd(fit.prediction, scale: .odds(unit: odds(target))), method: .targetAndPace,
      explanation: fit.explanation.map { contribution in
        var inPercent = contribution
        inPercent.value = contribution.value.map { 100 * $0 / (1 + $0) }
        return inPercent
      })
  }

  /// The same two rows without logarithms, for stocks at or below zero: in units of the largest of
  /// target, value and their distance, so that a target farther off is never likelier; where both are 0, of
  /// the series' largest.
  private func additive(
    _ value: Double, target: Double, isCeiling: Bool, development: AnchoredFit.Development,
    series: IndicatorSeries
  ) throws(LeastSquaresError) -> Draft? {
    let units: [Double] = [
      max(target.magnitude, value.magnitude, (target - value).magnitude),
      series.observations.map(\.value.magnitude).max() ?? 0, 1,
    ]
    let unit = units.first { $0 > 0 } ?? 1
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
      rows: rows, degreesOfFreedom: ShareModel.degreesOfFreedom, isCeiling: isCeiling,
      keepsExcess: true)
    let isNeverNegative =
      target >= 0 && value >= 0 && series.observations.allSatisfy { $0.value >= 0 }
    let isShare = series.unit == "%" && value <= 100 && target <= 100
    return Draft(
      yearEnd: YearEnd(
        fit.prediction, scale: .linear(unit: unit), ceiling: isShare ? 100 : nil,
        least: isNeverNegative ? 0 : nil),
      method: .additive, explanation: fit.explanation)
  }
}

extension AnchoredFit.EarlierYear {
  /// Whether both values lie inside 0–100 %.
  fileprivate var isShare: Bool {
    (0...100).contains(soFar) && (0...100).contains(yearEnd)
  }
}
