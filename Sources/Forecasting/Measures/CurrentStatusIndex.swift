/// UN ESCAP's Current Status Index: how much of the way from the base to the target is covered, 0…10.
///
/// Source: ESCAP, *Progress assessment methodology*
/// (<https://data.unescap.org/resource-guides/progress-assessment-methodology>); Bidarbakhtnia,
/// *Global Policy* 11(1), 2020.
///
/// ```swift
/// CurrentStatusIndex.value(base: 40, current: 56, target: 80, direction: .increase)   // 4
/// ```
public enum CurrentStatusIndex {
  /// CSI = D · 10 · (current − base) ÷ |target − base|; 10 once the target is reached, below 0 when
  /// the indicator moved away; `nil` where the base is the target and it is not reached.
  public static func value(
    base: Double, current: Double, target: Double, direction: DesiredDirection
  ) -> Double? {
    if direction.isReached(current, target: target) { return 10 }
    let distance = (target - base).magnitude
    return distance == 0 ? nil : direction.sign * 10 * (current - base) / distance
  }

  /// For a parity, which has no direction: 10 − 10 · |target − current| ÷ |target − base|.
  public static func parity(base: Double, current: Double, target: Double) -> Double? {
    let distance = (target - base).magnitude
    if current == target { return 10 }
    return distance == 0 ? nil : 10 - 10 * (target - current).magnitude / distance
  }
}
