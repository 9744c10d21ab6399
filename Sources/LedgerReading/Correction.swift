public import Indicators

/// One correction: which indicator, what of it, in which quarter.
public struct Correction: Hashable, Sendable {
  /// What is set, with its new value.
  public enum Change: Hashable, Sendable {
    /// The reported value, in base units.
    case value(Double)
    /// The stage of the reported value.
    case stage(Stage)
    /// The kind of quantity.
    case kind(IndicatorKind)
    /// The comparison with the target.
    case comparator(Comparator)
    /// The target, in base units.
    case target(Double)
    /// The unit of target and values.
    case unit(String)
    /// The name.
    case indicator(String)
    /// Nothing is to be read here.
    case drop
  }

  /// The indicator that is meant.
  public var reference: IndicatorReference

  /// What is set.
  public var change: Change

  /// The quarter that it holds for; `nil` for every quarter.
  public var quarter: Quarter?

  /// The planner's reason.
  public var note: String

  /// The row of the file, counted from 1.
  public var row: Int

  /// Makes a correction.
  public init(
    reference: IndicatorReference, change: Change, quarter: Quarter? = nil, note: String = "",
    row: Int = 0
  ) {
    self.reference = reference
    self.change = change
    self.quarter = quarter
    self.note = note
    self.row = row
  }

  /// The names of the column `field`.
  enum Field: String {
    case value, stage, kind, comparator, target, unit, indicator, drop

    init?(name: String) { self.init(rawValue: name) }
  }

  /// Sets the field; `false` where the indicator has nothing that could be set.
  func apply(to indicators: inout [Indicator], at place: Int, quarter: Quarter) -> Bool {
    switch change {
    case .drop where self.quarter == nil:
      indicators.remove(at: place)
      return true
    case .drop:
      indicators[place].observations.removeAll { $0.quarter == quarter }
      return true
    default:
      return set(&indicators[place], quarter)
    }
  }

  private func set(_ indicator: inout Indicator, _ quarter: Quarter) -> Bool {
    switch change {
    case .value(let value): setValue(value, &indicator, quarter)
    case .stage(let stage):
      guard let leading = indicator.leadingObservation,
        let index = indicator.observations.firstIndex(of: leading)
      else { return false }
      indicator.observations[index].stage = stage
      indicator.observations[index].isCorrected = true
    case .kind(let kind):
      indicator.kind = kind
      indicator.isCorrected = true
    case .comparator(let comparator):
      guard indicator.target != nil else { return false }
      indicator.target?.comparator = comparator
      indicator.target?.isCorrected = true
    case .target(let value):
      var target = indicator.target ?? Target(comparator: .reach)
      target.value = value
      target.upperValue = nil
      if target.comparator == .range || target.comparator == .relative {
        target.comparator = .reach
      }
      target.isCorrected = true
      target.isDerived = false
      indicator.target = target
    case .unit(let unit):
      indicator.target?.unit = unit
      indicator.target?.isCorrected = true
      for index in indicator.observations.indices {
        indicator.observations[index].unit = unit
        indicator.observations[index].isCorrected = true
      }
    case .indicator(let name):
      indicator.name = name
      indicator.isCorrected = true
    case .drop: return false
    }
    return true
  }

  /// The corrected value stands alone: what the reader took for the quarter goes.
  ///
  /// Only the value is set: the month to which the text reports (截至5月底) stays, as stage and basis do.
  private func setValue(_ value: Double, _ indicator: inout Indicator, _ quarter: Quarter) {
    let read = indicator.leadingObservation
    indicator.observations.removeAll { $0.quarter == quarter }
    indicator.observations.append(
      Observation(
        quarter: quarter, asOf: read.flatMap { $0.quarter == quarter ? $0.asOf : nil },
        value: value, unit: indicator.target?.unit ?? read?.unit ?? "",
        stage: read?.stage ?? .delivered, basis: read?.basis ?? .yearToDate, isCorrected: true))
  }
}

extension Correction.Change {
  /// Reads the column `value` for a field; `nil` where it does not fit.
  init?(_ field: Correction.Field, _ text: String) {
    switch field {
    case .value:
      guard let value = DecimalText.value(text) else { return nil }
      self = .value(value)
    case .target:
      guard let value = DecimalText.value(text) else { return nil }
      self = .target(value)
    case .stage:
      guard let stage = Stage(rawValue: text) else { return nil }
      self = .stage(stage)
    case .kind:
      guard let kind = IndicatorKind(rawValue: text) else { return nil }
      self = .kind(kind)
    case .comparator:
      guard let comparator = Comparator(rawValue: text) else { return nil }
      self = .comparator(comparator)
    case .unit: self = .unit(text)
    case .indicator:
      guard !text.isEmpty else { return nil }
      self = .indicator(text)
    case .drop: self = .drop
    }
  }
}
