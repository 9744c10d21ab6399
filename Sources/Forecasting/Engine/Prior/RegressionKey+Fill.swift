#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@inline(__always)
func logarithm(_ x: Double) -> Double { log(x) }

extension RegressionKey {
  /// Responses beyond this are taken for accidents.
  var responseLimit: Double { form == .additive ? 20 : RegressionCell.locationLimit }

  /// Logarithms of spreads beyond this are not believed.
  var spreadLimit: Double { form == .additive ? 4 : 1 }

  /// Writes the regressors of a window; for training, where speed matters less.
  ///
  /// - Returns: The frame of the response, and where an additive response starts from.
  func fill(
    _ window: [Double], count n: Int, target: Double, into sink: inout FeatureSink
  ) -> (ResponseFrame, Double) {
    var logs = [Double](repeating: 0, count: LogarithmicFeatures.scratchCapacity)
    return window.withUnsafeBufferPointer { values in
      logs.withUnsafeMutableBufferPointer { logs in
        guard let y = values.baseAddress, let l = logs.baseAddress else {
          return (ResponseFrame(offset: 0, unit: 1), 0)
        }
        switch form {
        case .logarithmic:
          let frame = LogarithmicFeatures.fill(
            y, earlierYears: earlierYears, quarter: quarter, variant: variant, logs: l, into: &sink)
          return (frame, 0)
        case .additive:
          let (frame, origin) = AdditiveFeatures.fill(
            y, earlierYears: earlierYears, quarter: quarter, variant: variant, target: target,
            into: &sink)
          return (frame, origin)
        case .anchored:
          let frame = AnchoredFeatures.fill(
            y, quarter: quarter, variant: variant, target: target, into: &sink)
          return (frame, 0)
        case .unanchored:
          let frame = AnchoredFeatures.fillUnanchored(
            y, quarter: quarter, variant: variant, into: &sink)
          return (frame, 0)
        }
      }
    }
  }
}
