internal import Indicators

/// Dates a number: the report's quarter, unless its words name another month.
struct Dating: Sendable {
  let quarter: Quarter
  let asOf: Month?

  /// The quarter and month of a number; `nil` where it speaks of another year.
  func date(_ period: NamedPeriod?) -> (quarter: Quarter, asOf: Month?)? {
    let year = period?.year ?? quarter.year
    guard let number = period?.endMonth else { return year == quarter.year ? (quarter, asOf) : nil }
    guard year == quarter.year, let month = Month(year: year, number: number) else { return nil }
    // A month after the report's quarter is a plan, not a date of the report.
    guard month.quarter <= quarter else { return (quarter, asOf) }
    return (month.quarter, month.endsQuarter ? nil : month)
  }
}
