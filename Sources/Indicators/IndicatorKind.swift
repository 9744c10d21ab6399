/// What kind of quantity an indicator promises, which decides how it is projected.
public enum IndicatorKind: String, Hashable, Sendable, CaseIterable {
  /// Year-to-date growth on a year earlier, in percent (累计增速).
  case growth
  /// An amount or a count that accumulates within the year (年内累计量).
  case cumulative
  /// A stock, a rate or a share that is judged at the end of the year (年末存量).
  case level
  /// Percent complete of one project, 0…100 (工程形象进度).
  case completion
  /// A promise without a number (定性).
  case qualitative
}
