import Indicators

/// What the rest of the year must deliver for the target to be met.
///
/// A value may speak of a month within its quarter (截至5月底): seven months are left then, not three
/// quarters, and the pace is spread over them.
public struct RequiredPace: Hashable, Sendable {
  /// What the value is counted per.
  public enum Per: String, Hashable, Sendable, CaseIterable {
    /// In three months, on average over those that are left; all that is missing where fewer are.
    case quarter
    /// Over the rest of the year together: the growth that it needs.
    case restOfYear
  }

  /// The required amount a quarter, or growth of the rest of the year in percent; a ceiling where
  /// the target is one.
  public var value: Double
  /// The unit of the value.
  public var unit: String
  /// What the value is counted per.
  public var per: Per
  /// Whether a reference share stood in for last year's amounts.
  public var isApproximate: Bool
  /// The number of months from the value's date to the year's end, above 0.
  public var remainingMonths: Int
  /// The best quarter on record in the same unit, with its quarter; `nil` where none is known.
  public var best: Best?

  /// The best quarter on record.
  public struct Best: Hashable, Sendable {
    /// The amount of that quarter.
    public var value: Double
    /// The quarter.
    public var quarter: Quarter

    /// Makes a record.
    public init(value: Double, quarter: Quarter) {
      self.value = value
      self.quarter = quarter
    }
  }

  /// Makes a required pace.
  public init(
    value: Double, unit: String, per: Per, isApproximate: Bool = false, remainingMonths: Int,
    best: Best? = nil
  ) {
    self.value = value
    self.unit = unit
    self.per = per
    self.isApproximate = isApproximate
    self.remainingMonths = remainingMonths
    self.best = best
  }

  /// The number of quarters in which something is left to be done, the begun one included.
  public var remainingQuarters: Int { (remainingMonths + 2) / 3 }
}
