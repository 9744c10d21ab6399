/// A history as the engine can use it: the latest years without gaps, or with gaps filled and counted.
struct PreparedHistory {
  /// 4 k + q values, the first of a first quarter.
  private(set) var values: [Double]
  private(set) var earlierYears: Int
  private(set) var quarter: Int
  /// The number of values that were not in the history.
  private(set) var filledGaps = 0

  /// What was filled in for this year's quarters, together: no more known than those to come.
  private(set) var filledThisYear = 0.0
  /// Where the first value stood in the history.
  private(set) var firstPlace: Int

  /// How many times as wide the distribution is made.
  ///
  /// On M3 (k = 1, 2, 3) 80 % intervals hold 0.81 of the year ends; with a quarter of last year taken out
  /// 0.81 to 0.82, with two 0.80 to 0.81, with one of this year 0.82. With 0.25 a gap it was 0.84 to 0.85.
  var widening: Double { 1 + 0.15 * Double(filledGaps) }

  /// Checks and prepares a history.
  ///
  /// Quarters missing at the end make an earlier quarter the latest. A gap in an earlier year ends the
  /// window after that year, unless it is the last one, which is needed: there, as within this year, the
  /// gap is filled from the year beside it, and counted.
  init(_ history: [Double?], quarter: Int) throws(EngineError) {
    guard (1...3).contains(quarter) else { throw .quarter(quarter) }
    guard history.count % 4 == quarter else {
      throw .historyLength(expected: history.count / 4 * 4 + quarter, found: history.count)
    }
    let allYears = history.count / 4
    let years = min(allYears, RegressionKey.longestWindow)
    var window = Array(history.suffix(4 * years + quarter))
    for (place, value) in window.enumerated() {
      if let value, !(value.magnitude < 1e290) {
        throw .notFinite(history.count - window.count + place)
      }
    }
    guard window.contains(where: { $0 != nil }) else { throw .nothingToRestOn }

    var q = quarter
    while q > 1, window.last == .some(nil) {
      window.removeLast()
      q -= 1
    }
    var k = years
    if k > 1 {
      for year in stride(from: k - 2, through: 0, by: -1)
      where window[(4 * year)..<(4 * year + 4)].contains(where: { $0 == nil }) {
        // A gap that can be filled from both sides costs less than the years before it.
        k = years - year - 1
        window.removeFirst(4 * (year + 1))
        break
      }
    }
    if k > 0, window[..<4].allSatisfy({ $0 == nil }) {
      window.removeFirst(4)
      k -= 1
    }
    self.quarter = q
    earlierYears = k
    firstPlace = history.count - (quarter - q) - window.count
    values = []
    values = try filled(window)
    for place in window.indices.suffix(q) where window[place] == nil {
      filledThisYear += values[place]
    }
  }

  private mutating func filled(_ window: [Double?]) throws(EngineError) -> [Double] {
    guard window.contains(where: { $0 != nil }) else { throw .nothingToRestOn }
    var result = window
    for place in window.indices where window[place] == nil {
      filledGaps += 1
      result[place] = beside(place, -4, window) ?? beside(place, 4, window)
    }
    for place in result.indices where result[place] == nil {
      let before = window[..<place].last { $0 != nil } ?? nil
      let after = window[(place + 1)...].first { $0 != nil } ?? nil
      switch (before, after) {
      case (let a?, let b?): result[place] = a + (b - a) / 2
      case (let a?, nil): result[place] = a
      case (nil, let b?): result[place] = b
      case (nil, nil): throw .nothingToRestOn
      }
    }
    return result.compactMap(\.self)
  }

  /// The same quarter of the year beside it, times the ratio of the quarters that both years have.
  private func beside(_ place: Int, _ step: Int, _ window: [Double?]) -> Double? {
    let year = place / 4
    let other = year + step / 4
    guard place + step >= 0, place + step < window.count, let value = window[place + step] else {
      return nil
    }
    var here = 0.0
    var there = 0.0
    for i in 0..<4 where 4 * year + i < window.count && 4 * other + i < window.count {
      if let a = window[4 * year + i], let b = window[4 * other + i] {
        here += a
        there += b
      }
    }
    let ratio = here / there
    return ratio.isFinite && ratio > 0.2 && ratio < 5 ? value * ratio : value
  }
}
