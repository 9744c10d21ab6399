// Goals, in order: the same answers as fitting one series at a time; any mixture of gaps; as fast as memory
// delivers the panel. LAPACK factors a design once for each pattern of missing quarters; the loop over series
// is plain arithmetic in vector registers (see PanelKernel), on all cores.

import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One design fitted to every series of a panel, with a prediction at one row of regressors.
///
/// ```swift
/// let design = try Matrix(rows: (1...16).map { [1, Double($0)] })
/// let projection = try DesignProjection(design: design, at: [1, 17])
/// let panel = try Matrix(columns: quarters)        // one row a series, one column a quarter
/// let result = try projection.apply(to: panel, thresholds: targets)
/// result[0, .probability]                          // of series 0 reaching targets[0]
/// ```
public struct DesignProjection: Sendable {
  /// The design, one row a quarter, one column a coefficient.
  public let design: Matrix

  /// The regressors that predictions are made at.
  public let regressors: [Double]

  /// The probability that the prediction interval holds.
  public let level: Double

  /// What counts as dependent columns, and what then.
  public let rank: RankRule

  /// The design with no quarter missing; nil where it cannot be fitted.
  let complete: PatternProjection?

  /// A design to be fitted to many series.
  ///
  /// - Parameters:
  ///   - design: One row a quarter, one column a coefficient.
  ///   - regressors: As many numbers as the design has columns: where to predict.
  ///   - level: The probability that the prediction interval holds, between 0 and 1.
  ///   - rank: What counts as dependent columns, and what then.
  /// - Throws: ``LeastSquaresError``: shapes that differ, NaN or infinity, a level out of range, no quarters. A
  ///   design that has no fit is no error here: its series have none.
  public init(
    design: Matrix, at regressors: [Double], level: Double = 0.95, rank: RankRule = .standard
  ) throws(LeastSquaresError) {
    guard design.columnCount > 0 else { throw .shapeMismatch(.columns, expected: 1, found: 0) }
    guard design.rowCount > 0 else {
      throw .tooFewObservations(found: 0, required: design.columnCount)
    }
    guard regressors.count == design.columnCount else {
      throw .shapeMismatch(.columns, expected: design.columnCount, found: regressors.count)
    }
    guard level > 0, level < 1 else { throw .outOfRange(.parameter, row: 0, value: level) }
    try design.requireFinite(.design)
    try regressors.requireFinite(.regressors)
    self.design = design
    self.regressors = regressors
    self.level = level
    self.rank = rank
    var tails: [Int: StudentTTail] = [:]
    complete = try? PatternProjection(
      design, rows: Array(0..<design.rowCount), at: regressors, level: level, rule: rank, &tails)
  }

  func pattern(
    rows: [Int], _ tails: inout [Int: StudentTTail]
  ) throws(LeastSquaresError) -> PatternProjection {
    try PatternProjection(design, rows: rows, at: regressors, level: level, rule: rank, &tails)
  }

  /// Fits one series, leaving out the quarters that are NaN.
  ///
  /// - Throws: ``LeastSquaresError``, with the reason where a panel has NaN for this series.
  public func fit(_ series: [Double]) throws(LeastSquaresError) -> LeastSquaresFit {
    guard series.count == design.rowCount else {
      throw .shapeMismatch(.responses, expected: design.rowCount, found: series.count)
    }
    return try LeastSquaresFit(
      design: design, response: series.map { $0.isNaN ? 0 : $0 },
      weights: series.map { $0.isNaN ? 0 : 1 }, rank: rank)
  }

  /// Fits the design to every series of a panel.
  ///
  /// Results do not depend on the order of the series, the number of workers or what else is in the panel:
  /// each series gets the same arithmetic. They differ from ``fit(_:)`` by rounding only, because the
  /// coefficients are here the product of one matrix and the series.
  ///
  /// - Parameters:
  ///   - panel: One row a series, one column a quarter; NaN where a quarter is missing.
  ///   - thresholds: What each series is to reach; NaN where nothing is asked.
  ///   - workerCount: How many cores to use; nil for all.
  /// - Throws: ``LeastSquaresError``: shapes that differ, an infinite number.
  /// - Complexity: O(series · quarters · coefficients), and one factorisation a pattern of missing quarters.
  public func apply(
    to panel: Matrix, thresholds: [Double], workerCount: Int? = nil
  ) throws(LeastSquaresError) -> PanelProjections {
    var result = PanelProjections(
      seriesCount: panel.rowCount, coefficientCount: design.columnCount)
    try apply(to: panel, thresholds: thresholds, workerCount: workerCount, into: &result)
    return result
  }

  /// Fits the design to every series of a panel, into room that is there already.
  ///
  /// As ``apply(to:thresholds:workerCount:)``; a result of the wrong size is replaced.
  public func apply(
    to panel: Matrix, thresholds: [Double], workerCount: Int? = nil,
    into result: inout PanelProjections
  ) throws(LeastSquaresError) {
    guard panel.columnCount == design.rowCount else {
      throw .shapeMismatch(.columns, expected: design.rowCount, found: panel.columnCount)
    }
    guard thresholds.count == panel.rowCount else {
      throw .shapeMismatch(.thresholds, expected: panel.rowCount, found: thresholds.count)
    }
    let seriesCount = panel.rowCount
    if result.seriesCount != seriesCount || result.coefficientCount != design.columnCount {
      result = PanelProjections(seriesCount: seriesCount, coefficientCount: design.columnCount)
    }
    guard seriesCount > 0 else { return }

    let runs = (seriesCount + PanelSchedule.run - 1) / PanelSchedule.run
    let workers = max(1, min(workerCount ?? DesignProjection.coreCount, runs))
    let schedule = PanelSchedule(seriesCount: seriesCount)
    panel.elements.withUnsafeBufferPointer { panel in
      thresholds.withUnsafeBufferPointer { thresholds in
        result.values.elements.withUnsafeMutableBufferPointer { output in
          guard let panel = panel.baseAddress, let thresholds = thresholds.baseAddress,
            let output = output.baseAddress
          else { return }
          let memory = PanelMemory(
            seriesCount: seriesCount, panel: panel, thresholds: thresholds, output: output)
          DispatchQueue.concurrentPerform(iterations: workers) { _ in
            var worker = PanelWorker(self, memory)
            while let series = schedule.next() { worker.run(series) }
            if let infinity = worker.infinity { schedule.note(infinity) }
          }
        }
      }
    }
    if let first = schedule.infinity {
      throw .notFinite(.response, row: first.series, column: first.quarter)
    }
  }

  /// The number of cores that the system offers this program.
  static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
