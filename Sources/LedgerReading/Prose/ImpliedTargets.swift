internal import Indicators

/// Makes indicators of amounts whose share of an unstated target is printed: progress ÷ share.
enum ImpliedTargets {
  static func indicators(
    item: String, promises: [Promise], matcher: Matcher, claimed: Set<Int>, firstPart: Int,
    dating: Dating
  ) -> [Indicator] {
    guard !promises.contains(where: { $0.isNumeric && $0.kind != .completion }) else { return [] }
    let text = matcher.progress.text
    var result: [Indicator] = []
    for (index, report) in matcher.reports.enumerated() {
      guard report.role == .amount, let share = report.share, share > 0, share <= 1000,
        !claimed.contains(index),
        !report.isInBrackets, let date = dating.date(report.period)
      else { continue }
      let source = text.span(report.quantity.range)
      var name = text.text(PromiseName.core(text, report.before, keepsVerb: true))
      if name.isEmpty { name = text.text(PromiseName.behind(text, report.after)) }
      if name.isEmpty, let words = report.inherited.first {
        name = text.text(PromiseName.core(text, words, keepsVerb: true))
      }
      guard !name.isEmpty else { continue }
      let target = Target(
        comparator: .reach, value: rounded(report.value / share * 100), unit: report.quantity.unit,
        isDerived: true, source: source)
      result.append(
        Indicator(
          item: item, part: firstPart + result.count, name: PromiseName.shown(name),
          kind: .cumulative,
          target: target, source: nil,
          observations: [
            Observation(
              quarter: date.quarter, asOf: date.asOf, value: report.value,
              unit: report.quantity.unit,
              stage: report.stage, score: 0.6, source: source)
          ]))
    }
    return result
  }

  /// A computed target carries no more digits than the share that it comes from: four.
  private static func rounded(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return value }
    var step = 1.0
    while value / step >= 10_000 { step *= 10 }
    while value / step < 1_000, step > 1e-6 { step /= 10 }
    return step >= 1
      ? (value / step).rounded() * step : (value / step).rounded() / (1 / step).rounded()
  }
}
