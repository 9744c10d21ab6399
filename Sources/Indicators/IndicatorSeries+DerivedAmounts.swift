// Last year's amounts out of this year's amount and growth: A(y − 1) = A(y) ÷ (1 + g(y) / 100).
//
// Exact for nominal growth. Where growth is at constant prices and amounts are nominal (GDP), the
// derived amount is last year's at this year's prices, so it is marked derived and never replaces
// a stated one.

extension IndicatorSeries {
  /// The amount of the same window a year before `quarter`, out of amount and growth; `nil` where
  /// either is missing, speaks of another month, or growth is −100 % or less.
  ///
  /// ```swift
  /// // 384.6亿元 in the first quarter of 2024, up 0.9 %
  /// series.amountAYearEarlier(than: first)?.value   // 38,116,947,472 元, of 2023Q1
  /// ```
  ///
  /// - Complexity: O(log *n*).
  public func amountAYearEarlier(than quarter: Quarter) -> Observation? {
    guard kind == .growth, let growth = self[quarter], let amount = amount(at: quarter),
      growth.elapsedShare == amount.elapsedShare, growth.value > -100
    else { return nil }
    let earlier = amount.value / (1 + growth.value / 100)
    guard earlier.isFinite else { return nil }
    return Observation(
      quarter: quarter.yearEarlier,
      asOf: amount.asOf.map { Month(ordinal: $0.ordinal - 12) }, value: earlier,
      unit: amount.unit, stage: amount.stage, basis: amount.basis, isDerived: true)
  }

  /// The series with last year's amounts derived wherever they are not stated; stated amounts stay
  /// as they are, and a derived one is marked.
  ///
  /// Years are worked backwards, so that three years of growth and one amount give four amounts.
  ///
  /// - Complexity: O(*n* log *n*) in the number of observations.
  public func withDerivedAmounts() -> IndicatorSeries {
    guard kind == .growth, let first = observations.first?.quarter else { return self }
    var filled = self
    // Each pass reaches one year further back; a pass that adds nothing ends it.
    while true {
      let derived = filled.amounts.compactMap { amount in
        amount.quarter >= first && filled.amount(at: amount.quarter.yearEarlier) == nil
          ? filled.amountAYearEarlier(than: amount.quarter) : nil
      }
      guard !derived.isEmpty else { return filled }
      filled = IndicatorSeries(
        name: name, kind: kind, unit: unit, observations: observations,
        amounts: filled.amounts + derived)
    }
  }
}
