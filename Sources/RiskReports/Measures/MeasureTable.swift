import Forecasting
import Indicators

/// The official measures of every indicator beside its probability, and where they disagree.
///
/// ```swift
/// let table = MeasureTable(forecast, language: .zh)
/// print(table.text(colored: false))
/// ```
public struct MeasureTable: Sendable {
  /// One indicator's measures.
  public struct Row: Hashable, Sendable {
    /// The item.
    public var item: LedgerItem
    /// The forecast beside which the measures stand.
    public var forecast: IndicatorForecast
    /// The measures.
    public var measures: OfficialMeasures
  }

  /// The rows, in the order of the ledger.
  public let rows: [Row]
  /// Whether one item is shown in full, with sources and reasons.
  public let showsItemInFull: Bool
  let document: ForecastDocument

  var wording: Wording { document.wording }

  /// Measures every indicator of a ledger.
  public init(_ forecast: LedgerForecast, language: Language) {
    self.init(ForecastDocument(forecast, language: language), showsItemInFull: false)
  }

  /// Measures the indicators of one item; `nil` where the ledger has no such item.
  public init?(_ forecast: LedgerForecast, item number: String, language: Language) {
    guard let document = ForecastDocument(forecast, item: number, language: language) else {
      return nil
    }
    self.init(document, showsItemInFull: true)
  }

  private init(_ document: ForecastDocument, showsItemInFull: Bool) {
    self.document = document
    self.showsItemInFull = showsItemInFull
    rows = document.forecast.items.flatMap { item in
      item.indicators.map { forecast in
        Row(
          item: item.item, forecast: forecast,
          measures: OfficialMeasures(forecast, quarter: document.forecast.quarter))
      }
    }
  }

  /// How many indicators are in each of the five classes, in the order of the classes.
  public var classCounts: [(progressClass: ProgressClass, count: Int)] {
    ProgressClass.allCases.map { value in
      (
        value,
        rows.count { $0.measures.readings[.progressClass]?.verdict == .progressClass(value) }
      )
    }
  }

  /// The classes with their counts and their printed shares, which add up to 100.0 %.
  var classSentence: String {
    let counts = classCounts
    let tenths = PrintedShares.tenths(of: counts.map(\.count))
    return zip(counts, tenths).map { entry, share in
      let percent = "\(share / 10).\(share % 10)%"
      return wording.name(entry.progressClass)
        + wording(" \(entry.count) 个（\(percent)）", " \(entry.count) (\(percent))")
    }.joined(separator: wording("，", ", ")) + wording("。", ".")
  }

  /// The rows that some measure has a verdict for, besides 其他.
  var judged: [Row] {
    rows.filter { row in
      OfficialMeasures.Measure.allCases.contains { measure in
        row.measures.readings[measure]?.verdict.map { $0 != .progressClass(.other) } ?? false
      }
    }
  }

  /// The measures of the overview that have a verdict on some indicator; the item view shows all.
  var shownMeasures: [OfficialMeasures.Measure] {
    Self.overviewMeasures.filter { measure in
      judged.contains { $0.measures.readings[measure]?.verdict != nil }
    }
  }

  /// The measures of the overview that have no verdict on any indicator, in one sentence.
  var silentSentence: String? {
    let shown = shownMeasures
    let names = Self.overviewMeasures.filter { !shown.contains($0) }.map { wording.name($0) }
    guard !names.isEmpty, !shown.isEmpty else { return nil }
    return wording(
      names.joined(separator: "、") + "对各指标均不适用，原因见单项视图。",
      "Not applicable to any indicator here (the item view says why): "
        + names.joined(separator: ", ") + ".")
  }

  /// How many indicators no measure can judge, and of which items, in one sentence; `nil` for none.
  var unjudgedSentence: String? {
    let judged = Set(judged.map(\.forecast.indicator.reference))
    let left = rows.filter { !judged.contains($0.forecast.indicator.reference) }
    guard !left.isEmpty else { return nil }
    var items: [String] = []
    for row in left where items.last != row.item.number { items.append(row.item.number) }
    return wording(
      "另有 \(left.count) 个指标没有已完成的数字或可比的目标值，各口径都无法评定（事项 "
        + items.joined(separator: "、") + "）。",
      "\(left.count) more have no delivered number or no target value, so no measure can judge them"
        + " (items "
        + items.joined(separator: ", ") + ").")
  }

  /// The rows on which a rule and the probability disagree.
  var disagreeing: [Row] { rows.filter { !$0.measures.disagreements.isEmpty } }

  /// A reading as a person reads it: verdict and number, or why there is none.
  func cell(_ row: Row, _ measure: OfficialMeasures.Measure, withReason: Bool) -> String {
    guard let reading = row.measures.readings[measure] else { return "–" }
    guard let verdict = reading.verdict else {
      return withReason ? reading.absence.map { wording.name($0) } ?? "–" : "–"
    }
    return wording.name(verdict)
      + (reading.value.map { " " + shown($0, of: measure, row.forecast) } ?? "")
  }

  /// A measure's number as offices print it: a growth rate by its distance from the target in
  /// percentage points, since a share of a rate says little.
  private func shown(
    _ value: Double, of measure: OfficialMeasures.Measure, _ forecast: IndicatorForecast
  ) -> String {
    guard forecast.indicator.kind == .growth,
      [.timeProportional, .progressClass].contains(measure),
      let target = forecast.indicator.target?.value
    else { return wording.value(value, of: measure) }
    return wording.points((value - 1) * target)
  }
}
