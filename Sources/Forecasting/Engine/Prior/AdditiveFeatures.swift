#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Regressors of a series with zeros or negative values and at least one earlier year.
///
/// Nothing is a logarithm: changes on a year earlier are counted in their own mean size, so that the
/// unit of the series does not matter. The response is the change of the remaining quarters on a year
/// earlier, a quarter, in that size.
enum AdditiveFeatures {
  /// Writes the regressors of a window of 4 k + q values, k = 1 or 2.
  ///
  /// A series of nothing but zeros is counted in fiftieths of its target; where that is 0 too, nothing
  /// gives a unit, and a billionth stands in for it.
  ///
  /// - Returns: The frame, and the remaining quarters of last year in its unit, where the response
  ///   starts from.
  static func fill(
    _ y: UnsafePointer<Double>, earlierYears k: Int, quarter q: Int, variant: SeriesVariant,
    target: Double, into sink: inout FeatureSink
  ) -> (frame: ResponseFrame, origin: Double) {
    let n = 4 * k + q
    let rest = 4 - q
    let isFlow = variant == .flow
    var size = 0.0
    var level = 0.0
    var steps = 0.0
    for i in 0..<n { level += y[i].magnitude }
    for i in 4..<n { size += (y[i] - y[i - 4]).magnitude }
    for i in (n - 3 - q)..<n { steps += (y[i] - y[i - 1]).magnitude }
    let unit: Double =
      if level > 0 { size / Double(n - 4) + 0.02 * level / Double(n) } else {
        target == 0 ? 1e-9 : 0.02 * target.magnitude
      }
    let change = (y[n - 1] - y[n - 5]) / unit
    sink.addLocation(change)
    sink.addLocation(bent(change, 1))
    sink.addSpread(log(change.magnitude + 0.2))
    sink.addSpread(log(min(steps / Double(3 + q) / unit, 2) + 0.05))
    if q > 1 {
      var total = 0.0
      var momentum = 0.0
      for i in (n - q)..<n { total += y[i] - y[i - 4] }
      for i in (n - q + 1)..<n {
        momentum += (y[i] - y[i - 4] - y[i - 1] + y[i - 5]).magnitude
      }
      sink.addLocation(total / Double(q) / unit - change)
      sink.addSpread(log(momentum / Double(q - 1) / unit + 0.2))
    }
    let base = remainder(y, after: n - 4, rest, isFlow)
    let quarters = isFlow ? Double(rest) : 1
    if k > 1 {
      var year = 0.0
      for i in 4..<8 { year += y[i] - y[i - 4] }
      let before = remainder(y, after: n - 8, rest, isFlow)
      let error = (base - before) / quarters - (y[n - 5] - y[n - 9])
      sink.addLocation(year / 4 / unit)
      sink.addLocation(clipped(error / unit, 4))
      sink.addSpread(log(error.magnitude / unit + 0.2))
    }
    var done = 0.0
    if isFlow { for i in (n - q)..<n { done += y[i] } }
    return (ResponseFrame(offset: done, unit: unit * quarters), base / (unit * quarters))
  }

  private static func remainder(
    _ y: UnsafePointer<Double>, after origin: Int, _ rest: Int, _ isFlow: Bool
  ) -> Double {
    guard isFlow else { return y[origin + rest - 1] }
    var sum = 0.0
    for i in origin..<(origin + rest) { sum += y[i] }
    return sum
  }
}
