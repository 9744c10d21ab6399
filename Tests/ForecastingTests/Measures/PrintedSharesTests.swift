import Indicators
import Testing

@testable import Forecasting

/// methods.md 7.5: printed shares.
@Suite struct PrintedSharesTests {
  @Test("Jinzhai's five classes print shares that add up to 100.0, the remainder on the largest")
  func jinzhai() {
    let tenths = PrintedShares.tenths(of: [17, 162, 10, 24, 9])
    #expect(tenths == [77, 729, 45, 108, 41])
    #expect(PrintedShares.tenths(of: [44, 11]) == [800, 200])
  }

  @Test("printed shares add up to 100.0 for any counts")
  func sharesAddUp() {
    for first in 0...12 {
      for second in 0...12 {
        for third in 1...12 {
          let tenths = PrintedShares.tenths(of: [first, second, third, 1])
          #expect(tenths.reduce(0, +) == 1000)
        }
      }
    }
    #expect(PrintedShares.tenths(of: [0, 0]) == [0, 0])
    #expect(PrintedShares.tenths(of: []) == [])
  }
}
