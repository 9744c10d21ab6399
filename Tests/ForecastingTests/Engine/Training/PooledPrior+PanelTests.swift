import Testing
import _TestSupport

@testable import Forecasting

@Suite struct PooledPriorPanelTests {
  private static let key = RegressionKey(
    form: .logarithmic, variant: .flow, earlierYears: 2, quarter: 2)

  @Test("The planner's panel moves the prior: a lot of own rows decide, none change nothing")
  func update() throws {
    let shipped = PooledPrior.shipped
    let none = try shipped.updated(with: SeriesPanel(series: []))
    #expect(none.cells == shipped.cells)

    // Growth of 45 % a year, which the public panel knows little of.
    let own = PriorTrainingTests.panel(count: 40, years: 6, growth: 0.45, noise: 0.03, seed: 4)
    let updated = try shipped.updated(with: own)
    let tasks = PriorTrainingTests.panel(count: 60, years: 3, growth: 0.45, noise: 0.03, seed: 5)
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
    let own = PriorTrainingTests.panel(count: 40, years: 6, growth: 0.45, noise: 0.03, seed: 4)
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

  @Test("Only regressions that the panel has rows for move, and shapes stay")
  func untouched() throws {
    let shipped = PooledPrior.shipped
    // Three years of positive quarters: windows with up to two earlier years.
    let own = PriorTrainingTests.panel(count: 5, years: 3, growth: 0.3, noise: 0.02, seed: 8)
    let updated = try shipped.updated(with: own)
    #expect(updated.provenance == shipped.provenance)
    for (before, after) in zip(shipped.cells, updated.cells) {
      #expect(after.key == before.key && after.shape == before.shape)
      #expect((after == before) == (before.key.earlierYears > 2), "\(before.key)")
      #expect(after.panelCorrection.isEmpty == (before.key.earlierYears > 2))
    }
  }

  @Test("Neither the order nor the unit of the panel's series matters")
  func invariance() throws {
    let own = PriorTrainingTests.panel(count: 6, years: 5, growth: 0.2, noise: 0.05, seed: 9)
    var other = own
    other.series.reverse()
    for place in other.series.indices {
      other.series[place].values = other.series[place].values.map { $0 * 1000 }
    }
    let one = try #require(try PooledPrior.shipped.updated(with: own).cell(Self.key))
    let two = try #require(try PooledPrior.shipped.updated(with: other).cell(Self.key))
    #expect(abs(one.locationConstant - two.locationConstant) < 1e-9)
    #expect(abs(one.spreadConstant - two.spreadConstant) < 1e-9)
    for (a, b) in zip(one.location, two.location) {
      #expect(abs(a.coefficient - b.coefficient) < 1e-9)
    }
  }

  @Test("Series that follow their prior closely narrow it, wild ones widen it")
  func spread() throws {
    func change(_ noise: Double) throws -> Double {
      let own = PriorTrainingTests.panel(count: 12, years: 6, growth: 0.05, noise: noise, seed: 10)
      let cell = try #require(try PooledPrior.shipped.updated(with: own).cell(Self.key))
      return cell.spreadConstant - (try #require(PooledPrior.shipped.cell(Self.key))).spreadConstant
    }
    #expect(try change(0.15) > 0)
    #expect(try change(0.15) > change(0.02))
  }
}
