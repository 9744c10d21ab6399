import Dispatch

/// The forecasts of many series at once, all with the same number of years, quarter and variant.
///
/// ```swift
/// let panel = try PooledPrior.shipped.predictPanel(
///   histories: values, seriesCount: 1_000_000, earlierYears: 3, quarter: 1, variant: .flow,
///   targets: targets)
/// panel.probabilities[17]
/// panel.quantile(17, level: 7)      // the median of series 17
/// ```
public struct PanelForecast: Sendable, Hashable {
  /// P(target met), one a series; NaN where the series cannot be forecast.
  public internal(set) var probabilities: [Double]
  /// The quantiles at ``QuantileLevels/standard``, series after series; NaN where there is none.
  public internal(set) var quantiles: [Double]

  /// One quantile: of a series, at the level with this place in ``QuantileLevels/standard``.
  public func quantile(_ series: Int, level: Int) -> Double {
    quantiles[series * QuantileLevels.count + level]
  }
}

extension PooledPrior {
  /// Forecasts many series on several cores.
  ///
  /// - Parameters:
  ///   - histories: 4 k + q values a series, series after series; NaN is a gap.
  ///   - seriesCount: The number of series.
  ///   - earlierYears: k, 0…20.
  ///   - quarter: q, 1…3.
  ///   - variant: Which year end is meant.
  ///   - targets: One target a series.
  ///   - cores: How many threads to use.
  /// - Throws: ``EngineError`` where the shape is wrong; a single series that cannot be forecast gives
  ///   NaN.
  /// - Complexity: O(series), about a microsecond each.
  public func predictPanel(
    histories: [Double], seriesCount: Int, earlierYears: Int, quarter: Int, variant: SeriesVariant,
    targets: [Double], cores: Int = 2
  ) throws(EngineError) -> PanelForecast {
    guard (1...3).contains(quarter) else { throw .quarter(quarter) }
    guard (0...20).contains(earlierYears) else { throw .earlierYears(earlierYears) }
    let length = 4 * earlierYears + quarter
    guard histories.count == length * seriesCount else {
      throw .historyLength(expected: length * seriesCount, found: histories.count)
    }
    guard targets.count == seriesCount else {
      throw .targetCount(expected: seriesCount, found: targets.count)
    }
    let years = min(earlierYears, RegressionKey.longestWindow)
    let cell =
      years == 0
      ? nil
      : try compiled(
        RegressionKey(form: .logarithmic, variant: variant, earlierYears: years, quarter: quarter))
    let work = PanelWork(
      prior: self, cell: cell, length: length, window: 4 * years + quarter, quarter: quarter,
      variant: variant)
    var probabilities = [Double](repeating: .nan, count: seriesCount)
    var quantiles = [Double](repeating: .nan, count: seriesCount * QuantileLevels.count)
    let parts = max(1, min(cores, seriesCount / 256))
    histories.withUnsafeBufferPointer { histories in
      targets.withUnsafeBufferPointer { targets in
        probabilities.withUnsafeMutableBufferPointer { probabilities in
          quantiles.withUnsafeMutableBufferPointer { quantiles in
            let memory = PanelMemory(
              histories: histories, targets: targets, probabilities: probabilities,
              quantiles: quantiles)
            DispatchQueue.concurrentPerform(iterations: parts) { part in
              let start = seriesCount * part / parts
              let end = seriesCount * (part + 1) / parts
              work.run(start..<end, memory)
            }
          }
        }
      }
    }
    return PanelForecast(probabilities: probabilities, quantiles: quantiles)
  }
}

/// The memory of a panel: read by all threads, written by each in rows of its own.
private struct PanelMemory: @unchecked Sendable {
  let histories: UnsafeBufferPointer<Double>
  let targets: UnsafeBufferPointer<Double>
  let probabilities: UnsafeMutableBufferPointer<Double>
  let quantiles: UnsafeMutableBufferPointer<Double>
}

/// What all series of a panel share.
private struct PanelWork: Sendable {
  let prior: PooledPrior
  let cell: CompiledCell?
  let length: Int
  let window: Int
  let quarter: Int
  let variant: SeriesVariant

  func run(_ rows: Range<Int>, _ memory: PanelMemory) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: PooledPrior.fastScratch) { scratch in
      guard let scratch = scratch.baseAddress, let histories = memory.histories.baseAddress else {
        return
      }
      for row in rows {
        let y = histories + (row * length + length - window)
        let target = memory.targets[row]
        let distribution: PredictiveDistribution
        if let cell, PooledPrior.isPlain(y, count: window), target.isFinite {
          distribution = PooledPrior.plainDistribution(y, cell, scratch: scratch)
          memory.probabilities[row] = distribution.probability(atLeast: target)
        } else if let other = general(histories + row * length, target) {
          distribution = other.distribution
          memory.probabilities[row] =
            other.targetProbability ?? distribution.probability(atLeast: target)
        } else {
          continue
        }
        let start = row * QuantileLevels.count
        distribution.fillQuantiles(
          UnsafeMutableBufferPointer(
            rebasing: memory.quantiles[start..<(start + QuantileLevels.count)]))
      }
    }
  }

  /// Gaps, zeros, no earlier year.
  private func general(
    _ y: UnsafePointer<Double>, _ target: Double
  ) -> YearEndEstimate? {
    let history = (0..<length).map { y[$0].isNaN ? nil : y[$0] }
    do throws(EngineError) {
      return try prior.predict(
        history: history, quarter: quarter, variant: variant, target: target)
    } catch {
      return nil
    }
  }
}
