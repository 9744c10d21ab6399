/// The five classes that county reviews sort their commitments into.
///
/// Source: 金寨县 2025 first-half review (145 items, 222 indicators: 欠进度 17, 达进度 162, 超进度 10,
/// 已完成 24, 其它 9), <https://www.ahjinzhai.gov.cn/public/6596281/38062166.html>. The review does
/// not print how far ahead 超进度 is; five percentage points are the house's default.
///
/// ```swift
/// ProgressClass(share: 0.71, elapsed: 0.5)   // .ahead
/// ProgressClass(share: nil, elapsed: 0.5)    // .other
/// ```
public enum ProgressClass: String, Hashable, Sendable, CaseIterable {
  /// 已完成: the share of the target is 1 or more.
  case completed
  /// 超进度: ahead of the elapsed share by the margin or more.
  case ahead
  /// 达进度: at the elapsed share or above it.
  case onSchedule
  /// 欠进度: below the elapsed share.
  case behind
  /// 其他: no number.
  case other

  /// Sorts a share of target into its class.
  ///
  /// - Parameters:
  ///   - share: Done ÷ target; `nil` where the ledger gives no number.
  ///   - elapsed: The share of the year that has passed.
  ///   - margin: How far ahead of the elapsed share 超进度 begins.
  public init(share: Double?, elapsed: Double, margin: Double = 0.05) {
    guard let share else {
      self = .other
      return
    }
    if share >= 1 {
      self = .completed
    } else if share >= elapsed + margin {
      self = .ahead
    } else {
      self = share >= elapsed ? .onSchedule : .behind
    }
  }
}
