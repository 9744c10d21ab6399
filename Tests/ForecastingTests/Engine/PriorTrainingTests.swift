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

  @Test(
    "Every regression is given as many regressors as it has names for", arguments: RegressionKey.all
  )
  func regressorsAreNamed(_ key: RegressionKey) throws {
    let window = (0..<(4 * key.earlierYears + key.quarter)).map { 50 + Double($0) + Double($0 % 4) }
    var x = [Double](repeating: .nan, count: FeatureSink.capacity)
    var v = x
    let counts = x.withUnsafeMutableBufferPointer { x in
      v.withUnsafeMutableBufferPointer { v -> [Int]? in
        guard let xs = x.baseAddress, let vs = v.baseAddress else { return nil }
        var sink = FeatureSink(location: xs, spread: vs)
        _ = key.fill(window, count: window.count, target: 300, into: &sink)
        return [sink.locationCount, sink.spreadCount]
      }
    }
    let names = FeatureList(key)
    #expect(counts == [names.location.count, names.spread.count])
    #expect(Set(names.location.map(\.name)).count == names.location.count)
    let used = x.prefix(names.location.count) + v.prefix(names.spread.count)
    #expect(used.allSatisfy { $0.isFinite })
  }

  @Test("A fold leaves out whole series, by position")
  func folds() throws {
    let panel = Self.panel(count: 7, years: 3, growth: 0, noise: 0.1, seed: 3)
    let fold = try #require(Fold("2/3"))
    #expect(panel.only(fold).series.map(\.position) == [1, 4])
    #expect(panel.leavingOut(fold).series.map(\.position) == [0, 2, 3, 5, 6])
    #expect(Fold("0/2") == nil)
    #expect(Fold("3/2") == nil)
    #expect(Fold("1/1") == nil)
    #expect(Fold("1/2/3") == nil)
  }

  @Test("The planner's panel moves the prior: a lot of own rows decide, none change nothing")
  func update() throws {
    let shipped = PooledPrior.shipped
    let none = try shipped.updated(with: SeriesPanel(series: []))
    #expect(none.cells == shipped.cells)

    // Growth of 45 % a year, which the public panel knows little of.
    let own = Self.panel(count: 40, years: 6, growth: 0.45, noise: 0.03, seed: 4)
    let updated = try shipped.updated(with: own)
    let tasks = Self.panel(count: 60, years: 3, growth: 0.45, noise: 0.03, seed: 5)
    var before = Backtest()
    before.add(tasks, prior: shipped)
    var after = Backtest()
    after.add(tasks, prior: updated)
    #expect(after.total().continuousRankedSum < 0.8 * before.total().continuousRankedSum)
    // A prior worth far more rows than the panel has hardly moves.
    let stiff = try shipped.updated(with: own, priorRows: 1e9)
    let one = try #require(shipped.cell(Self.key))
    let other = try #require(stiff.cell(Self.key))
    #expect(abs(one.locationConstant - other.locationConstant) < 1e-4)
  }

  @Test("What the planner's panel changed is a pull of its own; without it no pull changes")
  func panelIsNamed() throws {
    let shipped = PooledPrior.shipped
    let own = Self.panel(count: 40, years: 6, growth: 0.45, noise: 0.03, seed: 4)
    let history: [Double?] = [21, 25, 24, 30, 28, 33, 31, 40, 36, 42]
    func explanation(_ prior: PooledPrior) throws -> [Contribution] {
      try prior.predict(history: history, quarter: 2, variant: .flow).contributions
    }
    let before = try explanation(shipped)
    #expect(!before.contains { $0.source == .ownPanel })
    let after = try explanation(try shipped.updated(with: own))
    let panel = try #require(after.first { $0.source == .ownPanel })
    #expect(panel.weight > 0.01)
    #expect(abs(after.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
    // The others say for the year end what they said without the panel.
    for pull in before {
      let same = try #require(after.first { $0.source == pull.source })
      #expect(relativeError(same.value ?? 0, pull.value ?? 0) < 1e-9)
    }
    // Two panels are one pull.
    let twice = try explanation(try shipped.updated(with: own).updated(with: own))
    #expect(twice.count { $0.source == .ownPanel } == 1)
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

  @Test("A panel's text: any order, gaps, other columns")
  func csv() throws {
    let text = "x,series_id,index,value\n1,B,2,5\n1,B,1,4\r\n1,A,7,1e2\n1,B,4,8\n\n"
    let panel = try SeriesPanel(csv: Array(text.utf8))
    #expect(panel.series.map(\.name) == ["B", "A"])
    #expect(panel.series[0].values[..<2] == [4, 5])
    #expect(panel.series[0].values[2].isNaN)
    #expect(panel.valueCount == 4)
    #expect(throws: PanelError.missingColumn("value")) {
      _ = try SeriesPanel(csv: Array("series_id,index\n".utf8))
    }
    #expect(throws: PanelError.row(2, column: "value", text: "x")) {
      _ = try SeriesPanel(csv: Array("series_id,index,value\nA,1,x".utf8))
    }
    #expect(throws: PanelError.empty) { _ = try SeriesPanel(csv: []) }
    #expect(throws: PanelError.duplicate(series: "A", index: 1, row: 3)) {
      _ = try SeriesPanel(csv: Array("series_id,index,value\nA,1,2\nA,1,2".utf8))
    }
  }

  @Test(
    "A prior's file that is not one, or of another version, says which",
    arguments: [
      ("", EngineError.notAPrior), ("{}", .notAPrior), ("not a prior", .notAPrior),
      ("series_id,index,value\n", .notAPrior),
      (#"{"format":"forecast-prior","version":1}"#, .priorVersion(found: 1, expected: 2)),
      (#"{"format":"forecast-prior","version":3}"#, .priorVersion(found: 3, expected: 2)),
      (#"{"format":"forecast-prior","version":2}"#, .malformedPrior(line: 1)),
      (#"{"format":"forecast-prior","version":"2"}"#, .malformedPrior(line: 1)),
    ])
  func unreadable(_ text: String, _ error: EngineError) {
    #expect(throws: error) { _ = try PooledPrior(text: Array(text.utf8)) }
  }

  @Test("A broken line of a prior is named")
  func brokenLine() throws {
    let lines = PooledPrior.shipped.text().split(separator: 10)
    let broken = Array([lines[0], lines[1].dropLast(5)].joined(separator: [10]))
    #expect(throws: EngineError.malformedPrior(line: 2)) { _ = try PooledPrior(text: broken) }
  }
}
