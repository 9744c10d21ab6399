import Dispatch

/// Where a panel, its thresholds and its results are.
///
/// The workers share it. It is safe to send to them because they read `panel` and `thresholds`, which
/// nobody changes meanwhile, and write to `output` only at the places of the series that they were given.
struct PanelMemory: @unchecked Sendable {
  let seriesCount: Int
  let panel: UnsafePointer<Double>
  let thresholds: UnsafePointer<Double>
  let output: UnsafeMutablePointer<Double>
}

/// Hands out the series of a panel to its workers, a run at a time, and collects what they met.
///
/// Runs go to whoever is free, so that a core that is shared with other programs does not hold up the rest. Safe to
/// send because its state is touched on its queue only.
final class PanelSchedule: @unchecked Sendable {
  private let seriesCount: Int
  private let queue = DispatchQueue(label: "LeastSquares.PanelSchedule")
  private var start = 0
  private var first: (series: Int, quarter: Int)?

  /// Eight chunks of a worker: long beside the handing out, short beside a panel.
  static let run = 16_384

  init(seriesCount: Int) {
    self.seriesCount = seriesCount
  }

  /// The next run of series, or nil where all are given out.
  func next() -> Range<Int>? {
    queue.sync {
      guard start < seriesCount else { return nil }
      let range = start..<min(start + PanelSchedule.run, seriesCount)
      start = range.upperBound
      return range
    }
  }

  /// Notes an infinite number that a worker met.
  func note(_ infinity: (series: Int, quarter: Int)) {
    queue.sync {
      if first.map({ infinity.series < $0.series }) ?? true { first = infinity }
    }
  }

  /// The infinite number of the first series that has one.
  var infinity: (series: Int, quarter: Int)? { queue.sync { first } }
}
