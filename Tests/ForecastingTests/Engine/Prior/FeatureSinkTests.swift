import Foundation
import Testing

@testable import Forecasting

@Suite struct FeatureSinkTests {
  @Test("Regressors of centre and spread are written one after the other, each in its own room")
  func order() {
    var location = [Double](repeating: .nan, count: FeatureSink.capacity)
    var spread = location
    let counts = location.withUnsafeMutableBufferPointer { location in
      spread.withUnsafeMutableBufferPointer { spread -> [Int] in
        guard let x = location.baseAddress, let v = spread.baseAddress else { return [] }
        var sink = FeatureSink(location: x, spread: v)
        sink.addLocation(1)
        sink.addSpread(2)
        sink.addLocation(3)
        sink.addSpreadLogarithm(0.5)
        sink.addSpreadLogarithm(0.3, floor: 0.4)
        return [sink.locationCount, sink.spreadCount]
      }
    }
    #expect(counts == [2, 3])
    #expect(Array(location[..<2]) == [1, 3])
    #expect(spread[0] == 2)
    #expect(abs(spread[1] - log(0.503)) < 1e-15)
    // √(0.3² + 0.4²) = ½.
    #expect(abs(spread[2] - log(0.5)) < 1e-15)
    #expect(location[2...].allSatisfy { $0.isNaN } && spread[3...].allSatisfy { $0.isNaN })
  }

  @Test("No regression has more regressors than there is room for", arguments: RegressionKey.all)
  func capacity(_ key: RegressionKey) {
    let names = FeatureList(key)
    #expect(names.location.count <= FeatureSink.capacity)
    #expect(names.spread.count <= FeatureSink.capacity)
  }

  @Test("Bent levels off, redescending comes back, clipped stops; all are odd and begin as x")
  func curves() {
    for x in [1e-6, 0.01, 0.3, 2, 50] {
      for limit in [0.05, 0.5] {
        #expect(bent(-x, limit) == -bent(x, limit))
        #expect(redescending(-x, limit) == -redescending(x, limit))
        #expect(clipped(-x, limit) == -clipped(x, limit))
        #expect(bent(x, limit) < limit && bent(x, limit) < x)
        #expect(redescending(x, limit) <= limit / 2 * (1 + 1e-15))
        #expect(clipped(x, limit) == min(x, limit))
      }
    }
    // By hand: 3 ÷ √(1 + (3/4)²) = 2.4; 2 ÷ (1 + (2/4)²) = 1.6.
    #expect(abs(bent(3, 4) - 2.4) < 1e-15)
    #expect(abs(redescending(2, 4) - 1.6) < 1e-15)
    // The turning point is the scale.
    #expect(redescending(0.4, 0.4) > redescending(0.39, 0.4))
    #expect(redescending(0.4, 0.4) > redescending(0.41, 0.4))
    #expect(abs(bent(1e-9, 1) - 1e-9) < 1e-20 && abs(redescending(1e-9, 1) - 1e-9) < 1e-20)
  }
}
