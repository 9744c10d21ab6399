import Testing
import _TestSupport

@testable import LeastSquares

@Suite struct PanelWorkerTests {
  private struct Run {
    var output: [Double]
    var infinity: (series: Int, quarter: Int)?
  }

  private func projection() throws -> DesignProjection {
    try DesignProjection(
      design: Matrix(rows: (0..<11).map { [1, Double($0), Double($0 % 4)] }), at: [1, 11, 3])
  }

  /// Quarter after quarter, as a panel lies in memory.
  private func panel(_ series: Int, gaps: Double, seed: UInt64) -> [Double] {
    var random = SplitMix64(seed: seed)
    return (0..<11 * series).map { _ in random.uniform() < gaps ? .nan : random.uniform() }
  }

  private func run(
    _ panel: [Double], series: Int, ranges: [Range<Int>]
  ) throws -> Run {
    let projection = try projection()
    var output = [Double](repeating: -1, count: series * 9)
    let thresholds = [Double](repeating: 0.3, count: series)
    let infinity = panel.withUnsafeBufferPointer { panel in
      thresholds.withUnsafeBufferPointer { thresholds in
        output.withUnsafeMutableBufferPointer { output -> (series: Int, quarter: Int)? in
          guard let panel = panel.baseAddress, let thresholds = thresholds.baseAddress,
            let output = output.baseAddress
          else { return nil }
          var worker = PanelWorker(
            projection,
            PanelMemory(
              seriesCount: series, panel: panel, thresholds: thresholds, output: output))
          for range in ranges { worker.run(range) }
          return worker.infinity
        }
      }
    }
    return Run(output: output, infinity: infinity)
  }

  private func bits(_ values: [Double]) -> [UInt64] { values.map { $0.isNaN ? 0 : $0.bitPattern } }

  /// 2,048 series are a chunk, eight a vector: lengths on both sides of both.
  @Test(arguments: [1, 7, 8, 9, 2048, 2053], [0, 0.02, 0.6])
  func everySeriesIsProjectedAsIfAlone(series: Int, gaps: Double) throws {
    let panel = panel(series, gaps: gaps, seed: UInt64(series))
    let all = try run(panel, series: series, ranges: [0..<series]).output
    let projection = try projection()
    for s in stride(from: 0, to: series, by: max(1, series / 9)) {
      let row = (0..<11).map { panel[$0 * series + s] }
      let found = (0..<9).map { all[$0 * series + s] }
      guard let fit = try? projection.fit(row) else {
        #expect(found.allSatisfy { $0.isNaN })
        continue
      }
      #expect(relativeError(Array(found[..<3]), fit.coefficients) < 1e-9)
      guard let next = try? fit.prediction(at: [1, 11, 3]) else {
        #expect(found[8].isNaN)
        continue
      }
      #expect(relativeError(found[8], next.probability(atLeast: 0.3)) < 1e-8)
    }
  }

  @Test(arguments: [0, 0.1])
  func howTheSeriesAreHandedOutDoesNotMatter(gaps: Double) throws {
    let series = 2100
    let panel = panel(series, gaps: gaps, seed: 12)
    let whole = try run(panel, series: series, ranges: [0..<series])
    let parts = try run(panel, series: series, ranges: [2050..<series, 0..<13, 13..<2050])
    #expect(bits(whole.output) == bits(parts.output))
  }

  @Test func onlyTheRangeIsWritten() throws {
    let output = try run(
      panel(40, gaps: 0.1, seed: 3), series: 40, ranges: [8..<21]
    ).output
    for column in 0..<9 {
      for s in 0..<40 where !(8..<21).contains(s) { #expect(output[column * 40 + s] == -1) }
      for s in 8..<21 { #expect(output[column * 40 + s] != -1) }
    }
  }

  @Test func theFirstInfiniteNumberIsNamed() throws {
    var panel = panel(100, gaps: 0.05, seed: 4)
    #expect(try run(panel, series: 100, ranges: [0..<100]).infinity == nil)
    for (quarter, series) in [(7, 60), (2, 33), (9, 33)] {
      panel[quarter * 100 + series] = .infinity
    }
    let first = try #require(try run(panel, series: 100, ranges: [0..<100]).infinity)
    #expect(first.series == 33 && first.quarter == 2)
  }
}
