/// A calendar day, for the dates on which documents are published.
///
/// ```swift
/// Day("2024-04-20")?.quarter.description   // "2024Q2"
/// ```
public struct Day: Hashable, Comparable, Sendable {
  /// Days counted from 1970-01-01 in the Gregorian calendar.
  public let ordinal: Int

  /// Makes the day with this count.
  public init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// Makes a day; `nil` unless it is one of the calendar, in years 1…9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    ordinal = Self.ordinal(year: year, month: month, day: day)
  }

  /// The first day of a quarter.
  public init(firstOf quarter: Quarter) {
    ordinal = Self.ordinal(year: quarter.year, month: quarter.number * 3 - 2, day: 1)
  }

  /// The day, by UTC, of a time in seconds since 1970-01-01.
  public init(ofSeconds seconds: Int) {
    ordinal = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
  }

  /// Orders days in time.
  public static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }

  /// Year, month and day of the month.
  ///
  /// The inverse of the count, after E. G. Richards, *Explanatory Supplement to the Astronomical
  /// Almanac* (2013), section 15.11.
  public var parts: (year: Int, month: Int, day: Int) {
    let julian = ordinal + 2_440_588
    let f = julian + 1401 + (4 * julian + 274_277) / 146_097 * 3 / 4 - 38
    let e = 4 * f + 3
    let g = (e % 1461) / 4
    let h = 5 * g + 2
    let month = (h / 153 + 2) % 12 + 1
    return (e / 1461 - 4716 + (14 - month) / 12, month, (h % 153) / 5 + 1)
  }

  /// The quarter that the day lies in.
  public var quarter: Quarter {
    let (year, month, _) = parts
    return Quarter(ordinal: year * 4 + (month - 1) / 3)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func ordinal(year: Int, month: Int, day: Int) -> Int {
    // Years begin in March here, so that the leap day is a year's last.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Day: LosslessStringConvertible {
  /// The day as every file and option writes it, for example `2024-04-20`.
  public var description: String {
    let (year, month, day) = parts
    let digits = String(year)
    let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return "\(padding)\(digits)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Reads the form `YYYY-MM-DD`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
