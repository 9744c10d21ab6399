import Indicators

/// Why an indicator's probability moved between two quarters, as steps that add up.
public struct ForecastChange: Hashable, Sendable {
  /// Why a probability moved.
  public enum Reason: Hashable, Sendable {
    /// The ledger states another target than before.
    case target(from: Double?, to: Double?)
    /// Earlier values were restated.
    case revision([Revision])
    /// A quarter has passed, and what was expected of it has come: less is open.
    case passingTime
    /// The new number, against the one that was expected at its date; `nil` where nothing was, since
    /// the number before was of an earlier stage.
    case newNumber(value: Double, expected: Double?, date: Quarter)
    /// The first number that a probability can rest on.
    case firstNumber(value: Double, date: Quarter)
    /// There was a number, and now there is none that can be used.
    case numberWithdrawn
  }

  /// A value that was restated.
  public struct Revision: Hashable, Sendable {
    /// The quarter that the value belongs to.
    public var quarter: Quarter
    /// The value before.
    public var from: Double
    /// The value now.
    public var to: Double

    /// Makes a revision.
    public init(quarter: Quarter, from: Double, to: Double) {
      self.quarter = quarter
      self.from = from
      self.to = to
    }
  }

  /// One reason and what it did to the probability.
  public struct Step: Hashable, Sendable {
    /// The reason.
    public var reason: Reason
    /// By how much it moved the probability; `nil` where there was none to move.
    public var effect: Double?

    /// Makes a step.
    public init(reason: Reason, effect: Double? = nil) {
      self.reason = reason
      self.effect = effect
    }
  }

  /// The indicator, as the later ledger numbers it.
  public var indicator: IndicatorReference
  /// The probability at the earlier quarter, within tolerance where the target has one.
  public var before: Double?
  /// The probability at the later quarter.
  public var after: Double?
  /// What the earlier probability rests on.
  public var evidenceBefore: EvidenceGrade = .none
  /// The reasons, in the order in which they were applied; effects add up to `after − before`.
  public var steps: [Step]

  /// `after − before`; `nil` where one is missing.
  public var difference: Double? {
    before.flatMap { before in after.map { $0 - before } }
  }
}
