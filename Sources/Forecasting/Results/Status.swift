/// How an indicator stands, for the colour of a list.
public enum Status: String, Hashable, Sendable, CaseIterable {
  /// 已达标: the target is reached and cannot be lost.
  case met
  /// 正常: likely to be met.
  case onTrack
  /// 关注: more likely than not.
  case watch
  /// 预警: less likely than not.
  case atRisk
  /// 严重滞后: unlikely.
  case offTrack
  /// 未达标: the year is over and the target was not reached.
  case missed
  /// 无数据: the ledger gives no number that a probability could rest on.
  case noData
}

/// The probabilities at which the status changes.
public struct StatusThresholds: Hashable, Sendable {
  /// At or above it: ``Status/onTrack``.
  public var onTrack: Double
  /// At or above it: ``Status/watch``.
  public var watch: Double
  /// At or above it: ``Status/atRisk``; below: ``Status/offTrack``.
  public var atRisk: Double

  /// Makes thresholds; the defaults are the house's 0.8, 0.5 and 0.2.
  public init(onTrack: Double = 0.8, watch: Double = 0.5, atRisk: Double = 0.2) {
    self.onTrack = onTrack
    self.watch = watch
    self.atRisk = atRisk
  }

  /// The status of a target that is still open.
  ///
  /// ```swift
  /// StatusThresholds().status(of: 0.62)   // .watch
  /// ```
  public func status(of probability: Double) -> Status {
    if probability >= onTrack { return .onTrack }
    if probability >= watch { return .watch }
    return probability >= atRisk ? .atRisk : .offTrack
  }
}

/// What a probability rests on.
public enum EvidenceGrade: String, Hashable, Sendable, CaseIterable {
  /// Delivered quantities, growth rates, percent of the whole project.
  case direct
  /// Earlier stages, or parts of a project: shown with a mark wherever it appears.
  case indirect
  /// No number.
  case none
}
