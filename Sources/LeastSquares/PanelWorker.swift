/// Projects a run of the series of a panel, on one core.
///
/// It first takes the series to be complete: that costs no look at the numbers, because a missing one shows
/// in the residual sum of squares. Where some are missing, the series of a chunk are copied to records sorted by
/// pattern, each pattern's records are projected together, and the results copied back.
struct PanelWorker {
  private let memory: PanelMemory
  private let kernel: PanelKernel
  private let quarterCount: Int
  private let columnCount: Int
  private let complete: PatternProjection?
  private var patterns: GapPatterns

  /// Whether the last chunk had gaps: then the next is looked at first.
  private var expectsGaps: Bool

  /// The first infinite number that was met, by series and quarter.
  private(set) var infinity: (series: Int, quarter: Int)?

  /// Small enough that a chunk, its records and its results stay in the second-level cache.
  private static let chunk = 2048

  // Of each series of a chunk: the quarters that lack in one word, the pattern, the record.
  private var masks: [UInt64] = []
  private var numbers: [Int32] = []
  private var slots: [Int32] = []

  /// How many series of a chunk have each pattern; zeros between chunks.
  private var counts: [Int32] = []

  /// The first record of each pattern, then the next free one.
  private var starts: [Int32] = []

  // Records are as long as whole vectors, so that they can be turned eight by eight.
  private let recordStride: Int
  private let resultStride: Int
  private var records: [Double] = []
  private var results: [Double] = []
  private var levels: [Double] = []
  private var room: [Double] = []

  init(_ projection: DesignProjection, _ memory: PanelMemory, kernel: PanelKernel = .best) {
    self.memory = memory
    self.kernel = kernel
    quarterCount = projection.design.rowCount
    columnCount = projection.design.columnCount + PanelProjections.Column.allCases.count
    complete = projection.complete
    expectsGaps = projection.complete == nil
    patterns = GapPatterns(projection)
    recordStride = (quarterCount + 7) / 8 * 8
    resultStride = (columnCount + 7) / 8 * 8
  }

  /// Projects the series of a range.
  mutating func run(_ range: Range<Int>) {
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
    let isFinite = kernel.project(
      complete, memory.panel + range.lowerBound, stride: memory.seriesCount, count: whole,
      thresholds: memory.thresholds + range.lowerBound, memory.output + range.lowerBound,
      outputStride: memory.seriesCount)
    guard isFinite else { return false }
    // The last few, which fill no eight lanes, may have gaps: they are looked at.
    let rest = range.lowerBound + whole..<range.upperBound
    if !rest.isEmpty { _ = runWithGaps(rest) }
    return true
  }

  /// Projects series by their patterns of missing quarters.
  ///
  /// - Returns: Whether any was missing.
  private mutating func runWithGaps(_ range: Range<Int>) -> Bool {
    if numbers.isEmpty { makeRoom() }
    let hasGaps = numberPatterns(range)
    let touched = assignSlots(range.count)
    for index in 0..<range.count {
      levels[Int(slots[index])] = memory.thresholds[range.lowerBound + index]
    }
    kernel.sort(
      memory.panel + range.lowerBound, stride: memory.seriesCount, quarters: quarterCount, slots,
      count: range.count, &records, recordStride: recordStride)
    for number in touched {
      let count = Int(counts[Int(number)])
      let first = Int(starts[Int(number)]) - count
      counts[Int(number)] = 0
      if !projectPattern(number, first: first, count: count) {
        for index in 0..<range.count where numbers[index] == number {
          look(range.lowerBound + index)
        }
      }
    }
    kernel.unsort(
      results, resultStride: resultStride, columns: columnCount, slots, count: range.count,
      memory.output + range.lowerBound, outputStride: memory.seriesCount)
    return hasGaps
  }

  private mutating func makeRoom() {
    let chunk = PanelWorker.chunk
    masks = Array(repeating: 0, count: chunk)
    numbers = Array(repeating: 0, count: chunk)
    slots = Array(repeating: 0, count: chunk)
    records = Array(repeating: 0, count: chunk * recordStride)
    results = Array(repeating: 0, count: chunk * resultStride)
    levels = Array(repeating: 0, count: chunk)
    room = Array(repeating: 0, count: 8 * (quarterCount + columnCount))
  }

  /// Numbers the pattern of missing quarters of each series.
  private mutating func numberPatterns(_ range: Range<Int>) -> Bool {
    var hasGaps = false
    for word in 0..<(quarterCount + 63) / 64 {
      let quarters = word * 64..<min(quarterCount, word * 64 + 64)
      findGaps(range, quarters)
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

  /// Notes in `masks` which of up to 64 quarters each series lacks.
  private mutating func findGaps(_ range: Range<Int>, _ quarters: Range<Int>) {
    let stride = memory.seriesCount
    let first = memory.panel + quarters.lowerBound * stride + range.lowerBound
    let whole = range.count / 8 * 8
    kernel.gaps(first, stride: stride, quarters: quarters.count, count: whole, &masks)
    for index in whole..<range.count {
      masks[index] = (0..<quarters.count).reduce(0) { mask, quarter in
        first[quarter * stride + index].isNaN ? mask | 1 << UInt64(quarter) : mask
      }
    }
  }

  /// Gives the series of each pattern records side by side.
  ///
  /// - Returns: The patterns of the chunk; afterwards `starts` has the end of each one's records.
  private mutating func assignSlots(_ count: Int) -> [Int32] {
    if counts.count < patterns.count {
      let more = patterns.count - counts.count
      counts += [Int32](repeating: 0, count: more)
      starts += [Int32](repeating: 0, count: more)
    }
    var touched: [Int32] = []
    for index in 0..<count {
      let number = Int(numbers[index])
      if counts[number] == 0 { touched.append(numbers[index]) }
      counts[number] += 1
    }
    var next: Int32 = 0
    for number in touched {
      starts[Int(number)] = next
      next += counts[Int(number)]
    }
    for index in 0..<count {
      let number = Int(numbers[index])
      slots[index] = starts[number]
      starts[number] += 1
    }
    return touched
  }

  /// Projects the records of one pattern.
  ///
  /// - Returns: Whether all numbers were finite.
  private mutating func projectPattern(_ number: Int32, first: Int, count: Int) -> Bool {
    guard let pattern = patterns.projection(of: number) else {
      for place in first * resultStride..<(first + count) * resultStride { results[place] = .nan }
      return true
    }
    let (kernel, recordStride, resultStride) = (kernel, recordStride, resultStride)
    return records.withUnsafeBufferPointer { records in
      levels.withUnsafeBufferPointer { levels in
        results.withUnsafeMutableBufferPointer { results in
          guard let records = records.baseAddress, let levels = levels.baseAddress,
            let results = results.baseAddress
          else { return true }
          return kernel.projectRecords(
            pattern, records + first * recordStride, recordStride: recordStride, count: count,
            thresholds: levels + first, results + first * resultStride,
            resultStride: resultStride, room: &room)
        }
      }
    }
  }

  /// Notes the first infinite number of a series whose result is not finite.
  private mutating func look(_ series: Int) {
    for quarter in 0..<quarterCount
    where memory.panel[quarter * memory.seriesCount + series].isInfinite {
      if infinity.map({ series < $0.series }) ?? true { infinity = (series, quarter) }
      return
    }
  }
}
