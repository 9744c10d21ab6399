/// Where a panel, its thresholds and its results are.
///
/// The workers share it. It is safe to send to them because they read `panel` and `thresholds`, which
/// nobody changes meanwhile, and write to `output` and `infinities` only at the places of their own series and
/// their own number.
struct PanelMemory: @unchecked Sendable {
  let seriesCount: Int
  let panel: UnsafePointer<Double>
  let thresholds: UnsafePointer<Double>
  let output: UnsafeMutablePointer<Double>
  let infinities: UnsafeMutablePointer<(series: Int, quarter: Int)?>
}

/// Projects a run of the series of a panel, on one core.
///
/// It first takes the series to be complete: that costs no look at the numbers, because a missing one shows
/// in the residual sum of squares. Where some are missing, the series of a chunk are sorted by their pattern and
/// gathered eight at a time.
struct PanelWorker {
  let design: Matrix
  let seriesCount: Int
  let coefficientCount: Int
  let panel: UnsafePointer<Double>
  let thresholds: UnsafePointer<Double>
  let output: UnsafeMutablePointer<Double>
  let complete: PatternProjection?
  var patterns: GapPatterns

  /// The first infinite number that was met, by series and quarter.
  private(set) var infinity: (series: Int, quarter: Int)?

  /// Small enough that a chunk stays in the second-level cache while it is sorted and gathered.
  private static let chunk = 1024

  private var numbers = [Int32](repeating: 0, count: PanelWorker.chunk)
  private var next = [Int32](repeating: 0, count: PanelWorker.chunk)
  private var heads: [Int32] = []

  init(_ projection: DesignProjection, _ memory: PanelMemory) {
    design = projection.design
    coefficientCount = projection.design.columnCount
    seriesCount = memory.seriesCount
    panel = memory.panel
    thresholds = memory.thresholds
    output = memory.output
    complete = projection.complete
    patterns = GapPatterns(projection)
  }

  /// Projects the series of a range.
  mutating func run(_ range: Range<Int>) {
    var expectsGaps = complete == nil
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + PanelWorker.chunk, range.upperBound)
      if expectsGaps || !runComplete(start..<end) {
        expectsGaps = runWithGaps(start..<end) || complete == nil
      }
      start = end
    }
  }

  /// Projects series that have all quarters.
  ///
  /// - Returns: Whether they had.
  private mutating func runComplete(_ range: Range<Int>) -> Bool {
    guard let complete else { return false }
    let kernel = PanelKernel(pattern: complete, coefficientCount: coefficientCount)
    var trace = SIMD8<Double>.zero
    var series = range.lowerBound
    while series + 8 <= range.upperBound {
      let levels = UnsafeRawPointer(thresholds + series).loadUnaligned(as: SIMD8<Double>.self)
      trace += kernel.project(
        panel + series, stride: seriesCount, thresholds: levels, output + series,
        outputStride: seriesCount)
      series += 8
    }
    guard trace == .zero else { return false }
    // The last few, which fill no eight lanes, may have gaps: they are looked at.
    if series < range.upperBound { _ = runWithGaps(series..<range.upperBound) }
    return true
  }

  /// Projects series by their patterns of missing quarters.
  ///
  /// - Returns: Whether any was missing.
  private mutating func runWithGaps(_ range: Range<Int>) -> Bool {
    let hasGaps = numberPatterns(range)
    var touched: [Int32] = []
    if heads.count < patterns.count {
      heads += [Int32](repeating: -1, count: patterns.count - heads.count)
    }
    for index in (0..<range.count).reversed() {
      let number = Int(numbers[index])
      if heads[number] < 0 { touched.append(numbers[index]) }
      next[index] = heads[number]
      heads[number] = Int32(index)
    }
    for number in touched {
      var members = heads[Int(number)]
      heads[Int(number)] = -1
      guard let pattern = patterns.projection(of: number) else {
        while members >= 0 {
          markUnfitted(range.lowerBound + Int(members))
          members = next[Int(members)]
        }
        continue
      }
      gather(pattern, members, from: range.lowerBound)
    }
    return hasGaps
  }

  /// Numbers the pattern of missing quarters of each series.
  private mutating func numberPatterns(_ range: Range<Int>) -> Bool {
    var hasGaps = false
    for word in 0..<(design.rowCount + 63) / 64 {
      let quarters = word * 64..<min(design.rowCount, word * 64 + 64)
      for index in 0..<range.count {
        var mask: UInt64 = 0
        var bit: UInt64 = 1
        var place = panel + quarters.lowerBound * seriesCount + range.lowerBound + index
        for _ in quarters {
          if place.pointee.isNaN { mask |= bit }
          bit <<= 1
          place += seriesCount
        }
        if mask != 0 { hasGaps = true }
        numbers[index] = patterns.number(
          mask: mask, parent: word == 0 ? -1 : numbers[index], word: word)
      }
    }
    return hasGaps
  }

  /// Projects the series of one pattern, eight at a time; lanes left over repeat the last series.
  private mutating func gather(_ pattern: PatternProjection, _ first: Int32, from start: Int) {
    let kernel = PanelKernel(pattern: pattern, coefficientCount: coefficientCount)
    let rows = pattern.rows.count
    let columns = coefficientCount + PanelProjections.Column.allCases.count
    let room = (rows + columns) * 8
    withUnsafeTemporaryAllocation(byteCount: room * 8, alignment: 64) { bytes in
      guard let base = bytes.bindMemory(to: Double.self).baseAddress else { return }
      let tile = base
      let results = base + rows * 8
      var member = first
      while member >= 0 {
        var lanes = SIMD8<Int32>(repeating: member)
        var count = 0
        while count < 8, member >= 0 {
          for lane in count..<8 { lanes[lane] = member }
          count += 1
          member = next[Int(member)]
        }
        var levels = SIMD8<Double>.zero
        for lane in 0..<8 {
          let series = start + Int(lanes[lane])
          levels[lane] = thresholds[series]
          for (i, row) in pattern.rows.enumerated() {
            tile[i * 8 + lane] = panel[row * seriesCount + series]
          }
        }
        let trace = kernel.project(
          tile, stride: 8, thresholds: levels, results, outputStride: 8)
        for lane in 0..<count {
          let series = start + Int(lanes[lane])
          for column in 0..<columns {
            output[column * seriesCount + series] = results[column * 8 + lane]
          }
          if trace[lane] != 0 { look(series) }
        }
      }
    }
  }

  /// Notes the first infinite number of a series whose result is not finite.
  private mutating func look(_ series: Int) {
    for quarter in 0..<design.rowCount where panel[quarter * seriesCount + series].isInfinite {
      if infinity.map({ series < $0.series }) ?? true { infinity = (series, quarter) }
      return
    }
  }

  private func markUnfitted(_ series: Int) {
    for column in 0..<coefficientCount + PanelProjections.Column.allCases.count {
      output[column * seriesCount + series] = .nan
    }
  }
}
