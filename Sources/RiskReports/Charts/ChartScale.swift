/// A linear scale from values to places on paper, with round numbers for its ticks.
///
/// Ticks follow Heckbert, “Nice numbers for graph labels”, *Graphics Gems* (1990): steps of 1, 2 or
/// 5 times a power of ten.
struct ChartScale: Hashable, Sendable {
  /// The values that the paper shows.
  let domain: ClosedRange<Double>
  /// The round values, ascending.
  let ticks: [Double]
  private let start: Double
  private let end: Double

  /// Makes a scale that holds the values with a little air around them.
  ///
  /// - Parameters:
  ///   - values: What has to fit; non-finite ones are left out.
  ///   - start: The place of the lowest value.
  ///   - end: The place of the highest.
  ///   - steps: About how many steps to make.
  ///   - floor: Nothing below it is shown, where given.
  ///   - ceiling: Nothing above it is shown, where given.
  init(
    _ values: [Double], from start: Double, to end: Double, steps: Int = 4, floor: Double? = nil,
    ceiling: Double? = nil
  ) {
    let finite = values.filter { $0.isFinite && $0.magnitude < 1e300 }
    var low = finite.min() ?? 0
    var high = finite.max() ?? 1
    if high - low <= 1e-9 * max(high.magnitude, low.magnitude, 1e-290) {
      let margin = low == 0 ? 0.5 : low.magnitude * 0.1
      (low, high) = (low - margin, high + margin)
    }
    if let floor { low = max(low, floor) }
    if let ceiling { high = min(high, ceiling) }
    if high <= low { high = low + 1 }
    let step = Self.nice((high - low) / Double(steps))
    // A little air at either end, so that no mark sits on the frame; none beyond floor and ceiling.
    let air = (high - low) * 0.06
    low = max(low - air, floor ?? -.infinity)
    high = min(high + air, ceiling ?? .infinity)
    // Adding zero turns −0, which would be printed with its sign, into 0.
    let first = (low / step - 1e-9).rounded(.up) + 0
    let last = (high / step + 1e-9).rounded(.down)
    ticks =
      first <= last
      ? stride(from: first, through: last, by: 1).prefix(24).map { $0 * step + 0 } : []
    domain = low...high
    self.start = start
    self.end = end
  }

  /// The place of a value; values outside the domain are held at its edge.
  func callAsFunction(_ value: Double) -> Double {
    let held = value.isNaN ? domain.lowerBound : value.held(to: domain)
    let share = (held - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return start + share * (end - start)
  }

  /// The smallest round step that is not much below a raw one: rather one tick too many than two
  /// ticks on the whole paper.
  private static func nice(_ step: Double) -> Double {
    var power = 1.0
    while power * 10 <= step { power *= 10 }
    while power > step { power /= 10 }
    for factor in [1.0, 2, 5] where factor * power >= step * 0.75 { return factor * power }
    return 10 * power
  }
}

extension Double {
  /// The value, or the end of the range that it lies beyond.
  func held(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
