/// The observations of one indicator across quarters and years, gaps explicit.
///
/// A quarter without an observation is a gap; nothing is filled in.
public struct IndicatorSeries: Hashable, Sendable {
  /// The indicator's name.
  public var name: String

  /// What kind of quantity it is.
  public var kind: IndicatorKind

  /// The base unit of the values.
  public var unit: String

  /// The values, oldest first; delivered quantities only, at most one a quarter.
  public private(set) var observations: [Observation]

  /// Year-to-date amounts beside a growth rate, oldest first, at most one a quarter.
  public private(set) var amounts: [Observation]

  /// Makes a series; observations may come in any order, and of two for one quarter the one whose
  /// month is later is kept, then the later in the list.
  ///
  /// - Complexity: O(*n* log *n*) in the number of observations.
  public init(
    name: String, kind: IndicatorKind, unit: String, observations: [Observation],
    amounts: [Observation] = []
  ) {
    self.name = name
    self.kind = kind
    self.unit = unit
    self.observations = Self.oneAQuarter(observations)
    self.amounts = Self.oneAQuarter(amounts)
  }

  /// The observation of a quarter; `nil` is a gap.
  ///
  /// - Complexity: O(log *n*).
  public subscript(quarter: Quarter) -> Observation? {
    Self.find(quarter, in: observations)
  }

  /// The year-to-date amount of a quarter; `nil` is a gap.
  ///
  /// - Complexity: O(log *n*).
  public func amount(at quarter: Quarter) -> Observation? {
    Self.find(quarter, in: amounts)
  }

  /// The series as it was known at the end of a quarter: nothing later.
  public func upTo(_ quarter: Quarter) -> IndicatorSeries {
    var known = self
    known.observations = observations.filter { $0.quarter <= quarter }
    known.amounts = amounts.filter { $0.quarter <= quarter }
    return known
  }

  private static func oneAQuarter(_ observations: [Observation]) -> [Observation] {
    var latest: [Quarter: Observation] = [:]
    for observation in observations {
      if let known = latest[observation.quarter], known.elapsedShare > observation.elapsedShare {
        continue
      }
      latest[observation.quarter] = observation
    }
    return latest.values.sorted { $0.quarter < $1.quarter }
  }

  private static func find(_ quarter: Quarter, in observations: [Observation]) -> Observation? {
    var (low, high) = (0, observations.count)
    while low < high {
      let middle = (low + high) / 2
      if observations[middle].quarter < quarter { low = middle + 1 } else { high = middle }
    }
    return low < observations.count && observations[low].quarter == quarter
      ? observations[low] : nil
  }
}
