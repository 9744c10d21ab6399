/// How far work has come, from an idea to a delivered result.
///
/// Only ``delivered`` counts towards a target; earlier stages are indirect evidence.
public enum Stage: String, Hashable, Sendable, CaseIterable {
  /// 谋划立项: plans, lists, approvals.
  case planned
  /// 申报: applied for, recommended, submitted.
  case applied
  /// 招标: tendered, contracted.
  case tendered
  /// 开工在建: work has begun.
  case started
  /// 完成: built, opened, recognised.
  case delivered
}

extension Stage: Comparable {
  private var order: Int {
    switch self {
    case .planned: 0
    case .applied: 1
    case .tendered: 2
    case .started: 3
    case .delivered: 4
    }
  }

  /// Orders stages from planned to delivered.
  public static func < (left: Stage, right: Stage) -> Bool { left.order < right.order }
}
