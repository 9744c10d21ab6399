/// The rows of one regression: regressors, responses and weights of all windows of a panel.
struct TrainingRows {
  let key: RegressionKey
  /// Regressors of the centre, window by window.
  var location: [Double] = []
  /// Regressors of the spread, window by window.
  var spread: [Double] = []
  var responses: [Double] = []
  /// How much a window counts before its spread is known.
  var weights: [Double] = []
  /// The position of the series: folds never cut through one.
  var positions: [Int] = []
  /// How many years before the end of its series a window ends.
  var yearsBack: [Int] = []
  let locationCount: Int
  let spreadCount: Int

  init(_ key: RegressionKey) {
    self.key = key
    let features = FeatureList(key)
    locationCount = features.location.count
    spreadCount = features.spread.count
  }

  /// All windows of a panel: every year with enough years before it.
  init(_ key: RegressionKey, panel: SeriesPanel, options: TrainingOptions) {
    self.init(key)
    for series in panel.series { add(series, weight: 1) }
    let (copies, weight): (Int, Double) =
      switch key.form {
      case .logarithmic: (1, options.seasonalWeight)
      case .anchored, .unanchored:
        (options.seasonalCopiesAnchored, options.seasonalWeightAnchored)
      case .additive: (0, 0)
      }
    guard copies > 0, weight > 0 else { return }
    for series in panel.series where series.values.allSatisfy({ $0 > 0 }) {
      for copy in 0..<copies {
        add(series.seasonalCopy(number: copy), weight: weight / Double(copies))
      }
    }
  }

  /// Adds the windows of one series.
  mutating func add(_ series: SeriesPanel.Series, weight: Double) {
    let values = Array(series.wholeYears)
    let k = key.earlierYears
    let first = key.form == .anchored ? 2 : k
    guard series.yearCount > first else { return }
    for year in first..<series.yearCount {
      let yearsBack = series.yearCount - 1 - year
      let window = Array(values[(4 * (year - k))..<(4 * year + 4)])
      guard window.allSatisfy({ $0.isFinite && $0.magnitude < 1e290 }) else { continue }
      switch key.form {
      case .additive: addWindow(window, targets: [0], weight, series.position, yearsBack)
      case .logarithmic, .unanchored:
        if window.allSatisfy({ $0 > 0 }) {
          addWindow(window, targets: [0], weight, series.position, yearsBack)
        }
      case .anchored:
        let past = Array(values[..<(4 * year)])
        if window.allSatisfy({ $0 > 0 }), past.allSatisfy({ $0 > 0 }) {
          addWindow(
            window, targets: targets(after: past), weight, series.position, yearsBack)
        }
      }
    }
  }

  /// Targets such as planners set: last year's quantity, the mean growth of the past, and 5 % either
  /// way, at the nodes of a three-point quadrature of the normal distribution.
  private func targets(after past: [Double]) -> [Double] {
    let years = stride(from: 0, to: past.count, by: 4).map { start in
      key.variant == .flow
        ? past[start..<(start + 4)].reduce(0, +) : past[start + 3]
    }
    var growth = 0.0
    for i in 1..<years.count { growth += years[i] / years[i - 1] - 1 }
    let mean = min(max(growth / Double(years.count - 1), -0.2), 0.3)
    return [-1.2247, 0, 1.2247].map { years[years.count - 1] * (1 + mean + 0.05 * $0) }
  }

  private mutating func addWindow(
    _ window: [Double], targets: [Double], _ weight: Double, _ position: Int, _ yearsBack: Int
  ) {
    let n = window.count - 4 + key.quarter
    let total =
      key.variant == .flow
      ? window.suffix(4).reduce(0, +) : window[window.count - 1]
    for target in targets {
      var x = [Double](repeating: 0, count: FeatureSink.capacity)
      var v = x
      var origin = ResponseFrame(offset: 0, unit: 1)
      var start = 0.0
      x.withUnsafeMutableBufferPointer { x in
        v.withUnsafeMutableBufferPointer { v in
          guard let xs = x.baseAddress, let vs = v.baseAddress else { return }
          var sink = FeatureSink(location: xs, spread: vs)
          (origin, start) = key.fill(window, count: n, target: target, into: &sink)
        }
      }
      let rest = (total - origin.offset) / origin.unit
      let response = key.form == .additive ? rest - start : logarithm(rest)
      guard response.isFinite, x.allSatisfy(\.isFinite), v.allSatisfy(\.isFinite) else { continue }
      location += x[..<locationCount]
      spread += v[..<spreadCount]
      responses.append(clipped(response, key.responseLimit))
      weights.append(weight)
      positions.append(position)
      self.yearsBack.append(yearsBack)
    }
  }
}
