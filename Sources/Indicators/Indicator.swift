/// One measurable or qualitative promise inside a ledger item, and what the ledger says of it.
public struct Indicator: Hashable, Sendable {
  /// The item's number as printed: `3`, `3.1`, `全市`.
  public var item: String

  /// The place among the item's indicators, counted from 1 in the order of the text.
  public var part: Int

  /// A short name: `高新技术企业`, `全市生产总值增速`.
  public var name: String

  /// What kind of quantity is promised.
  public var kind: IndicatorKind

  /// Whether a planner's correction set its name or its kind.
  public var isCorrected = false

  /// The annual target; `nil` for a qualitative promise or one whose number is not stated.
  public var target: Target?

  /// The clause of the commitment that makes the promise; `nil` where it did not come from a text.
  public var source: SourceSpan?

  /// What the ledger reports, in the order of the text; empty where it gives no number.
  public var observations: [Observation]

  /// Year-to-date amounts beside a growth rate (384.6亿元); context for the algebra of growth.
  public var amounts: [Observation]

  /// What the ledger says without a number that counts: stages and status words.
  public var evidence: [QualitativeEvidence]

  /// Readings of the progress text that were considered and set aside.
  public var alternatives: [AlternativeReading]

  /// Makes an indicator; what is not given is empty.
  public init(
    item: String, part: Int, name: String, kind: IndicatorKind, target: Target? = nil,
    source: SourceSpan? = nil, observations: [Observation] = [], amounts: [Observation] = [],
    evidence: [QualitativeEvidence] = [], alternatives: [AlternativeReading] = []
  ) {
    self.item = item
    self.part = part
    self.name = name
    self.kind = kind
    self.target = target
    self.source = source
    self.observations = observations
    self.amounts = amounts
    self.evidence = evidence
    self.alternatives = alternatives
  }

  /// The observation that speaks for the indicator: delivered before earlier stages, then the
  /// latest date, then the order of the text; `nil` where there is none.
  public var leadingObservation: Observation? {
    var best: Observation?
    for observation in observations {
      guard let current = best else {
        best = observation
        continue
      }
      let isDelivered = observation.stage == .delivered
      let isLater =
        (observation.quarter, observation.elapsedShare)
        > (current.quarter, current.elapsedShare)
      if isDelivered == (current.stage == .delivered) ? isLater : isDelivered {
        best = observation
      }
    }
    return best
  }
}

/// A stage or a status word that a ledger reports without a number that counts.
public struct QualitativeEvidence: Hashable, Sendable {
  /// The stage that the verb tells; `nil` for a status word.
  public var stage: Stage?

  /// The office's own verdict on the schedule (达到序时进度); `nil` where it gives none.
  public var claimsOnSchedule: Bool?

  /// The text.
  public var source: SourceSpan

  /// Makes a piece of evidence.
  public init(stage: Stage?, claimsOnSchedule: Bool? = nil, source: SourceSpan) {
    self.stage = stage
    self.claimsOnSchedule = claimsOnSchedule
    self.source = source
  }
}

/// A number of the progress text that was considered for an indicator and set aside.
public struct AlternativeReading: Hashable, Sendable {
  /// Why a reading was set aside.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Counts something else.
    case otherNoun
    /// Is measured in another unit.
    case otherUnit
    /// Is the stock, where the year's increment is asked for, or the reverse.
    case otherBasis
    /// Compares with another place, period or average.
    case comparison
    /// Repeats the target.
    case echoOfTarget
    /// Is a plan or a forecast, and not done.
    case forecast
    /// Is at an earlier stage than the reading that was kept.
    case earlierStage
    /// Speaks of a part of the whole.
    case partOfWhole
    /// Speaks of another period.
    case otherPeriod
    /// Answers another indicator of the item better.
    case answersOtherIndicator
    /// Fits, but less well than the reading that was kept.
    case lowerScore
  }

  /// The value in base units.
  public var value: Double

  /// The base unit.
  public var unit: String

  /// The stage that its verb tells.
  public var stage: Stage

  /// How well it would answer, 0…1.
  public var score: Double

  /// Why it was set aside.
  public var reason: Reason

  /// The text.
  public var source: SourceSpan

  /// Makes a set-aside reading.
  public init(
    value: Double, unit: String, stage: Stage, score: Double, reason: Reason, source: SourceSpan
  ) {
    self.value = value
    self.unit = unit
    self.stage = stage
    self.score = score
    self.reason = reason
    self.source = source
  }
}
