/// A calendar month, the finest date that a ledger's numbers carry ("截至11月底").
public struct Month: Hashable, Comparable, Sendable {
  /// Months counted from January of year 0.
  public let ordinal: Int

  /// Makes the month with this count.
  public init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// Makes a month of a year; `nil` unless `number` is 1…12 and `year` is 1…9999.
  public init?(year: Int, number: Int) {
    guard (1...12).contains(number), (1...9999).contains(year) else { return nil }
    ordinal = year * 12 + number - 1
  }

  /// The calendar year.
  public var year: Int { ordinal / 12 }

  /// The number of the month in its year, 1…12.
  public var number: Int { ordinal % 12 + 1 }

  /// The quarter that the month lies in.
  public var quarter: Quarter { Quarter(ordinal: ordinal / 3) }

  /// Whether a quarter ends with this month.
  public var endsQuarter: Bool { ordinal % 3 == 2 }

  /// The share of the year that has passed when the month ends: 11/12 for November.
  public var elapsedShare: Double { Double(number) / 12 }

  /// Orders months in time.
  public static func < (left: Month, right: Month) -> Bool { left.ordinal < right.ordinal }
}

extension Month: LosslessStringConvertible {
  /// The month as every file writes it, for example `2024-05`.
  public var description: String { "\(year)-\(number < 10 ? "0" : "")\(number)" }

  /// Reads the form `YYYY-MM`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let number = Int(parts[1])
    else { return nil }
    self.init(year: year, number: number)
  }
}
