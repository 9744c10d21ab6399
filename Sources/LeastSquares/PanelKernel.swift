// Goals, in order: each series gets the same arithmetic, in the same order, whatever its neighbours and
// whichever loop reads it, so results do not depend on the company it comes in; residuals are formed, not
// inferred from sums of squares that cancel; every number of the panel is read from memory once.

/// Projects eight series that share a design: the innermost loop of a panel.
struct PanelKernel {
  let pattern: PatternProjection
  let coefficientCount: Int

  /// Where the eight series are: quarter q of series l is at `values[q * stride + l]`, with as many quarters
  /// as the pattern has rows when `isPacked`, otherwise all quarters of the design.
  ///
  /// Results go to `output[column * outputStride + l]`.
  ///
  /// - Returns: 0 in the lanes whose numbers are all finite.
  @inline(__always)
  func project(
    _ values: UnsafePointer<Double>, stride: Int, thresholds: SIMD8<Double>,
    _ output: UnsafeMutablePointer<Double>, outputStride: Int
  ) -> SIMD8<Double> {
    let low = fit(values, stride, output, outputStride)
    let high = fit(values + 4, stride, output + 4, outputStride)
    let mean = SIMD8(lowHalf: low.mean, highHalf: high.mean)
    let sum = SIMD8(lowHalf: low.sum, highHalf: high.sum)

    let variance = sum * pattern.reciprocalDegrees
    let predictionVariance = variance * pattern.varianceFactor
    let error = predictionVariance.squareRoot()
    let half = error * pattern.quantile
    let distance = thresholds - mean
    var probability = pattern.tail.survival(distance / error)
    let certain = SIMD8<Double>.zero.replacing(with: 1, where: distance .<= 0)
    probability = probability.replacing(with: certain, where: error .== 0)

    var place = output + coefficientCount * outputStride
    for result in [mean, variance, predictionVariance, mean - half, mean + half, probability] {
      UnsafeMutableRawPointer(place).storeBytes(of: result, as: SIMD8<Double>.self)
      place += outputStride
    }
    return sum * 0
  }

  /// Coefficients, fitted value and residual sum of squares of four series.
  @inline(__always)
  private func fit(
    _ values: UnsafePointer<Double>, _ stride: Int, _ output: UnsafeMutablePointer<Double>,
    _ outputStride: Int
  ) -> (mean: SIMD4<Double>, sum: SIMD4<Double>) {
    pattern.blockCount == 1
      ? fitOneBlock(values, stride, output, outputStride)
      : fitBlocks(values, stride, output, outputStride)
  }

  /// Up to four coefficients, which stay in registers.
  @inline(__always)
  private func fitOneBlock(
    _ values: UnsafePointer<Double>, _ stride: Int, _ output: UnsafeMutablePointer<Double>,
    _ outputStride: Int
  ) -> (mean: SIMD4<Double>, sum: SIMD4<Double>) {
    var b0 = SIMD4<Double>.zero
    var b1 = SIMD4<Double>.zero
    var b2 = SIMD4<Double>.zero
    var b3 = SIMD4<Double>.zero
    let count = pattern.rows.count
    pattern.inverse.withUnsafeBufferPointer { inverse in
      for i in 0..<count {
        let y = load(values + i * stride)
        b0 += inverse[4 * i] * y
        b1 += inverse[4 * i + 1] * y
        b2 += inverse[4 * i + 2] * y
        b3 += inverse[4 * i + 3] * y
      }
    }
    var sum = SIMD4<Double>.zero
    pattern.design.withUnsafeBufferPointer { design in
      for i in 0..<count {
        let front = design[4 * i] * b0 + design[4 * i + 1] * b1
        let back = design[4 * i + 2] * b2 + design[4 * i + 3] * b3
        let residual = load(values + i * stride) - (front + back)
        sum += residual * residual
      }
    }
    store(b0, output)
    if coefficientCount > 1 { store(b1, output + outputStride) }
    if coefficientCount > 2 { store(b2, output + 2 * outputStride) }
    if coefficientCount > 3 { store(b3, output + 3 * outputStride) }
    let x = pattern.regressors
    return ((x[0] * b0 + x[1] * b1) + (x[2] * b2 + x[3] * b3), sum)
  }

  /// Any number of coefficients, block after block, through the output.
  private func fitBlocks(
    _ values: UnsafePointer<Double>, _ stride: Int, _ output: UnsafeMutablePointer<Double>,
    _ outputStride: Int
  ) -> (mean: SIMD4<Double>, sum: SIMD4<Double>) {
    let count = pattern.rows.count
    let padded = pattern.blockCount * 4
    var mean = SIMD4<Double>.zero
    for j in 0..<coefficientCount {
      var b = SIMD4<Double>.zero
      pattern.inverse.withUnsafeBufferPointer { inverse in
        for i in 0..<count { b += inverse[i * padded + j] * load(values + i * stride) }
      }
      store(b, output + j * outputStride)
      mean += pattern.regressors[j] * b
    }
    var sum = SIMD4<Double>.zero
    pattern.design.withUnsafeBufferPointer { design in
      for i in 0..<count {
        var residual = load(values + i * stride)
        for j in 0..<coefficientCount {
          residual -= design[i * padded + j] * load(output + j * outputStride)
        }
        sum += residual * residual
      }
    }
    return (mean, sum)
  }

  @inline(__always)
  private func load(_ place: UnsafePointer<Double>) -> SIMD4<Double> {
    UnsafeRawPointer(place).loadUnaligned(as: SIMD4<Double>.self)
  }

  @inline(__always)
  private func store(_ value: SIMD4<Double>, _ place: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(place).storeBytes(of: value, as: SIMD4<Double>.self)
  }
}
