// How fast a panel is projected, beside memcpy of the same bytes on the same cores in the same run.
//
//     panel-throughput --series 1000000 --quarters 16 [--coefficients 4] [--patterns 1] [--runs 9]
//
// Prints JSON: seconds (the best of the runs) and series per second on one and on all cores, and the ratio to
// memcpy. Runs of both kinds alternate, so that a busy machine slows both.

import Dispatch
import LeastSquares

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@main
enum PanelThroughput {
  static func main() throws {
    let options = try Options(CommandLine.arguments.dropFirst())
    let problem = try Problem(options)
    let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    var results: [String] = []
    for workers in cores > 1 ? [1, cores] : [1] {
      results.append(try measure(problem, options, workers: workers))
    }
    print(
      """
      {
        "series": \(options.series), "quarters": \(options.quarters), \
      "coefficients": \(options.coefficients), "patterns": \(options.patterns),
      \(results.joined(separator: ",\n")),
        "checksum": \(problem.checksum)
      }
      """)
  }

  private static func measure(
    _ problem: Problem, _ options: Options, workers: Int
  ) throws -> String {
    var projected = Double.infinity
    var copied = Double.infinity
    for _ in 0..<options.runs {
      copied = min(copied, seconds { problem.copy(workers: workers) })
      projected = min(projected, try seconds { try problem.project(workers: workers) })
    }
    let rate = Double(options.series) / projected
    let cores = workers == 1 ? "one_core" : "all_cores"
    return """
        "\(cores)": {
          "cores": \(workers), "seconds": \(projected), "series_per_second": \(rate.rounded()),
          "memcpy_seconds": \(copied), "times_memcpy": \(projected / copied)
        }
      """
  }

  private static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let duration = try clock.measure(body)
    let parts = duration.components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }
}

struct Options {
  var series = 1_000_000
  var quarters = 16
  var coefficients = 4
  var patterns = 1
  var runs = 9

  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst().flatMap(Int.init), value > 0 else {
        throw UsageError(message: "\(name) needs a positive number")
      }
      switch name {
      case "--series": series = value
      case "--quarters": quarters = value
      case "--coefficients": coefficients = value
      case "--patterns": patterns = value
      case "--runs": runs = value
      default: throw UsageError(message: "unknown option \(name)")
      }
    }
  }
}

struct UsageError: Error {
  let message: String
}

/// A panel of trending, seasonal, noisy series with its design, and room for the results.
final class Problem {
  private let projection: DesignProjection
  private let panel: Matrix
  private let thresholds: [Double]
  private var result: PanelProjections
  private var target: [Double]

  init(_ options: Options) throws {
    // Level, trend, seasonal dummies, then powers of time.
    func row(_ quarter: Int) -> [Double] {
      let time = Double(quarter) / Double(options.quarters)
      var row = [1, time, quarter % 4 == 1 ? 1 : 0, quarter % 4 == 2 ? 1 : 0]
      while row.count < options.coefficients { row.append(row[row.count - 1] * time) }
      return Array(row.prefix(options.coefficients))
    }
    projection = try DesignProjection(
      design: Matrix(rows: (0..<options.quarters).map(row)), at: row(options.quarters + 3))

    var state: UInt64 = 20_240_331
    func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    // Each pattern lacks another set of up to three quarters.
    let gaps = (0..<options.patterns).map { pattern in
      pattern == 0
        ? [] : (0..<1 + pattern % 3).map { _ in Int(random() * Double(options.quarters)) }
    }
    var elements = [Double](repeating: 0, count: options.series * options.quarters)
    var thresholds: [Double] = []
    for series in 0..<options.series {
      let level = 100 * (1 + random())
      let slope = 20 * (random() - 0.3)
      for quarter in 0..<options.quarters {
        let season = quarter % 4 == 1 ? 3.0 : 0
        let value = level + slope * Double(quarter) / 16 + season + 4 * (random() - 0.5)
        elements[quarter * options.series + series] = value
      }
      if options.patterns > 1 {
        for quarter in gaps[Int(random() * Double(options.patterns))] {
          elements[quarter * options.series + series] = .nan
        }
      }
      thresholds.append(level + 20 * random())
    }
    panel = try Matrix(
      rowCount: options.series, columnCount: options.quarters, columnMajor: elements)
    self.thresholds = thresholds
    result = PanelProjections(seriesCount: options.series, coefficientCount: options.coefficients)
    target = [Double](repeating: 1, count: elements.count)
  }

  func project(workers: Int) throws {
    try projection.apply(
      to: panel, thresholds: thresholds, workerCount: workers, into: &result)
  }

  /// Copies the panel with one memcpy a worker.
  func copy(workers: Int) {
    let share = panel.elements.count / workers
    panel.elements.withUnsafeBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        guard let source = source.baseAddress, let target = target.baseAddress else { return }
        let places = Places(source: source, target: target)
        DispatchQueue.concurrentPerform(iterations: workers) { index in
          memcpy(places.target + index * share, places.source + index * share, share * 8)
        }
      }
    }
  }

  /// Keeps the optimiser from dropping the work, and shows that runs agree.
  var checksum: Double {
    let probabilities = result.column(.probability)
    return probabilities.reduce(0, +) / Double(probabilities.count)
      + target[target.count / 2] * 0
  }
}

/// The workers of `copy` share these and write to places of their own.
private struct Places: @unchecked Sendable {
  let source: UnsafePointer<Double>
  let target: UnsafeMutablePointer<Double>
}
