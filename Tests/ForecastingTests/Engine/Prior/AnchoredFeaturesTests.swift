import Foundation
import Testing
import _TestSupport

@testable import Forecasting

@Suite struct AnchoredFeaturesTests {
  @Test(
    "Far from its target a season's pace is no evidence: every regressor of the centre returns to 0"
  )
  func redescends() throws {
    // Quarters that differ much among themselves, ten times as large as the target supposes.
    for values in [[2.0], [2, 26], [2, 26, 9]] {
      func largest(_ target: Double) -> Double {
        let filled = FilledWindow(.anchored, .level, values, target: target)
        // Steps from quarter to quarter know no target.
        return filled.location.filter { !$0.key.hasPrefix("step") && !$0.key.hasPrefix("bend") }
          .values.map(\.magnitude).max() ?? 0
      }
      let last = values[values.count - 1]
      #expect(largest(last * 1.3) > 0.1)
      #expect(largest(last * exp(20)) < largest(last * exp(2)) + 1e-12)
    }
  }

  @Test("On its way to a target that is met nothing pulls")
  func onTarget() {
    // A quarter of the target each quarter: pace and slope are the target.
    let flow = FilledWindow(.anchored, .flow, [25, 25, 25], target: 100)
    #expect(flow.location.values.allSatisfy { abs($0) < 1e-12 })
    let level = FilledWindow(.anchored, .level, [40, 40], target: 40)
    #expect(level.location.values.allSatisfy { abs($0) < 1e-12 })
  }

  @Test("A pace above the target pulls up, one below it down", arguments: SeriesVariant.allCases)
  func direction(_ variant: SeriesVariant) {
    for (value, sign) in [(20.0, -1.0), (30, 1)] {
      let target = variant == .flow ? 100.0 : 25
      let filled = FilledWindow(.anchored, variant, [value], target: target)
      for name in ["pace4", "pace12", "pace40", "pace100"] {
        #expect((filled.location[name] ?? 0) * sign > 0, "\(name)")
      }
      #expect((filled.location["paceSize"] ?? 0) > 0)
    }
  }

  @Test("Without a target the quarters alone say how the year goes on")
  func unanchored() {
    let rising = FilledWindow(.unanchored, .flow, [10, 11, 12.1]).location
    let falling = FilledWindow(.unanchored, .flow, [12.1, 11, 10]).location
    let step = log(1.1)
    #expect(abs((rising["step4"] ?? 0) - redescending(step, 0.04)) < 1e-12)
    #expect(abs((rising["step15"] ?? 0) - redescending(step, 0.15)) < 1e-12)
    #expect(abs((falling["step4"] ?? 0) + (rising["step4"] ?? 0)) < 1e-12)
    #expect(abs(rising["bend5"] ?? 1) < 1e-12)
    #expect(FilledWindow(.unanchored, .level, [10]).location.isEmpty)
  }
}
