import Foundation

/// Compound growth a year, the step that Eurostat's, StatCan's and the UN's measures share.
enum CompoundGrowth {
  /// (*to* ÷ *from*)^(1 ÷ years) − 1; `nil` where the signs differ, the start is zero or no time
  /// lies between.
  static func rate(from start: Double, to end: Double, years: Double) -> Double? {
    guard start != 0, years > 0, end / start >= 0 else { return nil }
    return pow(end / start, 1 / years) - 1
  }
}
