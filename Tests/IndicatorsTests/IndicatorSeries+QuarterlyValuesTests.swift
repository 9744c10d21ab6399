import Indicators
import Testing

@Suite struct QuarterlyValuesTests {
  private func quarter(_ text: String) throws -> Quarter { try #require(Quarter(text)) }

  private func series(
    _ kind: IndicatorKind, _ values: [(String, Double, String?)]
  ) throws -> IndicatorSeries {
    let basis: Observation.Basis = kind == .level ? .stock : .yearToDate
    return IndicatorSeries(
      name: "5G基站", kind: kind, unit: "个",
      observations: try values.map { text, value, month in
        Observation(
          quarter: try quarter(text), asOf: month.flatMap { Month($0) }, value: value, unit: "个",
          basis: basis)
      })
  }

  @Test func differencesYearToDateValuesAndKeepsGaps() throws {
    let series = try series(
      .cumulative,
      [("2023Q1", 10, nil), ("2023Q2", 25, nil), ("2023Q4", 60, nil), ("2024Q1", 12, nil)])
    #expect(
      series.history(years: 1, through: try quarter("2024Q1")) == [10, 15, nil, nil, 12])
    #expect(series.history(years: 0, through: try quarter("2024Q1")) == [12])
    #expect(series.yearEndValue(2023) == 60)
    #expect(series.yearEndValue(2022) == nil)
  }

  @Test func leavesStocksAndGrowthAsTheyStand() throws {
    for kind in [IndicatorKind.level, .growth] {
      let series = try series(
        kind, [("2023Q3", 80, nil), ("2023Q4", 90, nil), ("2024Q1", 85, nil)])
      #expect(
        series.history(years: 1, through: try quarter("2024Q1")) == [nil, nil, 80, 90, 85])
    }
  }

  @Test func aMonthInsideAQuarterIsNotTheQuarter() throws {
    let series = try series(
      .cumulative,
      [("2024Q1", 10, nil), ("2024Q2", 20, "2024-05"), ("2024Q3", 45, "2024-09")])
    #expect(series.quarterEnd(try quarter("2024Q2")) == nil)
    #expect(series.quarterlyValue(try quarter("2024Q3")) == nil)
    #expect(series.quarterEnd(try quarter("2024Q3"))?.value == 45)
    #expect(series.history(years: 0, through: try quarter("2024Q3")) == [10, nil, nil])
  }

  @Test func aDifferenceOfADerivedValueIsDerived() throws {
    let first = Observation(quarter: try quarter("2024Q1"), value: 3, unit: "个", isDerived: true)
    let second = Observation(quarter: try quarter("2024Q2"), value: 5, unit: "个")
    let series = IndicatorSeries(
      name: "x", kind: .cumulative, unit: "个", observations: [second, first])
    #expect(
      series.quarterlyValue(try quarter("2024Q2"))
        == QuarterlyValue(quarter: try quarter("2024Q2"), value: 2, isDerived: true))
  }

  @Test func countsTheYearsThatAreKnown() throws {
    let series = try series(
      .cumulative, [("2020Q2", 4, "2020-05"), ("2021Q1", 1, nil), ("2024Q1", 2, nil)])
    #expect(series.yearsKnown(before: try quarter("2024Q2")) == 3)
    let empty = try self.series(.cumulative, [])
    #expect(empty.yearsKnown(before: try quarter("2024Q2")) == 0)
    #expect(
      empty.history(years: 1, through: try quarter("2024Q2")) == .init(repeating: nil, count: 6))
  }

  @Test func theTwoDirectionsUndoEachOther() {
    var state: UInt64 = 42
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40)
    }
    for length in 0...41 {
      // Whole numbers, so that sums and differences are exact.
      let values: [Double?] = (0..<length).map { _ in next() }
      let there = IndicatorSeries.yearToDate(fromQuarterly: values)
      #expect(IndicatorSeries.quarterly(fromYearToDate: there) == values)
    }
    #expect(
      IndicatorSeries.yearToDate(fromQuarterly: [1, nil, 3, 4, 5]) == [1, nil, nil, nil, 5])
    #expect(
      IndicatorSeries.quarterly(fromYearToDate: [1, nil, 3, 4, 5]) == [1, nil, nil, 1, 5])
  }
}
