import Testing

@testable import Forecasting

@Suite struct WindowTests {
  private func window(
    _ values: [Double], _ variant: SeriesVariant = .flow, target: Double? = nil
  ) -> Window {
    Window(
      values: values, earlierYears: values.count / 4, quarter: values.count % 4, variant: variant,
      target: target)
  }

  @Test("What is delivered, and the year at its pace")
  func pace() {
    let values = [1.0, 2, 3, 4, 10, 12, 14]
    #expect(window(values).delivered == 36 && window(values).pace == 48)
    #expect(window(values, .level).delivered == 0 && window(values, .level).pace == 14)
    #expect(window([7]).delivered == 7 && window([7]).pace == 28)
  }

  @Test(
    "How a window enters a regression",
    arguments: [
      ([1, 2, 3, 4, 5], nil, RegressionKey.Form.logarithmic), ([1, 2, 3, 4, 5], 9, .logarithmic),
      ([1, 0, 3, 4, 5], 9, .additive), ([1, 2, 3, 4, -5], nil, .additive),
      ([1, 1e-290, 3, 4, 5], nil, .additive), ([5, 6], 9, .anchored), ([5, 6], nil, .unanchored),
      ([5, 6], 0, .unanchored), ([5, 6], -9, .unanchored), ([0, 6], 9, .anchored),
    ] as [([Double], Double?, RegressionKey.Form)])
  func form(_ values: [Double], _ target: Double?, _ form: RegressionKey.Form) {
    #expect(window(values, target: target).form == form)
    #expect(window(values, target: target).key.form == form)
  }

  @Test("Differences look back over two years at most")
  func key() {
    let zeros = [Double](repeating: 0, count: 18)
    #expect(
      window(zeros, .level).key
        == RegressionKey(form: .additive, variant: .level, earlierYears: 2, quarter: 2))
    let ones = [Double](repeating: 1, count: 18)
    #expect(window(ones).key.earlierYears == 4)
  }

  @Test("Zero is not negative, and not positive")
  func signs() {
    #expect(window([0, 1]).isNonNegative && !window([0, 1]).isPositive)
    #expect(!window([-1, 1]).isNonNegative)
  }
}
