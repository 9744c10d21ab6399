/// A calendar quarter, kept as an integer count so that arithmetic never needs a calendar.
///
/// Year-to-date values belong to the quarter that they end: the value "January to June" is an
/// observation of the second quarter.
///
/// ```swift
/// let quarter = Quarter(year: 2024, number: 1)
/// quarter?.description            // "2024Q1"
/// quarter?.advanced(by: 5).year   // 2025
/// ```
public struct Quarter: Hashable, Sendable {
  /// Quarters counted from the first quarter of year 0.
  public let ordinal: Int

  /// Makes the quarter with this count.
  public init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// Makes a quarter of a year; `nil` unless `number` is 1…4 and `year` is 1…9999.
  public init?(year: Int, number: Int) {
    guard (1...4).contains(number), (1...9999).contains(year) else { return nil }
    ordinal = year * 4 + number - 1
  }

  /// The calendar year.
  public var year: Int { ordinal >> 2 }

  /// The number of the quarter in its year, 1…4.
  public var number: Int { (ordinal & 3) + 1 }

  /// The share of the year that has passed when the quarter ends: 0.25, 0.5, 0.75 or 1.
  public var elapsedShare: Double { Double(number) / 4 }

  /// The fourth quarter of the same year.
  public var yearEnd: Quarter { Quarter(ordinal: ordinal | 3) }

  /// The month that ends the quarter.
  public var lastMonth: Month { Month(ordinal: ordinal * 3 + 2) }

  /// The same quarter one year earlier.
  public var yearEarlier: Quarter { advanced(by: -4) }
}

extension Quarter: Strideable {
  /// The quarter `count` quarters later, or earlier where `count` is negative.
  public func advanced(by count: Int) -> Quarter { Quarter(ordinal: ordinal + count) }

  /// The number of quarters from this one to `other`.
  public func distance(to other: Quarter) -> Int { other.ordinal - ordinal }
}

extension Quarter: LosslessStringConvertible {
  /// The quarter as every file and option writes it, for example `2024Q1`.
  public var description: String { "\(year)Q\(number)" }

  /// Reads the form that ``description`` writes, in either case; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.uppercased().split(separator: "Q", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 1,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let number = Int(parts[1])
    else { return nil }
    self.init(year: year, number: number)
  }
}
