extension PooledPrior {
  /// The distribution of a window, its regression, and what pulled it.
  func estimate(
    _ window: Window
  ) throws(EngineError) -> (PredictiveDistribution, RegressionKey, [Contribution]) {
    let key = window.key
    switch key.form {
    case .logarithmic, .additive:
      let used = 4 * key.earlierYears + key.quarter
      let (evaluated, frame, origin) = try evaluate(
        key, Array(window.values.suffix(used)), target: window.target ?? 0)
      let lower: Double =
        if key.form == .logarithmic || !window.isNonNegative { -.infinity } else {
          window.delivered
        }
      let distribution = PredictiveDistribution(
        scale: key.form == .additive ? .linear : .logarithmic, offset: frame.offset,
        unit: frame.unit, location: origin + evaluated.location, spread: evaluated.spread,
        shape: evaluated.shape, lowerBound: lower)
      return (distribution, key, evaluated.contributions(of: distribution, origin: origin))
    case .anchored, .unanchored:
      if window.isPositive {
        let (evaluated, frame, _) = try evaluate(key, window.values, target: window.target ?? 0)
        let distribution = PredictiveDistribution(
          scale: .logarithmic, offset: 0, unit: frame.unit, location: evaluated.location,
          spread: evaluated.spread, shape: evaluated.shape,
          lowerBound: window.variant == .flow ? window.delivered : -.infinity)
        return (distribution, key, anchoredContributions(window, distribution))
      }
      let distribution = startingFromNothing(window)
      return (distribution, key, anchoredContributions(window, distribution))
    }
  }

  private func evaluate(
    _ key: RegressionKey, _ values: [Double], target: Double
  ) throws(EngineError) -> (EvaluatedCell, ResponseFrame, Double) {
    let cell = try compiled(key)
    var x = [Double](repeating: 0, count: FeatureSink.capacity)
    var v = x
    let (frame, origin) = x.withUnsafeMutableBufferPointer { x in
      v.withUnsafeMutableBufferPointer { v in
        guard let xs = x.baseAddress, let vs = v.baseAddress else {
          return (ResponseFrame(offset: 0, unit: 1), 0.0)
        }
        var sink = FeatureSink(location: xs, spread: vs)
        return key.fill(values, count: values.count, target: target, into: &sink)
      }
    }
    return (EvaluatedCell(cell, location: x, spread: v), frame, origin)
  }

  /// This year has zeros or negative values and there is no earlier year: nothing that a regression on
  /// public series has seen.
  ///
  /// The centre moves from target to pace by an eighth of the gap a quarter, with a wide t: stated, not
  /// fitted.
  private func startingFromNothing(_ window: Window) -> PredictiveDistribution {
    let pace = window.pace
    let target = window.target ?? pace
    let share = window.target == nil ? 1 : Double(window.quarter) / 8
    let largest = max(target.magnitude, pace.magnitude, (pace - target).magnitude)
    let size = largest > 0 ? largest : 1e-9
    return PredictiveDistribution(
      scale: .linear, offset: 0, unit: size, location: (target + share * (pace - target)) / size,
      spread: window.target == nil ? 0.5 : 0.35, shape: .studentT(degreesOfFreedom: 5),
      lowerBound: window.isNonNegative ? window.delivered : -.infinity)
  }

  /// Without earlier years the estimate stands between target and pace: how far along is the weight.
  private func anchoredContributions(
    _ window: Window, _ distribution: PredictiveDistribution
  ) -> [Contribution] {
    let pace = window.pace
    guard let target = window.target else {
      return [Contribution(source: .pace, weight: 1, value: pace)]
    }
    let gap = pace - target
    let share =
      gap.magnitude > 1e-12 * target.magnitude
      ? min(max((distribution.median - target) / gap, 0), 1) : 0.5
    return [
      Contribution(source: .target, weight: 1 - share, value: target),
      Contribution(source: .pace, weight: share, value: pace),
    ]
  }
}
