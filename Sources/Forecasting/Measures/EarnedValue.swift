/// Earned value: work done against plan and cost, in money.
///
/// Source: PMI, *Practice Standard for Earned Value Management*; formulas as restated in Govan,
/// *Project Risk Analysis* (R package PRA), chapter “Earned value management”.
///
/// ```swift
/// let state = EarnedValue(
///   budgetAtCompletion: 500_000, plannedValue: 250_000, earnedValue: 200_000, actualCost: 290_000)
/// state.schedulePerformance   // 0.8
/// state.estimateAtCompletion(.typical)   // 725000
/// ```
///
/// The schedule index tends to 1 as work completes, however late: see ``EarnedSchedule``.
/// A ratio is `nil` where its denominator is zero.
public struct EarnedValue: Hashable, Sendable {
  /// The whole budget, BAC.
  public var budgetAtCompletion: Double
  /// The budget of the work that was due by now, PV.
  public var plannedValue: Double
  /// The budget of the work that is done, EV.
  public var earnedValue: Double
  /// What the work that is done has cost, AC.
  public var actualCost: Double

  /// Makes a state of work.
  public init(
    budgetAtCompletion: Double, plannedValue: Double, earnedValue: Double, actualCost: Double
  ) {
    self.budgetAtCompletion = budgetAtCompletion
    self.plannedValue = plannedValue
    self.earnedValue = earnedValue
    self.actualCost = actualCost
  }

  /// SV = EV − PV.
  public var scheduleVariance: Double { earnedValue - plannedValue }
  /// CV = EV − AC.
  public var costVariance: Double { earnedValue - actualCost }
  /// SPI = EV ÷ PV.
  public var schedulePerformance: Double? { Self.ratio(earnedValue, plannedValue) }
  /// CPI = EV ÷ AC.
  public var costPerformance: Double? { Self.ratio(earnedValue, actualCost) }

  /// TCPI = (BAC − EV) ÷ (BAC − AC): the cost performance that the rest needs; above 1.2 is thought
  /// unrealistic.
  public var toCompletePerformance: Double? {
    Self.ratio(budgetAtCompletion - earnedValue, budgetAtCompletion - actualCost)
  }

  /// What the rest of the work is taken to cost.
  public enum Assumption: String, Hashable, Sendable, CaseIterable {
    /// As so far: BAC ÷ CPI.
    case typical
    /// As planned: AC + BAC − EV.
    case atypical
    /// As cost and schedule so far: AC + (BAC − EV) ÷ (CPI · SPI).
    case costAndSchedule
  }

  /// EAC: the cost of the whole under an assumption.
  public func estimateAtCompletion(_ assumption: Assumption) -> Double? {
    let rest = budgetAtCompletion - earnedValue
    switch assumption {
    case .typical: return costPerformance.flatMap { Self.ratio(budgetAtCompletion, $0) }
    case .atypical: return actualCost + rest
    case .costAndSchedule:
      guard let cost = costPerformance, let schedule = schedulePerformance,
        let more = Self.ratio(rest, cost * schedule)
      else { return nil }
      return actualCost + more
    }
  }

  private static func ratio(_ numerator: Double, _ denominator: Double) -> Double? {
    denominator == 0 ? nil : numerator / denominator
  }
}
