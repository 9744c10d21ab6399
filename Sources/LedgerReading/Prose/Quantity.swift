internal import Indicators

/// A number with its unit, as one stretch of a text says it.
struct Quantity: Hashable, Sendable {
  /// The whole: sign, number, scale, unit.
  var range: Range<Int>

  /// The value in base units; the lower end of a range.
  var value: Double

  /// The upper end of a range; `nil` otherwise.
  var upper: Double?

  /// The base unit; empty where none is printed.
  var unit: String

  /// The factor of the printed scale: 10,000 for 万.
  var scale: Double

  /// Whether 余, 多, 约, 近 soften it.
  var isApproximate: Bool

  /// Whether a plus or minus sign is printed before it.
  var isSigned: Bool

  /// Whether it is a percentage.
  var isPercent: Bool { unit == "%" }
}

/// A date or a stretch of time that a text names.
struct NamedPeriod: Hashable, Sendable {
  /// Where it stands.
  var range: Range<Int>

  /// The year, where it is printed.
  var year: Int?

  /// The last month of a window that begins in January, or of a cut-off date; `nil` for a date
  /// of an event, a month on its own or a year.
  var endMonth: Int?

  /// Whether it is one quarter or one month on its own, and not counted from January.
  var isPartOfYear = false

  /// Whether it speaks of the year before.
  var isEarlierYear = false
}

extension Array where Element == NamedPeriod {
  /// The place of the last period that begins before a position, of periods in the order of the
  /// text; `nil` where there is none.
  func last(before position: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < position {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 ? low - 1 : nil
  }
}

/// A number that cannot be used.
struct NumberDefect: Hashable, Sendable {
  /// Where it stands.
  var range: Range<Int>

  /// What is wrong with it.
  var reason: LedgerProblem.Reason
}
