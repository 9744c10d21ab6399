import Indicators

/// Last year's share of the quarters that remain, and how it is known.
struct RemainingShare {
  let share: Double
  /// Whether a reference stood in for last year's amounts, or the growth is at constant prices.
  let isApproximate: Bool

  /// Statistics whose growth is printed at constant prices beside nominal amounts.
  private static let constantPriceNames = ["生产总值", "gdp", "增加值", "实际", "可比"]

  /// Reads the share off last year's amounts; failing that, off this year's amount and growth with
  /// last year's total; failing that, off the reference class.
  init(_ series: IndicatorSeries, latest: Observation, reference: ReferenceClass) {
    let lastYear = latest.quarter.yearEarlier
    let total = series.quarterEnd(lastYear.yearEnd, of: .amounts)
    let known = [series.amount(at: lastYear), series.amountAYearEarlier(than: latest.quarter)]
    let soFar = known.first { $0?.elapsedShare == latest.elapsedShare }??.value
    if let total, let soFar, soFar > 0, soFar < total.value {
      share = 1 - soFar / total.value
      let name = IndicatorName(series.name).normalized
      isApproximate = Self.constantPriceNames.contains { name.contains($0) }
    } else {
      share = reference.remainingShare(elapsed: latest.elapsedShare)
      isApproximate = true
    }
  }
}
