import Testing

@testable import Forecasting

/// methods.md 7.2: the ESCAP form.
@Suite struct CurrentStatusIndexTests {
  @Test("current status: 4 of 10, 10 once reached, below 0 away from the target")
  func currentStatus() {
    func status(_ current: Double) -> Double? {
      CurrentStatusIndex.value(base: 40, current: current, target: 80, direction: .increase)
    }
    #expect(status(56) == 4)
    #expect(status(80) == 10)
    #expect(status(95) == 10)
    #expect(status(36) == -1)
    #expect(
      CurrentStatusIndex.value(base: 40, current: 30, target: 20, direction: .decrease) == 5)
    #expect(CurrentStatusIndex.value(base: 5, current: 4, target: 5, direction: .increase) == nil)
    #expect(CurrentStatusIndex.parity(base: 0.5, current: 0.75, target: 1) == 5)
    #expect(CurrentStatusIndex.parity(base: 1, current: 1, target: 1) == 10)
  }
}
