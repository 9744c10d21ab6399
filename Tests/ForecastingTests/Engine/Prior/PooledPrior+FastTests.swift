import Testing
import _TestSupport

@testable import Forecasting

@Suite struct PooledPriorFastTests {
  private func isPlain(_ values: [Double]) -> Bool {
    values.withUnsafeBufferPointer { values in
      values.baseAddress.map { PooledPrior.isPlain($0, count: values.count) } ?? true
    }
  }

  @Test(
    "Plain is positive, finite and of a size that can be computed with",
    arguments: [
      ([1, 2, 3], true), ([1e-289, 9.9e289], true), ([], true), ([1, 0, 3], false),
      ([1, -2], false), ([1, .nan], false), ([.infinity], false), ([1e290], false),
      ([1e-290, 1], false),
    ] as [([Double], Bool)])
  func plain(_ values: [Double], _ expected: Bool) {
    #expect(isPlain(values) == expected)
  }

  @Test("The fast way is the other one, bit for bit", arguments: 1...5, 1...3)
  func same(years: Int, quarter: Int) throws {
    var random = _TestSupport.SplitMix64(seed: UInt64(10 * years + quarter))
    for variant in SeriesVariant.allCases {
      let key = RegressionKey(
        form: .logarithmic, variant: variant, earlierYears: years, quarter: quarter)
      let cell = try PooledPrior.shipped.compiled(key)
      for _ in 0..<20 {
        let values = (0..<(4 * years + quarter)).map { _ in 10 + 90 * random.uniform() }
        let slow = try PooledPrior.shipped.predict(
          history: values, quarter: quarter, variant: variant
        ).distribution
        let fast = values.withUnsafeBufferPointer { values in
          withUnsafeTemporaryAllocation(of: Double.self, capacity: PooledPrior.fastScratch) {
            scratch -> PredictiveDistribution? in
            guard let y = values.baseAddress, let room = scratch.baseAddress else { return nil }
            return PooledPrior.plainDistribution(y, cell, scratch: room)
          }
        }
        #expect(fast == slow)
      }
    }
  }
}
