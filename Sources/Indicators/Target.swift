/// The annual target of an indicator, as the ledger states it.
///
/// ```swift
/// let target = Target(comparator: .about, value: 5.5, unit: "%")
/// ```
public struct Target: Hashable, Sendable {
  /// How the year-end value is compared.
  public var comparator: Comparator

  /// The number in base units (31,000 套, not 3.1万套); the lower end of a range; a positive
  /// magnitude for a decrease; `nil` only for ``Comparator/relative``.
  public var value: Double?

  /// The upper end of a range; `nil` otherwise.
  public var upperValue: Double?

  /// The base unit (`套`, `千瓦`, `元`), `%` for growth and completion, empty where none is stated.
  public var unit: String

  /// What a relative target is measured against, in the ledger's words; `nil` otherwise.
  public var reference: String?

  /// Whether the ledger only strives for it (力争).
  public var isAspirational: Bool

  /// Whether the number was computed from others (progress ÷ stated share) and not printed.
  public var isDerived: Bool

  /// Whether a planner's correction set it.
  public var isCorrected: Bool

  /// The text that it was read from; `nil` where it did not come from a text.
  public var source: SourceSpan?

  /// Makes a target from its parts; all but the comparator have the usual defaults.
  public init(
    comparator: Comparator, value: Double? = nil, upperValue: Double? = nil, unit: String = "",
    reference: String? = nil, isAspirational: Bool = false, isDerived: Bool = false,
    isCorrected: Bool = false, source: SourceSpan? = nil
  ) {
    self.comparator = comparator
    self.value = value
    self.upperValue = upperValue
    self.unit = unit
    self.reference = reference
    self.isAspirational = isAspirational
    self.isDerived = isDerived
    self.isCorrected = isCorrected
    self.source = source
  }
}
