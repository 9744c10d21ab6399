import Dispatch
import Testing

@testable import LeastSquares

@Suite struct PanelMemoryTests {
  @Test(arguments: [0, 1, 16_383, 16_384, 16_385, 100_000])
  func everySeriesIsHandedOutOnceInOrder(count: Int) {
    let schedule = PanelSchedule(seriesCount: count)
    var next = 0
    while let range = schedule.next() {
      #expect(range.lowerBound == next && !range.isEmpty && range.count <= PanelSchedule.run)
      next = range.upperBound
    }
    #expect(next == count)
    #expect(schedule.next() == nil)
  }

  @Test func workersShareWithoutOverlap() {
    let schedule = PanelSchedule(seriesCount: 50 * PanelSchedule.run + 7)
    let taken = Taken()
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      while let range = schedule.next() { taken.add(range) }
    }
    let ranges = taken.ranges.sorted { $0.lowerBound < $1.lowerBound }
    #expect(ranges.count == 51)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }

  @Test func theFirstSeriesWithAnInfiniteNumberIsKept() throws {
    let schedule = PanelSchedule(seriesCount: 10)
    #expect(schedule.infinity == nil)
    for series in [7, 3, 9] { schedule.note((series: series, quarter: series + 1)) }
    let first = try #require(schedule.infinity)
    #expect(first.series == 3 && first.quarter == 4)
  }
}

/// What several threads took, gathered on a queue.
private final class Taken: @unchecked Sendable {
  private let queue = DispatchQueue(label: "PanelMemoryTests")
  private var all: [Range<Int>] = []

  func add(_ range: Range<Int>) { queue.sync { all.append(range) } }

  var ranges: [Range<Int>] { queue.sync { all } }
}
