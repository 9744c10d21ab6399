/// Shares of a whole as a review prints them: rounded to one decimal, adding up to exactly 100.0 %.
///
/// Each share is rounded by itself, and what rounding left over goes on the largest, as the
/// Jinzhai review of 2025 does (162 of 222 is 72.97 %, printed 72.9 %).
///
/// ```swift
/// PrintedShares.tenths(of: [17, 162, 10, 24, 9])   // [77, 729, 45, 108, 41]
/// ```
public enum PrintedShares {
  /// The shares in tenths of a percent; they sum to 1,000, or are all 0 where the counts are.
  ///
  /// The first of several largest counts takes the remainder.
  ///
  /// - Precondition: No count is negative.
  /// - Complexity: O(*n*).
  public static func tenths(of counts: [Int]) -> [Int] {
    precondition(counts.allSatisfy { $0 >= 0 }, "counts are not negative")
    let total = counts.reduce(0, +)
    guard total > 0, let largest = counts.max(), let place = counts.firstIndex(of: largest) else {
      return counts.map { _ in 0 }
    }
    var tenths = counts.map { Int((Double($0) * 1000 / Double(total)).rounded()) }
    tenths[place] += 1000 - tenths.reduce(0, +)
    return tenths
  }
}
