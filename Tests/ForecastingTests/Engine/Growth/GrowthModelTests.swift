import Forecasting
import Testing
import _TestSupport

@Suite struct GrowthModelTests {
  @Test("A sector left out: not worse than the rate carried on, and calibrated", arguments: 1...3)
  func leaveSectorOut(_ quarter: Int) throws {
    let sectors = try GrowthTrainingTests.sectors()
    var count = 0.0
    var squares = 0.0
    var carried = 0.0
    var inside = 0.0
    var brier = 0.0
    var rule = 0.0
    for (place, sector) in sectors.enumerated() {
      var others = sectors
      others.remove(at: place)
      let model = try GrowthTraining.fit(others, years: 1994...2019)
      for year in 1994...2019 {
        guard let now = sector[year], let rate = now[quarter - 1], let end = now[3],
          let target = sector[year - 1]?[3]
        else { continue }
        let distribution = try #require(
          model.predict(
            yearToDate: Array(now[..<quarter]),
            history: ((year - 5)..<year).map { sector[$0] ?? [nil, nil, nil, nil] }))
        let met = end >= target ? 1.0 : 0
        let probability = distribution.probability(atLeast: target)
        count += 1
        squares += (distribution.median - end) * (distribution.median - end)
        carried += (rate - end) * (rate - end)
        inside += distribution.interval(level: 0.8).contains(end) ? 1 : 0
        brier += (probability - met) * (probability - met)
        rule += (rate >= target) == (end >= target) ? 0 : 1
      }
    }
    #expect(count == 134)
    #expect(squares <= carried)
    #expect((0.74...0.86).contains(inside / count))
    #expect(brier < 0.75 * rule)
  }

  @Test("A wild past widens, a calm one narrows, none is in between")
  func regimes() throws {
    func width(_ history: [[Double?]]) throws -> Double {
      let distribution = try #require(
        GrowthModel.shipped.predict(yearToDate: [5], history: history))
      let interval = distribution.interval(level: 0.8)
      return interval.upperBound - interval.lowerBound
    }
    let calm = try width([[5, 5, 5, 5], [5, 5, 5, 5], [5, 5, 5, 5.1]])
    let wild = try width([[5, 5, 5, 5], [-12, -3, 2, 4], [9, 2, 0, 5]])
    let none = try width([])
    #expect(calm < none)
    #expect(none < wild)
  }

  @Test("Rates that are missing")
  func missing() {
    #expect(GrowthModel.shipped.predict(yearToDate: []) == nil)
    #expect(GrowthModel.shipped.predict(yearToDate: [5, nil]) == nil)
    #expect(
      GrowthModel.shipped.predict(yearToDate: [nil, 5], history: [[nil, 4, nil, nil]]) != nil)
  }

  @Test("A rate that is not finite is a gap")
  func notFinite() throws {
    let gaps = try #require(
      GrowthModel.shipped.predict(yearToDate: [nil, 5], history: [[6, 6, nil, nil]]))
    for wild in [Double.nan, .infinity, -.infinity] {
      let read = GrowthModel.shipped.predict(
        yearToDate: [wild, 5], history: [[6, 6, wild, wild]])
      #expect(read == gaps)
      #expect(GrowthModel.shipped.predict(yearToDate: [wild]) == nil)
    }
  }
}
