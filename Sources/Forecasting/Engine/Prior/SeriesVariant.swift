/// Whether quarters add up to the year or the last one is the year.
public enum SeriesVariant: String, Sendable, Hashable, CaseIterable {
  /// Quarterly amounts; the year end is their sum.
  case flow
  /// Quarterly stocks; the year end is that of the fourth quarter.
  case level
}
