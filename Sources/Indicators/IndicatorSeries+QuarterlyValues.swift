// Year-to-date values and the values of single quarters.
//
// Goals, in order: nothing is invented (a difference needs both its ends, a gap stays a gap); a
// value that speaks of a month inside its quarter is not taken for the quarter's; the two
// directions undo each other.

/// A value of one quarter alone, and whether it had to be computed.
public struct QuarterlyValue: Hashable, Sendable {
  /// The quarter.
  public var quarter: Quarter

  /// The flow within the quarter, or the stock at its end, in the series' base unit.
  public var value: Double

  /// Whether one of the numbers behind it was itself derived.
  public var isDerived: Bool

  /// Makes a quarterly value.
  public init(quarter: Quarter, value: Double, isDerived: Bool = false) {
    self.quarter = quarter
    self.value = value
    self.isDerived = isDerived
  }
}

extension IndicatorSeries {
  /// Which numbers of the series are meant.
  public enum Measure: Hashable, Sendable {
    /// The indicator's own values: counts, stocks, growth in percent.
    case values
    /// The amounts beside a growth rate.
    case amounts
  }

  /// The observation of a quarter that speaks of the quarter's end; `nil` where there is none,
  /// also where the only value is that of an earlier month (1-5月 is not the half year).
  ///
  /// - Complexity: O(log *n*).
  public func quarterEnd(_ quarter: Quarter, of measure: Measure = .values) -> Observation? {
    let found = measure == .values ? self[quarter] : amount(at: quarter)
    guard let found, found.asOf.map({ $0 == quarter.lastMonth }) ?? true else { return nil }
    return found
  }

  /// The value of one quarter alone; `nil` is a gap.
  ///
  /// A flow is the difference of two year-to-date values, and the first quarter's is its own
  /// year-to-date value. A stock, and growth in percent, cannot be differenced: the value at the
  /// quarter's end stands for itself.
  ///
  /// ```swift
  /// // year to date 10, 25, –, 60
  /// series.quarterlyValue(second)?.value   // 15
  /// series.quarterlyValue(fourth)          // nil: the third quarter's end is not known
  /// ```
  ///
  /// - Complexity: O(log *n*).
  public func quarterlyValue(
    _ quarter: Quarter, of measure: Measure = .values
  ) -> QuarterlyValue? {
    guard let end = quarterEnd(quarter, of: measure) else { return nil }
    let whole = QuarterlyValue(quarter: quarter, value: end.value, isDerived: end.isDerived)
    guard isFlow(measure), end.basis == .yearToDate, quarter.number > 1 else { return whole }
    guard let start = quarterEnd(quarter.advanced(by: -1), of: measure) else { return nil }
    return QuarterlyValue(
      quarter: quarter, value: end.value - start.value,
      isDerived: end.isDerived || start.isDerived)
  }

  /// The quarterly values of whole years and of the current one: 4 × `years` + *q* places, oldest
  /// first, the first a first quarter and the last `quarter`; `nil` is a gap.
  ///
  /// This is the block that the forecasting engine takes: k = `years` earlier years and the q
  /// quarters of the current one.
  ///
  /// - Parameters:
  ///   - years: How many years before the one of `quarter`; negative counts as none.
  ///   - quarter: The last quarter of the block.
  ///   - measure: The series' values, or the amounts beside growth.
  /// - Complexity: O(*m* log *n*) for a block of *m* quarters.
  public func history(
    years: Int, through quarter: Quarter, of measure: Measure = .values
  ) -> [Double?] {
    let first = Quarter(ordinal: (quarter.year - max(0, years)) * 4)
    return (first.ordinal...quarter.ordinal).map {
      quarterlyValue(Quarter(ordinal: $0), of: measure)?.value
    }
  }

  /// The number of whole years before the year of `quarter` that ``history(years:through:of:)``
  /// needs so that no known quarterly value is left out.
  public func yearsKnown(before quarter: Quarter, of measure: Measure = .values) -> Int {
    let known = measure == .values ? observations : amounts
    let first = known.first { quarterlyValue($0.quarter, of: measure) != nil }
    return max(0, quarter.year - (first?.quarter.year ?? quarter.year))
  }

  /// The value at the end of a year: the fourth quarter's; `nil` where it is not known.
  public func yearEndValue(_ year: Int, of measure: Measure = .values) -> Double? {
    quarterEnd(Quarter(ordinal: year * 4 + 3), of: measure)?.value
  }

  private func isFlow(_ measure: Measure) -> Bool {
    switch measure {
    case .amounts: true
    case .values: kind == .cumulative
    }
  }

  /// The quarterly values of year-to-date ones, in blocks of four from a first quarter on.
  ///
  /// ```swift
  /// IndicatorSeries.quarterly(fromYearToDate: [10, 25, nil, 60])   // [10, 15, nil, nil]
  /// ```
  ///
  /// - Complexity: O(*n*).
  public static func quarterly(fromYearToDate values: [Double?]) -> [Double?] {
    values.indices.map { index in
      guard index % 4 != 0 else { return values[index] }
      guard let end = values[index], let start = values[index - 1] else { return nil }
      return end - start
    }
  }

  /// The year-to-date values of quarterly ones, in blocks of four from a first quarter on; a year
  /// is unknown from its first gap on.
  ///
  /// ```swift
  /// IndicatorSeries.yearToDate(fromQuarterly: [10, 15, 5, 30])   // [10, 25, 30, 60]
  /// ```
  ///
  /// - Complexity: O(*n*).
  public static func yearToDate(fromQuarterly values: [Double?]) -> [Double?] {
    var sum: Double? = 0
    return values.indices.map { index in
      if index % 4 == 0 { sum = 0 }
      if let value = values[index], let known = sum { sum = known + value } else { sum = nil }
      return sum
    }
  }
}
