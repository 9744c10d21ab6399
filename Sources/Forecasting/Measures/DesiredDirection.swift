import Indicators

/// Which way an indicator has to move for its target.
public enum DesiredDirection: String, Hashable, Sendable, CaseIterable {
  /// More is better: growth, counts, coverage.
  case increase
  /// Less is better: emissions, accidents, a ceiling.
  case decrease

  /// +1 for an increase, −1 for a decrease: the *D* of the official formulas.
  public var sign: Double { self == .increase ? 1 : -1 }

  /// Makes the direction that a target's comparator asks for; a fall is counted by its magnitude,
  /// so that more of it is better.
  public init(_ comparator: Comparator) {
    self = comparator == .atMost ? .decrease : .increase
  }

  /// Whether a value has reached a target in this direction.
  public func isReached(_ value: Double, target: Double) -> Bool {
    self == .increase ? value >= target : value <= target
  }
}
