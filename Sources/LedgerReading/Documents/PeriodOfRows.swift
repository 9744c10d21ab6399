internal import Indicators

/// The month up to which the rows of a table report, where nothing above them says so: 截至6月底, 1-6月 and
/// 上半年 in most of the rows that name any.
struct PeriodOfRows: Hashable {
  /// The month, 1…12.
  let month: Int

  /// How many rows name it, and how many name any.
  let rows, dated: Int

  /// More rows than this say nothing new.
  private static let cap = 200

  /// Looks through the progress of rows; `nil` where fewer than two rows, or not most of those that name
  /// any month, name the same.
  init?(_ rows: [LedgerRow]) {
    var counts: [Int: Int] = [:]
    for row in rows.prefix(Self.cap) {
      let text = ProseText(String(row.progress.prefix(400)), cell: .progress)
      let months = QuantityScan(text).periods.compactMap { period in
        period.isPartOfYear || period.isEarlierYear ? nil : period.endMonth
      }
      if let month = months.max() { counts[month, default: 0] += 1 }
    }
    dated = counts.values.reduce(0, +)
    guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), most.value >= 2,
      2 * most.value > dated
    else { return nil }
    (month, self.rows) = (most.key, most.value)
  }
}
