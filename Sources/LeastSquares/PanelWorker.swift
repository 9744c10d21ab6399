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
/// gathered side by side.
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
  private static let chunk = 2048

  private var numbers = [Int32](repeating: 0, count: PanelWorker.chunk)
  private var masks = [UInt64](repeating: 0, count: PanelWorker.chunk)
  private var next = [Int32](repeating: 0, count: PanelWorker.chunk)
  private var heads: [Int32] = []
  private var members: [Int] = []

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
    let whole = range.count / 8 * 8
    let series = range.lowerBound + whole
    let isFinite = PanelKernel(pattern: complete).project(
      panel + range.lowerBound, stride: seriesCount, count: whole,
      thresholds: thresholds + range.lowerBound, output + range.lowerBound,
      outputStride: seriesCount)
    guard isFinite else { return false }
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
      let first = panel + quarters.lowerBound * seriesCount + range.lowerBound
      let whole = range.count / 8 * 8
      masks.withUnsafeMutableBufferPointer { masks in
        guard let masks = masks.baseAddress else { return }
        PanelKernel.gaps(
          first, stride: seriesCount, quarters: quarters.count, count: whole, masks)
      }
      for index in whole..<range.count {
        masks[index] = quarters.indices.reduce(0) { mask, quarter in
          let value = first[(quarter - quarters.lowerBound) * seriesCount + index]
          return value.isNaN ? mask | 1 << UInt64(quarter - quarters.lowerBound) : mask
        }
      }
      var lastMask: UInt64 = 0
      var lastParent: Int32 = -2
      var last: Int32 = -1
      for index in 0..<range.count {
        let mask = masks[index]
        let parent = word == 0 ? -1 : numbers[index]
        if mask != lastMask || parent != lastParent {
          last = patterns.number(mask: mask, parent: parent, word: word)
          (lastMask, lastParent) = (mask, parent)
        }
        if mask != 0 { hasGaps = true }
        numbers[index] = last
      }
    }
    return hasGaps
  }

  /// Projects the series of one pattern, side by side; the last is repeated to fill eight lanes.
  private mutating func gather(_ pattern: PatternProjection, _ first: Int32, from start: Int) {
    members.removeAll(keepingCapacity: true)
    var member = first
    while member >= 0 {
      members.append(start + Int(member))
      member = next[Int(member)]
    }
    let count = members.count
    let padded = (count + 7) / 8 * 8
    while members.count < padded { members.append(members[count - 1]) }

    let rows = pattern.rows.count
    let (panel, output, seriesCount) = (panel, output, seriesCount)
    let columns = coefficientCount + PanelProjections.Column.allCases.count
    let room = (rows + columns + 1) * padded
    let isFinite = members.withUnsafeBufferPointer { members in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: room) { buffer in
        guard let tile = buffer.baseAddress else { return true }
        let levels = tile + rows * padded
        let results = levels + padded
        for (i, row) in pattern.rows.enumerated() {
          let source = panel + row * seriesCount
          let target = tile + i * padded
          for lane in 0..<padded { target[lane] = source[members[lane]] }
        }
        for lane in 0..<padded { levels[lane] = thresholds[members[lane]] }
        let isFinite = PanelKernel(pattern: pattern).project(
          tile, stride: padded, count: padded, thresholds: levels, results, outputStride: padded)
        for column in 0..<columns {
          let source = results + column * padded
          let target = output + column * seriesCount
          for lane in 0..<count { target[members[lane]] = source[lane] }
        }
        return isFinite
      }
    }
    if !isFinite { for series in members { look(series) } }
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
