import Forecasting
import LeastSquares
import Testing
import _TestSupport

@Suite struct GrowthTrainingTests {
  static func sectors() throws -> [GrowthTraining.Sector] {
    var sectors: [String: GrowthTraining.Sector] = [:]
    for row in try Fixture.table("Forecasting/china-ytd-growth.csv").dropFirst() {
      guard let year = Int(row[2]), let quarter = Int(row[3]) else { continue }
      sectors[row[0], default: [:]][year, default: [nil, nil, nil, nil]][quarter - 1] =
        Double(row[4])
    }
    return sectors.keys.sorted().compactMap { sectors[$0] }
  }

  private static func numbers(_ model: GrowthModel) -> [Double] {
    model.cells.flatMap {
      [
        $0.gap, $0.drift, $0.spreadConstant, $0.ownDrift, $0.gapSize, $0.driftSize, $0.panelDrift,
        $0.meanGapSize, $0.meanDriftSize,
      ]
    }
  }

  private func isClose(_ one: GrowthModel, _ other: GrowthModel, _ tolerance: Double) -> Bool {
    zip(Self.numbers(one), Self.numbers(other)).allSatisfy { abs($0 - $1) < tolerance }
  }

  @Test("Fitting the panel again gives the shipped model")
  func shipped() throws {
    let again = try GrowthTraining.fit(Self.sectors(), years: 1994...2019)
    #expect(isClose(again, .shipped, 1e-4))
  }

  @Test("The order of the sectors changes nothing")
  func order() throws {
    let one = try GrowthTraining.fit(Self.sectors(), years: 1994...2019)
    let other = try GrowthTraining.fit(Self.sectors().reversed(), years: 1994...2019)
    #expect(isClose(one, other, 2e-6))
  }

  @Test("Years after the range are not known, years long before it have no part")
  func range() throws {
    let sectors = try Self.sectors()
    let one = try GrowthTraining.fit(sectors, years: 2003...2012)
    let changed = sectors.map { sector in
      sector.filter { (1998...2012).contains($0.key) }.merging([2013: [99, -99, 99, -99]]) { a, _ in
        a
      }
    }
    #expect(isClose(try GrowthTraining.fit(changed, years: 2003...2012), one, 1e-12))
    #expect(!isClose(try GrowthTraining.fit(sectors, years: 1994...2012), one, 1e-3))
  }

  @Test("After the first quarter there is no change since the quarter before")
  func firstQuarter() throws {
    let cell = try GrowthTraining.fit(Self.sectors(), years: 1994...2019).cells[0]
    #expect(cell.drift == 0 && cell.driftSize == 0 && cell.meanDriftSize == 0)
  }

  @Test("Rates that return to last year's are told by the gap's coefficient")
  func recovery() throws {
    // Each year ends half the way from its springs back to last year's rate, give or take a tenth.
    var random = SplitMix64(seed: 6)
    let sectors = (0..<12).map { _ -> GrowthTraining.Sector in
      var sector: GrowthTraining.Sector = [1999: [5, 5, 5, 5]]
      var last = 5.0
      for year in 2000...2020 {
        let spring = last + 1.2 * random.normal()
        let end = spring - 0.5 * (spring - last) + 0.1 * random.normal()
        let (summer, autumn) = (spring + 0.2 * random.normal(), end + 0.2 * random.normal())
        sector[year] = [spring, summer, autumn, end]
        last = end
      }
      return sector
    }
    let cell = try GrowthTraining.fit(sectors, years: 2000...2020).cells[0]
    // A ridge of a tenth of the rows draws it towards 0, the bend of the gap away from it.
    #expect((-0.6...(-0.4)).contains(cell.gap))
  }

  @Test("A panel that determines nothing is an error")
  func nothing() {
    #expect(throws: LeastSquaresError.self) {
      _ = try GrowthTraining.fit([], years: 2000...2010)
    }
    #expect(throws: LeastSquaresError.self) {
      _ = try GrowthTraining.fit([[2000: [1, 2, 3, 4], 2001: [1, 2, 3, 4]]], years: 2000...2001)
    }
  }
}
