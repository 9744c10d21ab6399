import Forecasting
import Testing
import _TestSupport

@Suite("The algebra of year-to-date growth")
struct RestOfYearGrowthTests {
  @Test("It is an identity of nominal amounts", arguments: [UInt64(1), 2, 3, 4, 5])
  func identity(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let before = (0..<4).map { _ in random.uniform(in: 50..<200) }
    let now = before.map { $0 * random.uniform(in: 0.7..<1.4) }
    for done in 1...3 {
      let soFar = (now[..<done].reduce(0, +) / before[..<done].reduce(0, +) - 1) * 100
      let rest = (now[done...].reduce(0, +) / before[done...].reduce(0, +) - 1) * 100
      let year = (now.reduce(0, +) / before.reduce(0, +) - 1) * 100
      let algebra = try #require(
        RestOfYearGrowth(remainingShare: before[done...].reduce(0, +) / before.reduce(0, +)))
      #expect(abs(algebra.required(forYear: year, soFar: soFar) - rest) < 1e-10)
      #expect(abs(algebra.year(soFar: soFar, rest: rest) - year) < 1e-10)
    }
  }

  @Test(
    "A share of nothing or more than everything has no algebra", arguments: [0, -0.1, 1.01, .nan])
  func unusable(share: Double) {
    #expect(RestOfYearGrowth(remainingShare: share) == nil)
  }
}
