import Foundation
import Testing
import _TestSupport

@testable import Forecasting

@Suite struct PriorTrainingTests {
  /// Series of a known growth and noise.
  static func panel(count: Int, years: Int, growth: Double, noise: Double, seed: UInt64)
    -> SeriesPanel
  {
    var random = Forecasting.SplitMix64(seed: seed)
    var series: [SeriesPanel.Series] = []
    for position in 0..<count {
      var values: [Double] = []
      var level = 3.0
      for i in 0..<(4 * years) {
        level += growth / 4 + noise * Double.random(in: -1...1, using: &random)
        values.append(exp(level) * [0.7, 1.2, 0.9, 1.2][i % 4])
      }
      series.append(.init(name: "S\(position)", values: values, position: position))
    }
    return SeriesPanel(series: series)
  }

  private static let provenance = PriorProvenance(
    panel: "test", seriesCount: 0, valueCount: 0, command: "test")
  private static let key = RegressionKey(
    form: .logarithmic, variant: .flow, earlierYears: 2, quarter: 2)

  @Test("The same panel gives the same regression; a fit on known growth is calibrated")
  func known() throws {
    let panel = Self.panel(count: 60, years: 9, growth: 0.06, noise: 0.02, seed: 1)
    let cell = try #require(try PriorTraining.fit(Self.key, panel, TrainingOptions()))
    let again = try #require(try PriorTraining.fit(Self.key, panel, TrainingOptions()))
    #expect(cell == again)
    let prior = PooledPrior(provenance: Self.provenance, cells: [cell])
    let other = Self.panel(count: 300, years: 3, growth: 0.06, noise: 0.02, seed: 2)
    var inside = 0
    for series in other.series {
      let history = series.values.dropLast(2).map { Double?.some($0) }
      let year = try prior.predict(history: Array(history), quarter: 2, variant: .flow)
      let end = series.values.suffix(4).reduce(0, +)
      if year.distribution.interval(level: 0.8).contains(end) { inside += 1 }
    }
    #expect((0.72...0.88).contains(Double(inside) / 300))
  }

  @Test("A year that hit all series at once does not stretch the shape of a typical year")
  func typicalYear() throws {
    let calm = Self.panel(count: 200, years: 10, growth: 0.06, noise: 0.02, seed: 7)
    var shaken = calm
    for place in shaken.series.indices {
      for i in 23..<shaken.series[place].values.count { shaken.series[place].values[i] *= 0.8 }
    }
    let calmCell = try #require(try PriorTraining.fit(Self.key, calm, TrainingOptions()))
    let shakenCell = try #require(try PriorTraining.fit(Self.key, shaken, TrainingOptions()))
    func width(_ cell: RegressionCell) -> Double {
      cell.shape.quantile(0.975) - cell.shape.quantile(0.025)
    }
    // The shock is many times what the years differ by otherwise.
    #expect(width(shakenCell) < 1.5 * width(calmCell))
  }

  @Test("Regressions without enough rows are left out, and asked for they say so")
  func tooFew() throws {
    let panel = Self.panel(count: 2, years: 3, growth: 0, noise: 0.1, seed: 6)
    let prior = try PriorTraining.fit(panel, provenance: Self.provenance)
    #expect(prior.cell(Self.key) == nil)
    #expect(throws: EngineError.noCell(Self.key)) {
      _ = try prior.predict(
        history: [1, 2, 3, 4, 1, 2, 3, 4, 1, 2], quarter: 2, variant: .flow)
    }
  }
}
