import Foundation
import Testing
import _TestSupport

@testable import Forecasting

/// Regressors of one window by name, and what its response is measured from.
struct FilledWindow {
  var location: [String: Double] = [:]
  var spread: [String: Double] = [:]
  var frame = ResponseFrame(offset: .nan, unit: .nan)
  var origin = Double.nan

  init(_ key: RegressionKey, _ window: [Double], target: Double = 0) {
    var x = [Double](repeating: .nan, count: FeatureSink.capacity)
    var v = x
    (frame, origin) = x.withUnsafeMutableBufferPointer { x in
      v.withUnsafeMutableBufferPointer { v in
        guard let xs = x.baseAddress, let vs = v.baseAddress else {
          return (ResponseFrame(offset: .nan, unit: .nan), .nan)
        }
        var sink = FeatureSink(location: xs, spread: vs)
        return key.fill(window, count: window.count, target: target, into: &sink)
      }
    }
    let names = FeatureList(key)
    for (feature, value) in zip(names.location, x) { location[feature.name] = value }
    for (feature, value) in zip(names.spread, v) { spread[feature.name] = value }
  }

  init(
    _ form: RegressionKey.Form, _ variant: SeriesVariant, _ window: [Double], target: Double = 0
  ) {
    self.init(
      RegressionKey(
        form: form, variant: variant, earlierYears: window.count / 4, quarter: window.count % 4),
      window, target: target)
  }
}

@Suite struct RegressionKeyFillTests {
  @Test("Growth is measured from what is delivered, in last year's remaining quarters")
  func logarithmic() {
    let window = [100.0, 110, 120, 130, 105, 115]
    let flow = FilledWindow(.logarithmic, .flow, window)
    #expect(flow.frame.offset == 220 && flow.frame.unit == 250 && flow.origin == 0)
    let level = FilledWindow(.logarithmic, .level, window)
    #expect(level.frame.offset == 0 && level.frame.unit == 130)
  }

  @Test("Without an earlier year the measure is the target, or else the pace")
  func anchored() {
    #expect(FilledWindow(.anchored, .level, [40, 42], target: 50).frame.unit == 50)
    let flow = FilledWindow(.anchored, .flow, [10, 12], target: 50).frame
    #expect(flow.offset == 0 && flow.unit == 50)
    #expect(FilledWindow(.unanchored, .flow, [10, 12]).frame.unit == 44)
    #expect(FilledWindow(.unanchored, .level, [10, 12]).frame.unit == 12)
  }

  @Test("The unit of a series changes no regressor, only the measure", arguments: RegressionKey.all)
  func unit(_ key: RegressionKey) {
    var random = _TestSupport.SplitMix64(seed: 77)
    for _ in 0..<20 {
      let window = (0..<(4 * key.earlierYears + key.quarter)).map { place in
        (key.form == .additive ? 0.5 : 2) + random.uniform() + Double(place % 4)
          - (key.form == .additive ? 1.5 : 0)
      }
      let one = FilledWindow(key, window, target: 11)
      let other = FilledWindow(key, window.map { $0 * 4096 }, target: 11 * 4096)
      for (name, value) in one.location {
        #expect(abs((other.location[name] ?? .nan) - value) < 1e-9, "\(name)")
      }
      for (name, value) in one.spread {
        #expect(abs((other.spread[name] ?? .nan) - value) < 1e-9, "\(name)")
      }
      #expect(relativeError(other.frame.unit, 4096 * one.frame.unit) < 1e-12)
      #expect(abs(other.origin - one.origin) < 1e-9)
    }
  }

  @Test("Responses and spreads of logarithms are believed within narrower limits")
  func limits() {
    for key in RegressionKey.all {
      #expect(key.responseLimit == (key.form == .additive ? 20 : RegressionCell.locationLimit))
      #expect(key.spreadLimit == (key.form == .additive ? 4 : 1))
    }
    #expect(logarithm(exp(2)) == 2)
  }
}
