// The only file that knows the C kernel.

internal import CPanelKernel

/// The innermost loops of a panel, for one instruction set of the processor.
struct PanelKernel: Sendable {
  /// 0 for what every processor can do, more for more; all give the same bits.
  let instructionSet: Int32

  /// The best that this processor can do.
  static let best = PanelKernel(instructionSet: panel_best_instruction_set())

  /// Projects `count` series, a multiple of eight, that lie quarter by quarter.
  ///
  /// Quarter q, of those that are there, of series l is at `values[q * stride + l]`; results go to
  /// `output[column * outputStride + l]`.
  ///
  /// - Returns: Whether all results are finite.
  func project(
    _ pattern: PatternProjection, _ values: UnsafePointer<Double>, stride: Int, count: Int,
    thresholds: UnsafePointer<Double>, _ output: UnsafeMutablePointer<Double>, outputStride: Int
  ) -> Bool {
    let code = describe(pattern) { description in
      panel_project(
        instructionSet, description, values, stride, count, thresholds, output, outputStride)
    }
    finish(
      pattern, count, thresholds, output, columnStride: outputStride, seriesStride: 1)
    return code == 0
  }

  /// Projects series that lie in records, one a series.
  ///
  /// - Parameter room: Space for 8 numbers a row of the pattern and a column of the results.
  /// - Returns: Whether all results are finite.
  func projectRecords(
    _ pattern: PatternProjection, _ records: UnsafePointer<Double>, recordStride: Int, count: Int,
    thresholds: UnsafePointer<Double>, _ results: UnsafeMutablePointer<Double>, resultStride: Int,
    room: UnsafeMutablePointer<Double>
  ) -> Bool {
    let code = describe(pattern) { description in
      panel_project_records(
        instructionSet, description, records, recordStride, count, thresholds, results,
        resultStride, room)
    }
    finish(
      pattern, count, thresholds, results, columnStride: 1, seriesStride: resultStride)
    return code == 0
  }

  /// Which of up to 64 quarters are NaN in `count` series, a multiple of eight: bit q for quarter q.
  func gaps(
    _ values: UnsafePointer<Double>, stride: Int, quarters: Int, count: Int,
    _ masks: UnsafeMutablePointer<UInt64>
  ) {
    masks.withMemoryRebound(to: CUnsignedLongLong.self, capacity: count) { masks in
      panel_gaps(instructionSet, values, stride, quarters, count, masks)
    }
  }

  /// Copies series that lie quarter by quarter to the records that `slots` names.
  func sort(
    _ values: UnsafePointer<Double>, stride: Int, quarters: Int, _ slots: [Int32], count: Int,
    _ records: UnsafeMutablePointer<Double>, recordStride: Int
  ) {
    panel_sort(instructionSet, values, stride, quarters, count, slots, records, recordStride)
  }

  /// Copies results from the records that `slots` names to the columns of the output.
  func unsort(
    _ results: UnsafePointer<Double>, resultStride: Int, columns: Int, _ slots: [Int32],
    count: Int, _ output: UnsafeMutablePointer<Double>, outputStride: Int
  ) {
    panel_unsort(
      instructionSet, results, resultStride, columns, count, slots, output, outputStride)
  }

  private func describe(
    _ pattern: PatternProjection, _ body: (UnsafePointer<panel_pattern>) -> Int32
  ) -> Int32 {
    let tail = pattern.tail.coefficients
    return pattern.inverse.withUnsafeBufferPointer { inverse in
      pattern.design.withUnsafeBufferPointer { design in
        pattern.regressors.withUnsafeBufferPointer { regressors in
          pattern.rows.withUnsafeBufferPointer { rows in
            tail.withUnsafeBufferPointer { tail in
              var description = panel_pattern(
                rows: rows.count, present: rows.baseAddress, coefficients: regressors.count,
                inverse: inverse.baseAddress, design: design.baseAddress,
                regressors: regressors.baseAddress,
                reciprocal_degrees: pattern.reciprocalDegrees,
                variance_factor: pattern.varianceFactor, quantile: pattern.quantile,
                root_degrees: Double(pattern.degreesOfFreedom).squareRoot(),
                degrees: pattern.degreesOfFreedom, tail: tail.baseAddress,
                tail_count: tail.count)
              return body(&description)
            }
          }
        }
      }
    }
  }

  /// Works out the probabilities that the kernel left as distances, for more degrees of freedom than its
  /// polynomial serves.
  private func finish(
    _ pattern: PatternProjection, _ count: Int, _ thresholds: UnsafePointer<Double>,
    _ output: UnsafeMutablePointer<Double>, columnStride: Int, seriesStride: Int
  ) {
    guard pattern.tail.coefficients.isEmpty else { return }
    let means = output + pattern.regressors.count * columnStride
    let variances = means + 2 * columnStride
    let probabilities = means + 5 * columnStride
    for series in 0..<count {
      let place = series * seriesStride
      if variances[place] == 0 {
        probabilities[place] = thresholds[series] <= means[place] ? 1 : 0
      } else {
        probabilities[place] = pattern.tail.distribution.survival(probabilities[place])
      }
    }
  }
}
