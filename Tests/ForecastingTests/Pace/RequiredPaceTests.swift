import Forecasting
import Testing

@Suite struct RequiredPaceTests {
  @Test("A quarter that has begun is one in which something is left to be done")
  func quarters() {
    let expected = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4]
    for (months, quarters) in zip(1...11, expected) {
      let pace = RequiredPace(value: 1, unit: "个", per: .quarter, remainingMonths: months)
      #expect(pace.remainingQuarters == quarters)
    }
  }
}
