// 与经济增长同步, 高于经济增速: a growth rate that is judged by another one of the same ledger.
//
// The difference of two year ends is projected as if the two drifted independently: between national
// sectors the drifts' mean rank correlation is 0.02 (see `portfolio`). Where they drift together the
// true spread is smaller, so the probability errs towards one half.

import Indicators
import LeastSquares

extension Forecaster {
  /// Gives growth targets that are measured against another growth rate of the ledger their
  /// probability; what names nothing in the ledger stays as it is.
  func resolvingRelativeTargets(_ forecast: LedgerForecast) -> LedgerForecast {
    let all = forecast.indicators
    var resolved = forecast
    for item in resolved.items.indices {
      for part in resolved.items[item].indicators.indices {
        let relative = resolved.items[item].indicators[part]
        guard relative.method == .unavailable(.relativeTarget), relative.indicator.kind == .growth,
          let reference = Self.reference(of: relative.indicator, in: all)
        else { continue }
        resolved.items[item].indicators[part] =
          self.relative(relative, to: reference, at: forecast.quarter) ?? relative
      }
    }
    return resolved
  }

  /// The forecast of a growth rate against the one that its target names.
  ///
  /// In step (同步) is met within the growth tolerance below the other rate; above it (高于, 快于)
  /// without tolerance.
  private func relative(
    _ forecast: IndicatorForecast, to reference: IndicatorForecast, at quarter: Quarter
  ) -> IndicatorForecast? {
    guard
      let own = Evidence(forecast.indicator, series: forecast.series, at: quarter),
      let other = Evidence(reference.indicator, series: reference.series, at: quarter),
      own.grade == .direct, other.grade == .direct,
      let target = forecast.indicator.target,
      // The target only says which way; any number gives the draft of the year end.
      let draft = draft(.growth, goal: .atLeast(0), evidence: own, series: forecast.series),
      let otherDraft = self.draft(
        .growth, goal: .atLeast(0), evidence: other, series: reference.series)
    else { return nil }
    let words =
      (target.reference ?? "") + (target.source?.text ?? "")
      + (forecast.indicator.source?.text ?? "")
    // 低于 asks for less than the other rate, which no growth target of a ledger seen so far does.
    if words.contains("低于"), !words.contains("不低于") { return nil }
    let isAbove = ["高于", "快于", "高出", "超过", "跑赢", "领先"].contains { words.contains($0) }
    let tolerance = isAbove ? 0 : configuration.growthTolerance
    let lead = draft.projection.median - otherDraft.projection.median
    var resolved = forecast
    resolved.evidence = .direct
    resolved.method = draft.method
    resolved.explanation = draft.explanation
    resolved.projection = draft.projection
    resolved.referenceRate = ReferenceRate(
      indicator: reference.indicator.reference, name: reference.indicator.name,
      latest: other.latest.value, median: otherDraft.projection.median, tolerance: tolerance)
    if own.isYearEnd, other.isYearEnd {
      resolved.probability = lead >= -tolerance ? 1 : 0
      resolved.status = lead >= -tolerance ? .met : .missed
    } else {
      let spread = hypotenuse(
        draft.projection.interval80.halfWidth, otherDraft.projection.interval80.halfWidth)
      let shape = StudentT(degreesOfFreedom: GrowthModel.degreesOfFreedom)
      let probability = shape.cdf((lead + tolerance) / spread * shape.quantile(0.9))
      resolved.probability = probability
      resolved.status = configuration.thresholds.status(of: probability)
      resolved.requiredPace = RequiredPace(
        .atLeast(otherDraft.projection.median - tolerance), kind: .growth, unit: "%",
        latest: own.latest, at: quarter, series: forecast.series,
        reference: configuration.referenceClass)
      resolved.requiredPace?.isApproximate = true
    }
    if other.latest.value != 0, own.elapsed == other.elapsed {
      resolved.timeProportional = TimeProportionalProgress(
        share: own.latest.value / other.latest.value, elapsed: own.elapsed,
        isBehind: own.latest.value < other.latest.value)
    }
    return resolved
  }

  /// The growth rate that a relative target names: by name, or 经济增长 for gross product.
  private static func reference(
    of indicator: Indicator, in forecasts: [IndicatorForecast]
  ) -> IndicatorForecast? {
    guard let words = indicator.target?.reference, !words.isEmpty else { return nil }
    let economy = ["经济", "gdp", "生产总值"]
    let name = IndicatorName(words).normalized
    let candidates = forecasts.filter {
      $0.indicator.kind == .growth && $0.indicator.reference != indicator.reference
        && $0.projection != nil
    }
    return candidates.first { IndicatorName($0.indicator.name).normalized == name }
      ?? candidates.first { candidate in
        economy.contains { name.contains($0) }
          && IndicatorName(candidate.indicator.name).normalized == "生产总值"
      }
  }

  private func hypotenuse(_ left: Double, _ right: Double) -> Double {
    (left * left + right * right).squareRoot()
  }
}

extension ClosedRange<Double> {
  fileprivate var halfWidth: Double { (upperBound - lowerBound) / 2 }
}
