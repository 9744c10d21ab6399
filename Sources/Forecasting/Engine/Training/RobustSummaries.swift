#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The middle of the values; 0 for none.
func median(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return 0 }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// The quantiles of weighted values at ``QuantileLevels/standard``, linear between the midpoints of
/// their cumulative weights.
func weightedQuantiles(_ values: [Double], _ weights: [Double]) -> [Double] {
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  let total = weights.reduce(0, +)
  var places: [Double] = []
  var sum = 0.0
  for i in order {
    places.append((sum + weights[i] / 2) / total)
    sum += weights[i]
  }
  return QuantileLevels.standard.map { level in
    guard let next = places.firstIndex(where: { $0 >= level }) else {
      return order.last.map { values[$0] } ?? 0
    }
    if next == 0 { return values[order[0]] }
    let share = (level - places[next - 1]) / (places[next] - places[next - 1])
    let low = values[order[next - 1]]
    return low + share * (values[order[next]] - low)
  }
}

/// A number to this many significant digits, so that files do not hang on the last bits of a fit.
func rounded(_ value: Double, _ digits: Int) -> Double {
  guard value != 0, value.isFinite else { return value }
  let place = Int(log10(value.magnitude).rounded(.down)) + 1 - digits
  // Powers of ten up to 22 are exact; two steps keep the division exact for small numbers too.
  let power = pow(10, Double(place.magnitude))
  return place > 0 ? (value / power).rounded() * power : (value * power).rounded() / power
}
