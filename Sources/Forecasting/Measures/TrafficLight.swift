/// Three lights on a share of plan, and how offices roll them up.
///
/// Sources: the three-colour warnings of 瓯海 (2020) and 宿迁 (2025); ServiceNow's goal framework,
/// whose documentation prints worked tables (green from 90 % of plan, yellow from 75 %, the latest
/// value of a cumulative target wins, a parent takes its worst child).
///
/// ```swift
/// TrafficLight(attainment: 0.47 / 0.5)                                   // .yellow
/// TrafficLight(attainment: 0.96, thresholds: .serviceNow)                // .green
/// TrafficLight.worst([.green, .red, .yellow])                            // .red
/// ```
public enum TrafficLight: String, Hashable, Sendable, CaseIterable {
  /// On plan.
  case green
  /// Below plan, within reach.
  case yellow
  /// Far below plan.
  case red

  /// Where the lights change, as shares of the plan to date.
  public struct Thresholds: Hashable, Sendable {
    /// At or above it: green.
    public var green: Double
    /// At or above it: yellow; below: red.
    public var yellow: Double

    /// Makes thresholds; the defaults are the pace itself and 80 % of it.
    public init(green: Double = 1, yellow: Double = 0.8) {
      self.green = green
      self.yellow = yellow
    }

    /// The thresholds of ServiceNow's goal framework.
    public static let serviceNow = Thresholds(green: 0.9, yellow: 0.75)
  }

  /// The light of an attainment: delivered ÷ planned to date.
  public init(attainment: Double, thresholds: Thresholds = Thresholds()) {
    if attainment >= thresholds.green {
      self = .green
    } else {
      self = attainment >= thresholds.yellow ? .yellow : .red
    }
  }

  /// The light of a group by the worst of its members; `nil` for an empty group.
  public static func worst(_ lights: [TrafficLight]) -> TrafficLight? {
    lights.max { left, right in left.rank < right.rank }
  }

  private var rank: Int {
    switch self {
    case .green: 0
    case .yellow: 1
    case .red: 2
    }
  }
}

/// Delivered against planned to date, as pacing tools compute it.
///
/// Sources: Basis DSP, on-schedule indicator = spend ÷ (budget ÷ days × elapsed days);
/// ServiceNow, achievement = (actual − start) ÷ (target − start).
///
/// ```swift
/// Pacing.onScheduleIndicator(delivered: 57, total: 100, elapsed: 6, periods: 10)   // 0.95
/// ```
public enum Pacing {
  /// Delivered ÷ the even share of the total that was due by now; `nil` before anything is due.
  public static func onScheduleIndicator(
    delivered: Double, total: Double, elapsed: Double, periods: Double
  ) -> Double? {
    achievement(actual: delivered, target: total * elapsed / periods)
  }

  /// (actual − start) ÷ (target − start); `nil` where the target is the start.
  public static func achievement(actual: Double, target: Double, start: Double = 0) -> Double? {
    let distance = target - start
    return distance == 0 || !distance.isFinite ? nil : (actual - start) / distance
  }

  /// Achievement of a running total at every period, each against the plan of that period.
  public static func cumulative(actual: [Double], planned: [Double]) -> [Double?] {
    zip(actual, planned).map { achievement(actual: $0, target: $1) }
  }

  /// Achievement of amounts that do not accumulate: sums from the first period to each.
  public static func windowed(actual: [Double], planned: [Double]) -> [Double?] {
    var (done, due) = (0.0, 0.0)
    return zip(actual, planned).map { amount, plan in
      done += amount
      due += plan
      return achievement(actual: done, target: due)
    }
  }
}
