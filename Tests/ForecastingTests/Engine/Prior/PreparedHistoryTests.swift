import Testing

@testable import Forecasting

@Suite struct PreparedHistoryTests {
  private static let year: [Double?] = [10, 20, 30, 40]

  @Test("A whole history stays as it is", arguments: 0...5, 1...3)
  func whole(years: Int, quarter: Int) throws {
    let history = (0..<(4 * years + quarter)).map { Double?.some(Double($0)) }
    let prepared = try PreparedHistory(history, quarter: quarter)
    #expect(prepared.values == history.compactMap { $0 })
    #expect(prepared.earlierYears == years && prepared.quarter == quarter)
    #expect(prepared.filledGaps == 0 && prepared.widening == 1)
  }

  @Test("More than five earlier years are seen through the last five")
  func long() throws {
    let history = (0..<34).map { Double?.some(Double($0)) }
    let prepared = try PreparedHistory(history, quarter: 2)
    #expect(prepared.earlierYears == 5 && prepared.values == (12..<34).map(Double.init))
  }

  // Last year's second quarter from this year's: 24 times the ratio of the quarters both have, 10 ÷ 12.
  @Test("A gap of last year is filled from the year beside it, by hand")
  func lastYear() throws {
    let prepared = try PreparedHistory([10, nil, 30, 40, 12, 24], quarter: 2)
    #expect(prepared.values == [10, 20, 30, 40, 12, 24])
    #expect(prepared.filledGaps == 1 && prepared.widening > 1)
    // The year before counts first: 20 times (11 + 33 + 44) ÷ (10 + 30 + 40).
    let before = try PreparedHistory(Self.year + [11, nil, 33, 44, 12, 50], quarter: 2)
    #expect(before.values[5] == 22)
  }

  @Test("A gap of this year is filled from last year, in this year's measure")
  func thisYear() throws {
    let prepared = try PreparedHistory(Self.year + [5, nil, 15], quarter: 3)
    #expect(prepared.values == [10, 20, 30, 40, 5, 10, 15])
    #expect(prepared.filledGaps == 1)
  }

  @Test("A ratio beyond five is no measure: the neighbour's value stands")
  func ratio() throws {
    #expect(try PreparedHistory(Self.year + [1, nil, 3], quarter: 3).values[5] == 20)
    // 2.1 ÷ 10 is more than a fifth.
    #expect(
      try abs(PreparedHistory(Self.year + [2.1, nil, 6.3], quarter: 3).values[5] - 4.2) < 1e-12)
    #expect(try PreparedHistory([0, nil, 0, 0, 0, 7], quarter: 2).values[1] == 7)
  }

  @Test("Without a year beside it a gap lies between its neighbours")
  func neighbours() throws {
    #expect(try PreparedHistory([10, nil, 30], quarter: 3).values == [10, 20, 30])
    #expect(try PreparedHistory([nil, 20, 30], quarter: 3).values == [20, 20, 30])
    #expect(try PreparedHistory([nil, nil, 30], quarter: 3).values == [30, 30, 30])
    let (one, two) = (
      try PreparedHistory([10, nil, 30], quarter: 3),
      try PreparedHistory([nil, nil, 30], quarter: 3)
    )
    #expect(one.filledGaps == 1 && two.filledGaps == 2)
    // Each gap widens as much as another.
    #expect(abs((two.widening - 1) - 2 * (one.widening - 1)) < 1e-15)
  }

  @Test("Quarters missing at the end make an earlier quarter the latest")
  func end() throws {
    let prepared = try PreparedHistory(Self.year + [11, nil, nil], quarter: 3)
    #expect(prepared.quarter == 1 && prepared.values == [10, 20, 30, 40, 11])
    #expect(prepared.filledGaps == 0)
    // The first quarter is needed: last year's, in the measure of nothing.
    let first = try PreparedHistory(Self.year + [nil], quarter: 1)
    #expect(first.quarter == 1 && first.values[4] == 10 && first.filledGaps == 1)
  }

  @Test("A gap in an earlier year ends the window after it, in the last one it is filled")
  func window() throws {
    let gap: [Double?] = [10, nil, 30, 40]
    for years in 2...5 {
      for place in 0..<years {
        var history = (0..<years).flatMap { $0 == place ? gap : Self.year }
        history.append(11)
        let prepared = try PreparedHistory(history, quarter: 1)
        #expect(prepared.earlierYears == (place == years - 1 ? years : years - 1 - place))
        #expect(prepared.filledGaps == (place == years - 1 ? 1 : 0))
        #expect(prepared.values.count == 4 * prepared.earlierYears + 1)
      }
    }
    // A year without any number is no year.
    let empty = try PreparedHistory([nil, nil, nil, nil, 11], quarter: 1)
    #expect(empty.earlierYears == 0 && empty.values == [11])
  }

  @Test(
    "What cannot be prepared says why",
    arguments: [
      ([1.0], 0, EngineError.quarter(0)), ([1.0], 4, .quarter(4)),
      ([1.0, 2], 1, .historyLength(expected: 1, found: 2)),
      ([], 2, .historyLength(expected: 2, found: 0)),
      ([1, 2, 3, 4], 1, .historyLength(expected: 5, found: 4)),
      ([1, .nan], 2, .notFinite(1)), ([1, .infinity, 3], 3, .notFinite(1)),
      ([-1e290, 1], 2, .notFinite(0)), ([nil, nil], 2, .nothingToRestOn),
    ] as [([Double?], Int, EngineError)])
  func unusable(_ history: [Double?], _ quarter: Int, _ error: EngineError) {
    #expect(throws: error) { try PreparedHistory(history, quarter: quarter) }
  }

  @Test("The place of a bad number counts in the whole history, also beyond five years")
  func place() {
    var history = (0..<33).map { Double?.some(Double($0)) }
    history[30] = .infinity
    #expect(throws: EngineError.notFinite(30)) { try PreparedHistory(history, quarter: 1) }
  }
}
