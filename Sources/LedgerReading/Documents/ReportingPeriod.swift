/// The year and the part of it that a title, a heading or a file name speaks of.
///
/// ```swift
/// ReportingPeriod(in: "2024年1季度进展情况台账")   // year 2024, month 3
/// ReportingPeriod(in: "截至11月底完成情况")        // month 11
/// ReportingPeriod(in: "zhoushan-2024-h1.txt")   // year 2024, month 6
/// ```
struct ReportingPeriod: Hashable, Sendable {
  /// The year, 1990…2100.
  var year: Int?

  /// The last month of the period, 1…12.
  var month: Int?

  /// The quarter that the period ends in, 1…4.
  var quarter: Int? { month.map { ($0 + 2) / 3 } }

  /// Finds the period in `text`; `nil` where it names neither a year nor a part of one.
  init?(in text: String) {
    let scanner = PeriodScanner(text)
    let ends = scanner.ends
    // A quarter or months say more than 半年, and that more than 全年.
    let best = ends.map(\.rank).max()
    let end = ends.filter { $0.rank == best }.max { $0.month < $1.month }
    month = end?.month
    let years = scanner.years
    if let position = end?.position {
      // 2024年政府工作报告…2025年一季度: the year in front of the quarter counts.
      year = (years.last { $0.position <= position } ?? years.first)?.year
    } else {
      year = years.first?.year
    }
    if year == nil, month == nil { return nil }
  }
}
