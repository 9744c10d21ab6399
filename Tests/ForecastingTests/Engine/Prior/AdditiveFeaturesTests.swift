import Foundation
import Testing
import _TestSupport

@testable import Forecasting

@Suite struct AdditiveFeaturesTests {
  private func expect(
    _ values: [String: Double], _ name: String, _ expected: Double,
    location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      abs((values[name] ?? .nan) - expected) < 1e-12, "\(name)", sourceLocation: location)
  }

  // Worked by hand: changes on a year earlier are 1 and −2, their mean size 1.5; the mean size of the values
  // is 3.5; the unit 1.5 + 0.02 · 3.5 = 1.57.
  @Test("One earlier year, by hand")
  func oneYear() {
    let filled = FilledWindow(.additive, .flow, [0, 4, -2, 8, 1, 2])
    let unit = 1.5 + 0.02 * 17 / 6
    #expect(abs(filled.frame.unit - 2 * unit) < 1e-12)
    #expect(filled.frame.offset == 3)
    // Last year's remaining quarters, −2 + 8, in the same measure.
    #expect(abs(filled.origin - 6 / (2 * unit)) < 1e-12)
    let change = -2 / unit
    expect(filled.location, "change", change)
    expect(filled.location, "changeBent", bent(change, 1))
    expect(filled.location, "yearToDate", (1.0 - 2) / 2 / unit - change)
    expect(filled.spread, "changeSize", log(2 / unit + 0.2))
    // |4| + |−6| + |10| + |−7| + |1| over five steps, at most twice the unit.
    expect(filled.spread, "roughness", log(2 + 0.05))
    expect(filled.spread, "momentumMean", log(3 / unit + 0.2))

    let level = FilledWindow(.additive, .level, [0, 4, -2, 8, 1, 2])
    #expect(level.frame.offset == 0 && abs(level.frame.unit - unit) < 1e-12)
    #expect(abs(level.origin - 8 / unit) < 1e-12)
  }

  @Test("Two earlier years say how last year's rest differed from the change of its beginning")
  func twoYears() {
    let y = [1.0, 0, 2, 3, 2, -1, 4, 5, 3]
    let filled = FilledWindow(.additive, .flow, y)
    let unit = (1 + 1 + 2 + 2 + 1.0) / 5 + 0.02 * 21 / 9
    #expect(abs(filled.frame.unit - 3 * unit) < 1e-12)
    // Rest of last year 8, of the year before 5; the first quarter had risen by 1.
    let error = (8.0 - 5) / 3 - 1
    expect(filled.location, "carryError", error / unit)
    expect(filled.location, "yearChange", 4.0 / 4 / unit)
    expect(filled.spread, "carryErrorSize", log(error.magnitude / unit + 0.2))
  }

  @Test("Adding to every year's same quarter moves where the response starts, not the changes")
  func season() {
    var random = _TestSupport.SplitMix64(seed: 3)
    for quarter in 1...3 {
      let plain = (0..<(4 + quarter)).map { _ in random.normal() }
      let one = FilledWindow(.additive, .level, plain)
      let season = [0.0, 3, -2, 7]
      let other = FilledWindow(.additive, .level, plain.indices.map { plain[$0] + season[$0 % 4] })
      // The measure takes a fiftieth of the level, so changes are compared in the series' unit.
      for name in ["change", "yearToDate"] {
        guard let value = one.location[name] else { continue }
        expect(other.location, name, value * one.frame.unit / other.frame.unit)
      }
      #expect(
        abs(other.origin * other.frame.unit - one.origin * one.frame.unit - 7) < 1e-12)
    }
  }

  @Test("Nothing but zeros is counted in fiftieths of the target")
  func zeros() {
    let flow = FilledWindow(.additive, .flow, [0, 0, 0, 0, 0], target: 50)
    #expect(flow.frame.unit == 3 && flow.frame.offset == 0 && flow.origin == 0)
    let nothing = FilledWindow(.additive, .level, [0, 0, 0, 0, 0])
    #expect(nothing.frame.unit == 1e-9)
    #expect(nothing.location.values.allSatisfy { $0 == 0 })
    #expect(nothing.spread.values.allSatisfy { $0.isFinite })
  }
}
