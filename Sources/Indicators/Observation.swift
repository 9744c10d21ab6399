/// One reported value of an indicator, with the text that it came from.
public struct Observation: Hashable, Sendable {
  /// Whether the value accumulates from January or is a stock.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// Accumulated since the first of January, or growth over that window.
    case yearToDate
    /// A stock, a rate or percent complete at the date.
    case stock
  }

  /// The quarter that the value belongs to.
  public var quarter: Quarter

  /// The month that the value speaks of, where it is not the quarter's last; else `nil`.
  public var asOf: Month?

  /// The value in base units; percent for growth and completion.
  public var value: Double

  /// The base unit.
  public var unit: String

  /// How far the counted things have come.
  public var stage: Stage

  /// Whether the value accumulates or is a stock.
  public var basis: Basis

  /// Whether the value was computed from others and not printed.
  public var isDerived: Bool

  /// Whether a planner's correction set it.
  public var isCorrected: Bool

  /// How well the text answers the indicator, 0…1; 1 for a value that was not read from prose.
  public var score: Double

  /// The text that it was read from; `nil` for history files and corrections.
  public var source: SourceSpan?

  /// Makes an observation; all but quarter, value and unit have the usual defaults.
  public init(
    quarter: Quarter, asOf: Month? = nil, value: Double, unit: String,
    stage: Stage = .delivered, basis: Basis = .yearToDate, isDerived: Bool = false,
    isCorrected: Bool = false, score: Double = 1, source: SourceSpan? = nil
  ) {
    self.quarter = quarter
    self.asOf = asOf
    self.value = value
    self.unit = unit
    self.stage = stage
    self.basis = basis
    self.isDerived = isDerived
    self.isCorrected = isCorrected
    self.score = score
    self.source = source
  }

  /// Whether the reader is least sure of it: it answers because nothing else was left to, and a planner
  /// should look at its source.
  public var isDoubtful: Bool { score <= 0.5 && !isCorrected }

  /// The share of the year that had passed at the value's date.
  public var elapsedShare: Double { asOf?.elapsedShare ?? quarter.elapsedShare }
}
