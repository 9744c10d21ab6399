// The only file that knows the C kernel.

internal import CPanelKernel

/// Projects series that share a design: the innermost loop of a panel.
struct PanelKernel {
  let pattern: PatternProjection

  /// Projects `count` series, a multiple of eight.
  ///
  /// Quarter q, of those that are there, of series l is at `values[q * stride + l]`; results go to
  /// `output[column * outputStride + l]`.
  ///
  /// - Returns: Whether all results are finite.
  func project(
    _ values: UnsafePointer<Double>, stride: Int, count: Int,
    thresholds: UnsafePointer<Double>, _ output: UnsafeMutablePointer<Double>, outputStride: Int
  ) -> Bool {
    let isFinite = pattern.inverse.withUnsafeBufferPointer { inverse in
      pattern.design.withUnsafeBufferPointer { design in
        pattern.regressors.withUnsafeBufferPointer { regressors in
          pattern.tail.coefficients.withUnsafeBufferPointer { tail in
            var description = panel_pattern(
              rows: pattern.rows.count, coefficients: regressors.count,
              inverse: inverse.baseAddress, design: design.baseAddress,
              regressors: regressors.baseAddress, reciprocal_degrees: pattern.reciprocalDegrees,
              variance_factor: pattern.varianceFactor, quantile: pattern.quantile,
              root_degrees: Double(pattern.degreesOfFreedom).squareRoot(),
              degrees: pattern.degreesOfFreedom, tail: tail.baseAddress, tail_count: tail.count)
            return panel_project(
              &description, values, stride, count, thresholds, output, outputStride) == 0
          }
        }
      }
    }
    if pattern.tail.coefficients.isEmpty {
      let probabilities = output + (pattern.regressors.count + 5) * outputStride
      let errors = output + (pattern.regressors.count + 2) * outputStride
      let means = output + pattern.regressors.count * outputStride
      for series in 0..<count {
        probabilities[series] =
          errors[series] == 0
          ? (thresholds[series] <= means[series] ? 1 : 0)
          : pattern.tail.distribution.survival(probabilities[series])
      }
    }
    return isFinite
  }

  /// Which of up to 64 quarters are NaN in `count` series, a multiple of eight: bit q for quarter q.
  static func gaps(
    _ values: UnsafePointer<Double>, stride: Int, quarters: Int, count: Int,
    _ masks: UnsafeMutablePointer<UInt64>
  ) {
    masks.withMemoryRebound(to: CUnsignedLongLong.self, capacity: count) { masks in
      panel_gaps(values, stride, quarters, count, masks)
    }
  }
}
