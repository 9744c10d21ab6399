import Testing
import _TestSupport

@testable import LeastSquares

@Suite struct PanelKernelTests {
  /// Every instruction set that this processor has gives the same bits.
  @Test(arguments: [4, 9], [0, 0.1])
  func instructionSetsAgree(columns: Int, gaps: Double) throws {
    var random = SplitMix64(seed: 11)
    let rows = (0..<21).map { _ in (0..<columns).map { $0 == 0 ? 1 : random.normal() } }
    let projection = try DesignProjection(
      design: Matrix(rows: rows), at: Array(repeating: 0.5, count: columns))
    let series = 301
    let panel = (0..<series * 21).map { _ in
      random.uniform() < gaps ? Double.nan : random.normal()
    }
    let thresholds = (0..<series).map { _ in random.normal() }

    func run(_ instructionSet: Int32) -> [UInt64] {
      let columnCount = columns + PanelProjections.Column.allCases.count
      var output = [Double](repeating: 0, count: series * columnCount)
      panel.withUnsafeBufferPointer { panel in
        thresholds.withUnsafeBufferPointer { thresholds in
          output.withUnsafeMutableBufferPointer { output in
            guard let panel = panel.baseAddress, let thresholds = thresholds.baseAddress,
              let output = output.baseAddress
            else { return }
            let memory = PanelMemory(
              seriesCount: series, panel: panel, thresholds: thresholds, output: output)
            var worker = PanelWorker(
              projection, memory, kernel: PanelKernel(instructionSet: instructionSet))
            worker.run(0..<series)
          }
        }
      }
      return output.map { $0.isNaN ? 0 : $0.bitPattern }
    }

    let baseline = run(0)
    for instructionSet in 0...PanelKernel.best.instructionSet {
      let isSame = run(instructionSet) == baseline
      #expect(isSame, "instruction set \(instructionSet)")
    }
  }
}
