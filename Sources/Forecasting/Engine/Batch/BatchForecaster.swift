/// Forecasts tasks line by line: NDJSON in, NDJSON out, the same order, memory for one line.
///
/// ```swift
/// var batch = BatchForecaster(prior: .shipped)
/// var output: [UInt8] = []
/// batch.add(bytes) { output += $0 }     // whole lines as they are complete
/// batch.finish { output += $0 }         // a last line without line feed
/// batch.problemCount                    // lines that could not be used
/// ```
public struct BatchForecaster: Sendable {
  private let prior: PooledPrior
  private var task = BatchTask()
  private var json = JSONWriter(reserving: BatchForecaster.flushSize + 4096)
  private var pending: [UInt8] = []
  /// The line that is being skipped because it is too long has been reported.
  private var isSkipping = false

  /// The number of lines read.
  public private(set) var lineCount = 0
  /// The number of lines that could not be used.
  public private(set) var problemCount = 0

  /// A longer line is an error.
  static let lineLimit = 1 << 20
  private static let flushSize = 1 << 16

  /// Makes a forecaster with a prior.
  public init(prior: PooledPrior) { self.prior = prior }

  /// Takes more bytes, which may end within a line, and gives away what is forecast.
  ///
  /// - Complexity: O(bytes); some five microseconds a task.
  public mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, output: ([UInt8]) throws -> Void
  ) rethrows {
    var start = 0
    while start < bytes.count {
      let end = BatchForecaster.lineEnd(bytes, from: start)
      let isComplete = end < bytes.count
      let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
      start = end + 1
      if isSkipping {
        isSkipping = !isComplete
        continue
      }
      if pending.isEmpty, isComplete {
        forecast(part)
      } else {
        if pending.count + part.count > BatchForecaster.lineLimit {
          lineCount += 1
          report(.lineTooLong, identifier: [])
          pending.removeAll()
          isSkipping = !isComplete
        } else {
          pending.append(contentsOf: part)
          if isComplete { forecastPending() }
        }
      }
      if json.bytes.count >= BatchForecaster.flushSize {
        try output(json.bytes)
        json.removeAll()
      }
    }
  }

  /// Takes more bytes.
  public mutating func add(_ bytes: [UInt8], output: ([UInt8]) throws -> Void) rethrows {
    try bytes.withUnsafeBufferPointer { try add($0, output: output) }
  }

  /// Forecasts a last line without line feed and gives away the rest.
  public mutating func finish(output: ([UInt8]) throws -> Void) rethrows {
    if !pending.isEmpty { forecastPending() }
    if !json.bytes.isEmpty { try output(json.bytes) }
    json.removeAll()
  }

  private mutating func forecastPending() {
    let line = pending
    pending.removeAll(keepingCapacity: true)
    line.withUnsafeBufferPointer { forecast($0) }
  }

  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  private mutating func forecast(_ line: UnsafeBufferPointer<UInt8>) {
    lineCount += 1
    let isBlank = line.allSatisfy {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r")
    }
    if isBlank { return }
    // A byte order mark may open a text, and Windows programs write one.
    let line =
      lineCount == 1 && line.starts(with: [0xEF, 0xBB, 0xBF])
      ? UnsafeBufferPointer(rebasing: line.dropFirst(3)) : line
    if line.count > BatchForecaster.lineLimit { return report(.lineTooLong, identifier: []) }
    do throws(BatchError) {
      try task.read(line)
      let (distribution, probability) = try task.forecast(prior)
      json.prediction(task, distribution, probability)
    } catch {
      report(error, identifier: task.identifier)
    }
  }

  private mutating func report(_ error: BatchError, identifier: [UInt8]) {
    problemCount += 1
    json.raw("{\"line\":")
    json.integer(lineCount)
    json.raw(",\"id\":")
    if identifier.isEmpty { json.raw("null") } else { json.raw(identifier) }
    json.raw(",\"error\":")
    json.string(error.message(in: .en))
    json.raw("}\n")
  }
}

extension BatchTask {
  /// The distribution of the year end and P(target met).
  func forecast(
    _ prior: PooledPrior
  ) throws(BatchError) -> (PredictiveDistribution, targetProbability: Double) {
    do throws(EngineError) {
      let years = min(earlierYears, RegressionKey.longestWindow)
      let count = 4 * years + quarter
      if years > 0 {
        let cell = try prior.compiled(
          RegressionKey(
            form: .logarithmic, variant: variant, earlierYears: years, quarter: quarter))
        let plain = history.withUnsafeBufferPointer { history -> PredictiveDistribution? in
          guard let start = history.baseAddress else { return nil }
          let y = start + (history.count - count)
          guard PooledPrior.isPlain(y, count: count) else { return nil }
          return withUnsafeTemporaryAllocation(
            of: Double.self, capacity: PooledPrior.fastScratch
          ) { scratch in
            scratch.baseAddress.map {
              PooledPrior.plainDistribution(y, cell, scratch: $0)
            }
          }
        }
        if let plain { return (plain, plain.probability(atLeast: target)) }
      }
      let estimate = try prior.predict(
        history: history.map { $0.isNaN ? nil : $0 }, quarter: quarter, variant: variant,
        target: target)
      let probability = estimate.targetProbability ?? estimate.probability(atLeast: target)
      return (estimate.distribution, probability)
    } catch {
      throw .engine(error)
    }
  }
}

extension JSONWriter {
  /// Writes one line of predictions.
  mutating func prediction(
    _ task: BatchTask, _ distribution: PredictiveDistribution, _ targetProbability: Double
  ) {
    raw("{\"id\":")
    if task.identifier.isEmpty { raw("null") } else { raw(task.identifier) }
    raw(",\"k\":")
    integer(task.earlierYears)
    raw(",\"q\":")
    integer(task.quarter)
    switch task.variant {
    case .flow: raw(",\"variant\":\"flow\",\"mean\":")
    case .level: raw(",\"variant\":\"level\",\"mean\":")
    }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: QuantileLevels.count) { values in
      distribution.fillQuantiles(values)
      number(PredictiveDistribution.mean(ofQuantiles: UnsafeBufferPointer(values)))
      for i in 0..<QuantileLevels.count {
        raw(JSONWriter.levelKeys[i])
        number(values[i])
      }
    }
    raw("},\"p_met\":")
    number(targetProbability)
    raw("}\n")
  }

  private static let levelKeys: [StaticString] = [
    ",\"quantiles\":{\"0.01\":", ",\"0.025\":", ",\"0.05\":", ",\"0.1\":", ",\"0.2\":", ",\"0.3\":",
    ",\"0.4\":", ",\"0.5\":", ",\"0.6\":", ",\"0.7\":", ",\"0.8\":", ",\"0.9\":", ",\"0.95\":",
    ",\"0.975\":", ",\"0.99\":",
  ]
}
