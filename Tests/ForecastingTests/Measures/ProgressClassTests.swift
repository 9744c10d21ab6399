import Indicators
import Testing

@testable import Forecasting

/// methods.md 7.5: the five classes.
@Suite struct ProgressClassTests {
  @Test("five classes")
  func classes() {
    #expect(ProgressClass(share: 1, elapsed: 0.5) == .completed)
    #expect(ProgressClass(share: 0.55, elapsed: 0.5) == .ahead)
    #expect(ProgressClass(share: 0.54, elapsed: 0.5) == .onSchedule)
    #expect(ProgressClass(share: 0.5, elapsed: 0.5) == .onSchedule)
    #expect(ProgressClass(share: 0.49, elapsed: 0.5) == .behind)
    #expect(ProgressClass(share: nil, elapsed: 0.5) == .other)
  }
}
