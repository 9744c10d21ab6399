import Testing

@testable import Forecasting

@Suite("Accidental quarters")
struct AccidentalQuartersTests {
  private func read(_ values: [Double]) -> [Double] {
    var copy = values
    values.withUnsafeBufferPointer { values in
      copy.withUnsafeMutableBufferPointer { copy in
        guard let y = values.baseAddress, let room = copy.baseAddress else { return }
        AccidentalQuarters.read(
          y, earlierYears: values.count / 4, count: values.count, into: room)
      }
    }
    return copy
  }

  @Test("A quarter far from all its neighbours is read as one of them")
  func accident() {
    let slip = [90.0, 95, 99, 104, 93, 97, 103, 1, 96]
    #expect(read(slip) == [90, 95, 99, 104, 93, 97, 103, 96, 96])
    let spike = [90.0, 95, 99, 104, 93, 97, 9700, 105, 96]
    #expect(read(spike) == [90, 95, 99, 104, 93, 97, 105, 105, 96])
  }

  @Test("A season is no accident, and what is reported this year stands")
  func noAccident() {
    for values in [
      [10.0, 80, 85, 9, 11, 83, 88, 10, 12], [5, 50, 48, 6, 5], [100, 102, 104, 103, 2],
      [100, 102, 104, 103, 99, 250],
    ] {
      #expect(read(values) == values)
    }
  }

  @Test("Reading is continuous and follows the unit")
  func continuous() {
    var last = 0.0
    for step in 0...4000 {
      let value = 0.05 * Double(step + 1)
      let window = [90.0, 95, 99, 104, 93, 97, 103, value, 96]
      let now = read(window)[7]
      if step > 0 { #expect(abs(now - last) < 0.2) }
      last = now
      let scaled = read(window.map { $0 * 1024 })
      #expect(scaled[7] == now * 1024)
    }
  }

  @Test("A slip in last year's last quarter does not decide this year's")
  func forecast() throws {
    let right: [Double?] = [90, 95, 99, 104, 93, 97, 103, 106, 96, 101, 106]
    var slip = right
    slip[7] = 1.06
    for (history, years) in [(slip, 2), (Array(slip.dropFirst(4)), 1)] {
      let clean = Array(right.suffix(4 * years + 3))
      let year = try PooledPrior.shipped.predict(history: history, quarter: 3, variant: .flow)
      let same = try PooledPrior.shipped.predict(history: clean, quarter: 3, variant: .flow)
      #expect(abs(year.quantile(0.5) / same.quantile(0.5) - 1) < 0.05)
    }
  }

  @Test("The estimate names them by their place in the history, whatever years and gaps go before")
  func named() throws {
    let slip: [Double?] = [90, 95, 99, 104, 93, 97, 103, 1, 96]
    let found = try PooledPrior.shipped.predict(history: slip, quarter: 1, variant: .flow)
    #expect(found.accidentalQuarters == [.init(place: 7, value: 1, readAs: 96)])
    // A year with a gap ends the window after it, and five years are the most that are read.
    let gap = [90, 95, nil, 104] + slip
    #expect(
      try PooledPrior.shipped.predict(history: gap, quarter: 1, variant: .flow)
        .accidentalQuarters.map(\.place) == [11])
    let long = [Double?](repeating: 97, count: 24) + slip
    #expect(
      try PooledPrior.shipped.predict(history: long, quarter: 1, variant: .level)
        .accidentalQuarters.map(\.place) == [31])
    // The second quarter is missing, so the first is the latest.
    #expect(
      try PooledPrior.shipped.predict(history: slip + [nil], quarter: 2, variant: .flow)
        .accidentalQuarters.map(\.place) == [7])
    let calm = try PooledPrior.shipped.predict(
      history: [90, 95, 99, 104, 93], quarter: 1, variant: .flow)
    #expect(calm.accidentalQuarters.isEmpty)
  }
}
