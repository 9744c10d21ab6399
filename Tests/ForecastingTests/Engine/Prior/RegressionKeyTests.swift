import Testing

@testable import Forecasting

@Suite struct RegressionKeyTests {
  @Test("A full prior has each regression once, in the order in which they are written")
  func all() {
    let all = RegressionKey.all
    // 2 variants × 3 quarters × (5 + 2 + 1 + 1) windows.
    #expect(all.count == 54)
    #expect(Set(all).count == 54)
    #expect(all == all.sorted())
    #expect(all == all.reversed().sorted())
    for key in all { #expect(key.form.earlierYears.contains(key.earlierYears)) }
  }

  @Test("Each has a slot of its own in the table")
  func slots() {
    let slots = RegressionKey.all.map(\.slot)
    #expect(Set(slots).count == slots.count)
    #expect(slots.allSatisfy { (0..<RegressionKey.slotCount).contains($0) })
  }

  @Test("Form before variant before years before quarter")
  func order() {
    func key(
      _ form: RegressionKey.Form, _ variant: SeriesVariant, _ years: Int, _ quarter: Int
    ) -> RegressionKey {
      RegressionKey(form: form, variant: variant, earlierYears: years, quarter: quarter)
    }
    #expect(key(.logarithmic, .level, 5, 3) < key(.additive, .flow, 1, 1))
    #expect(key(.logarithmic, .flow, 5, 3) < key(.logarithmic, .level, 1, 1))
    #expect(key(.logarithmic, .flow, 1, 3) < key(.logarithmic, .flow, 2, 1))
    #expect(key(.additive, .level, 1, 1) < key(.additive, .level, 1, 2))
    #expect(!(key(.anchored, .flow, 0, 2) < key(.anchored, .flow, 0, 2)))
  }
}
