import Forecasting
import Indicators

/// A forecast of a ledger, or of one of its items, ready to be written in a language.
///
/// Each format is an extension in a file of its own: ``text(colored:width:)``, ``csv()``, ``markdown()``
/// and ``json()``.
///
/// ```swift
/// let document = ForecastDocument(forecast, language: .en)
/// print(document.text(colored: false))
/// ```
public struct ForecastDocument: Sendable {
  /// The forecast that is written.
  public var forecast: LedgerForecast

  /// The words of the language that it is written in.
  public var wording: Wording

  /// Whether one item is shown in full rather than the overview of all.
  public var showsItemInFull: Bool

  /// Makes the overview of a ledger.
  public init(_ forecast: LedgerForecast, language: Language) {
    self.forecast = forecast
    wording = Wording(language)
    showsItemInFull = false
  }

  /// Makes the full view of one item; `nil` where the ledger has no such item.
  public init?(_ forecast: LedgerForecast, item number: String, language: Language) {
    let items = forecast.items.filter { $0.item.number == number }
    guard !items.isEmpty else { return nil }
    self.init(forecast, language: language)
    self.forecast.items = items
    showsItemInFull = true
  }
}

extension ForecastDocument {
  /// The first line of every human-readable form.
  var heading: String {
    let date = wording.name(forecast.quarter)
    return forecast.title.isEmpty ? date : forecast.title + wording("（\(date)）", " (\(date))")
  }

  /// How many indicators are measured directly, indirectly, or not.
  var evidenceSummary: String {
    let grades = forecast.indicators.map(\.evidence)
    let direct = grades.count { $0 == .direct }
    let indirect = grades.count { $0 == .indirect }
    let none = grades.count - direct - indirect
    return wording(
      "\(grades.count) 个指标：直接测量 \(direct) 个，间接证据 \(indirect) 个，没有数字 \(none) 个",
      NumberText.counted(grades.count, "indicator")
        + ": \(direct) measured directly, \(indirect) indirectly,"
        + " \(none) without a number")
  }

  /// How many targets will probably be met, and the count of each status.
  var expectationSummary: String {
    let statuses = Status.allCases.compactMap { status -> String? in
      let count = forecast.indicators.count { $0.status == status }
      return count == 0 ? nil : wording.name(status) + " \(count)"
    }
    let expectation = wording.shortExpectation(of: forecast.portfolio())
    return (expectation.map { $0 + wording("；", "; ") } ?? "")
      + statuses.joined(separator: wording("，", ", "))
  }

  /// Where an indicator stands: its latest value, or the stage of the work where there is none.
  func standing(of forecast: IndicatorForecast) -> String {
    forecast.latest == nil ? wording.stage(of: forecast) ?? "–" : latest(of: forecast)
  }

  /// A probability with the mark of indirect evidence, for a column; a dash where there is none.
  ///
  /// A target that says 左右 has two, the second in parentheses: for the number itself, and within its
  /// tolerance.
  func probability(of forecast: IndicatorForecast) -> String {
    guard let value = forecast.probability else { return "–" }
    return NumberText.probability(value)
      + wording.parenthesis(
        forecast.probabilityWithinTolerance.map { [NumberText.probability($0)] } ?? [])
      + (forecast.evidence == .indirect ? "*" : "")
  }

  /// What the parenthesis and the mark at probabilities mean, one sentence each; empty where neither is
  /// shown.
  func footnotes(to forecasts: [IndicatorForecast]) -> [String] {
    let shown = forecasts.filter { $0.probability != nil }
    var notes: [String] = []
    if shown.contains(where: { $0.probabilityWithinTolerance != nil }) {
      notes.append(
        wording(
          "括号内为按“左右”的容差计算的概率，状态按它划分",
          "in parentheses: the probability within the tolerance of 左右 (about), which decides the status"
        ))
    }
    if shown.contains(where: { $0.evidence == .indirect }) {
      notes.append(wording.indirectNote)
    }
    return notes
  }

  /// The latest value with what must be known of it: an earlier stage, a correction.
  func latest(of forecast: IndicatorForecast) -> String {
    guard let latest = forecast.latest else { return "–" }
    return wording.value(latest.value, unit: latest.unit)
      + wording.parenthesis(wording.remarks(on: latest))
  }

  /// The projected year end with its 80 % interval; a dash where there is none.
  func projection(of forecast: IndicatorForecast) -> String {
    guard let projection = forecast.projection else { return "–" }
    let unit = forecast.unit
    let median = wording.median(of: projection, unit: unit)
    let interval = wording.interval(projection.interval80, unit: unit)
    return interval == median ? median : median + wording("（\(interval)）", " (\(interval))")
  }
}

extension Projection {
  /// Whether nothing is open any more: the year is over, or the target is reached for good.
  var isSettled: Bool { interval95.lowerBound == interval95.upperBound }
}

extension IndicatorForecast {
  /// What a planner's correction set, by the names of the data files.
  var corrected: [String] {
    [
      indicator.isCorrected ? "indicator" : nil,
      indicator.target?.isCorrected == true ? "target" : nil,
      latest?.isCorrected == true ? "latest_value" : nil,
    ].compactMap { $0 }
  }

  /// The share of the target that is done, where people read it; `nil` where it would mislead.
  ///
  /// A rate has no share, half the growth is not half the work, and a rate of clean days that stands
  /// still has done all that it will; nor has a ceiling.
  var readableShare: Double? {
    let isRate = indicator.kind == .growth || (indicator.kind == .level && unit == "%")
    return isRate || indicator.decidingComparator == .atMost ? nil : shareOfTarget
  }

  /// The unit of the target, or of the values where the target has none.
  var unit: String {
    if let unit = indicator.target?.unit, !unit.isEmpty { return unit }
    return latest?.unit ?? series.unit
  }

  /// The sign of the target where values are drawn: a promised fall is a magnitude, and lies below
  /// zero where the values do.
  var targetSign: Double {
    let values = series.observations.map(\.value) + (latest.map { [$0.value] } ?? [])
    return indicator.target?.comparator == .decrease && values.contains { $0 < 0 } ? -1 : 1
  }

  /// The target's value on the scale of the values.
  var drawnTarget: Double? { indicator.target?.value.map { targetSign * $0 } }
}
