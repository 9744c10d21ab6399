import Indicators
import Testing

@testable import Forecasting

@Suite struct DesiredDirectionTests {
  @Test("only a ceiling wants less; a promised fall is counted by its magnitude")
  func comparators() {
    for comparator in Comparator.allCases {
      #expect(DesiredDirection(comparator) == (comparator == .atMost ? .decrease : .increase))
    }
  }

  @Test("a target is reached at its value, from the right side")
  func reached() {
    #expect(DesiredDirection.increase.isReached(5, target: 5))
    #expect(!DesiredDirection.increase.isReached(4.9, target: 5))
    #expect(DesiredDirection.decrease.isReached(5, target: 5))
    #expect(!DesiredDirection.decrease.isReached(5.1, target: 5))
    #expect(DesiredDirection.increase.sign == 1 && DesiredDirection.decrease.sign == -1)
  }
}
