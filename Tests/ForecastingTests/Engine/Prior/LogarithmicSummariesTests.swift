import Foundation
import Testing

@testable import Forecasting

/// Values are worked out from the definitions.
@Suite struct LogarithmicSummariesTests {
  /// Three years of one season that grow by 5 %, and a first quarter that has grown by 8 %.
  private static let values: [Double] =
    [90, 120, 80, 110].map { $0 } + [90, 120, 80, 110].map { $0 * 1.05 }
    + [90, 120, 80, 110].map { $0 * 1.05 * 1.05 } + [90 * 1.05 * 1.05 * 1.08]

  @Test("Steps: those of the season; none for a series that grows evenly")
  func steps() {
    let logs = Self.values.map { log($0) }
    let latest = (9...12).map { logs[$0] - logs[$0 - 1] }
    let mean = latest.reduce(0, +) / 4
    let variance = latest.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4
    let season = QuarterlySteps(logs, count: 13, latest: 4)
    #expect(abs(season.variance - variance) < 1e-12)
    #expect(abs(season.steady - 1 / (1 + variance / 0.0225)) < 1e-12)
    let even = QuarterlySteps((0..<9).map { 0.02 * Double($0) }, count: 9, latest: 4)
    #expect(even.variation < 1e-8)
    #expect(abs(even.steady - 1) < 1e-12)
    #expect(even.rough < 0 && season.rough > 0)
  }

  @Test("Growth on a year earlier, and its changes")
  func growth() {
    let logs = Self.values.map { log($0) }
    var changes = [Double](repeating: .nan, count: 13)
    changes.withUnsafeMutableBufferPointer { room in
      guard let start = room.baseAddress else { return }
      let past = YearlyGrowth(logs, count: 13, changes: start)
      #expect(past.count == 9)
      #expect(abs(past.size - (8 * log(1.05) + log(1.08)) / 9) < 1e-12)
      #expect(abs(past.change - log(1.08 / 1.05)) < 1e-12)
      #expect(abs(past.recent - log(1.08 / 1.05) * log(1.08 / 1.05)) < 1e-12)
      #expect(abs(start[8] - log(1.08 / 1.05)) < 1e-12)
    }
  }

  @Test("Rules are judged by the earlier years: growth carried on was right, the others were not")
  func rules() {
    let y = Self.values
    let logs = y.map { log($0) }
    let rest = log(y[9] + y[10] + y[11])
    let errors = RuleErrors(y, logs, earlierYears: 3, quarter: 1, isFlow: true, logRest: rest)
    #expect(abs(errors.growth - 1e-4) < 1e-12)
    #expect(abs(errors.meanGrowth) < 1e-12 && abs(errors.latestGrowth) < 1e-12)
    #expect(abs(errors.repetition - log(1.05) * log(1.05) - 1e-4) < 1e-12)
    let pace = log((120.0 + 80 + 110) / (3 * 90))
    #expect(abs(errors.pace - pace * pace - 1e-4) < 1e-12)
  }
}
