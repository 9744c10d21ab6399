/// What thousands of public series say about how years end: regressions fitted by `forecast train`.
///
/// ```swift
/// let prior = PooledPrior.shipped
/// let year = try prior.predict(
///   history: [21, 25, 24, 30, 23], quarter: 1, variant: .flow, target: 110)
/// year.quantile(0.5)                          // 107
/// year.distribution.interval(level: 0.8)      // 98...115
/// year.probability(atLeast: 110)              // 0.28
/// ```
public struct PooledPrior: Sendable {
  /// Where it comes from.
  public let provenance: PriorProvenance

  /// The regressions, in the order of their keys.
  public let cells: [RegressionCell]

  private let table: [CompiledCell?]

  /// Makes a prior from its regressions.
  public init(provenance: PriorProvenance, cells: [RegressionCell]) {
    self.provenance = provenance
    self.cells = cells.sorted { $0.key < $1.key }
    var table = [CompiledCell?](repeating: nil, count: RegressionKey.slotCount)
    for cell in cells { table[cell.key.slot] = CompiledCell(cell) }
    self.table = table
  }

  /// The regression of a key, if the prior has it.
  public func cell(_ key: RegressionKey) -> RegressionCell? {
    // A key of 8 years would fall on the slot of another.
    guard table.indices.contains(key.slot), let cell = table[key.slot]?.cell, cell.key == key else {
      return nil
    }
    return cell
  }

  @inline(__always)
  func compiled(_ key: RegressionKey) throws(EngineError) -> CompiledCell {
    guard let cell = table[key.slot] else { throw .noCell(key) }
    return cell
  }

  /// The year end of a series, as a distribution with what pulled it.
  ///
  /// Positive series with an earlier year go through logarithms; those with zeros or negative values
  /// through differences; those without an earlier year are anchored on the target, or on the pace
  /// where there is none. More than five earlier years are seen through the last five.
  ///
  /// - Parameters:
  ///   - history: 4 k + q quarterly values, oldest first, beginning with a first quarter; `nil` is a
  ///     gap. Amounts of the quarter, not year-to-date. A gap of this year or the last is filled from the
  ///     year beside it, counted, and widens; nothing that was filled counts as delivered.
  ///   - quarter: The latest quarter, 1…3.
  ///   - variant: Whether quarters add up to the year or the last one is the year.
  ///   - target: The annual target; needed only as an anchor where there is no earlier year.
  ///   - bounds: What the year end cannot leave, such as 0…100 for percentages.
  /// - Throws: ``EngineError``.
  /// - Complexity: O(k), about a microsecond.
  public func predict(
    history: [Double?], quarter: Int, variant: SeriesVariant, target: Double? = nil,
    bounds: ClosedRange<Double>? = nil
  ) throws(EngineError) -> YearEndEstimate {
    if let target, !(target.magnitude < 1e290) { throw .targetNotFinite }
    let prepared = try PreparedHistory(history, quarter: quarter)
    let window = Window(
      values: prepared.values, earlierYears: prepared.earlierYears, quarter: prepared.quarter,
      variant: variant, target: target)
    func settled(_ distribution: PredictiveDistribution) -> PredictiveDistribution {
      var wide =
        prepared.filledGaps > 0 ? distribution.widened(by: prepared.widening) : distribution
      if variant == .flow { wide = wide.reopening(prepared.filledThisYear) }
      return bounds.map { wide.bounded(by: $0) } ?? wide
    }
    let (distribution, key, contributions) = try estimate(window)
    guard distribution.isComputable else { throw .notComputable }
    let result = settled(distribution)
    var targetProbability = target.map { result.probability(atLeast: $0) }
    // What is delivered already is certain, whatever the ladder of targets says.
    if let target, key.form == .anchored, window.isPositive, target > result.lowerBound {
      targetProbability = try PooledPrior.monotoneProbability(ofTarget: target, pace: window.pace) {
        other throws(EngineError) in
        let (distribution, _, _) = try estimate(window.anchored(on: other))
        return settled(distribution).probability(atLeast: other)
      }
    }
    return YearEndEstimate(
      distribution: result, targetProbability: targetProbability, key: key,
      contributions: contributions, earlierYears: prepared.earlierYears,
      filledGaps: prepared.filledGaps,
      accidentalQuarters: key.form == .logarithmic ? accidents(window, of: history, prepared) : [])
  }

  /// The quarters that were read as their neighbours, by their places in the history; a gap that was filled
  /// is none.
  private func accidents(
    _ window: Window, of history: [Double?], _ prepared: PreparedHistory
  ) -> [YearEndEstimate.AccidentalQuarter] {
    AccidentalQuarters.found(in: window).compactMap { found in
      let place = prepared.firstPlace + found.place
      return history[place].map {
        YearEndEstimate.AccidentalQuarter(place: place, value: $0, readAs: found.readAs)
      }
    }
  }
}
