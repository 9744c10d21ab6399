import Forecasting
import Indicators

/// What a planner reads of one indicator, as labelled lines in the order of reading: what was
/// promised, where it stands, how it will end, what it takes, and what that rests on.
struct ItemFacts {
  /// One line.
  struct Row {
    var label: String
    var value: String
    /// Whether the value is the ledger's own words.
    var isQuote = false
  }

  private(set) var rows: [Row] = []
  private let document: ForecastDocument
  private let forecast: IndicatorForecast
  private let item: LedgerItem
  private var wording: Wording { document.wording }

  init(_ document: ForecastDocument, _ forecast: IndicatorForecast, of item: LedgerItem) {
    self.document = document
    self.item = item
    self.forecast = forecast
    addStanding()
    addProjection()
    addGrounds()
  }

  private mutating func add(
    _ chinese: String, _ english: String, _ value: String?, isQuote: Bool = false
  ) {
    guard let value, !value.isEmpty else { return }
    rows.append(Row(label: wording(chinese, english), value: value, isQuote: isQuote))
  }

  private mutating func addStanding() {
    if forecast.indicator.isCorrected {
      add("更正", "corrected", wording("指标名称或类型", "the indicator's name or kind"))
    }
    add("年度目标", "annual target", wording.target(forecast.indicator.target))
    add("对照指标", "measured against", forecast.referenceRate.map(wording.sentence))
    if let latest = forecast.latest {
      var text = document.latest(of: forecast)
      text += wording("，", ", ") + wording.date(of: latest)
      if let share = forecast.shareOfTarget, forecast.indicator.kind == .cumulative {
        let part = NumberText.share(share)
        text +=
          forecast.indicator.decidingComparator == .atMost
          ? wording("，为上限的 \(part)", ", \(part) of the ceiling")
          : wording("，完成目标的 \(part)", ", \(part) of the target")
      }
      add("最新进展", "latest", text)
    } else {
      add(
        "最新进展", "latest",
        wording("没有数字", "no number")
          + (wording.stage(of: forecast).map { wording("；阶段：", "; stage: ") + $0 } ?? ""))
    }
  }

  private mutating func addProjection() {
    if let statement = wording.probabilities(of: forecast) {
      let mark = forecast.evidence == .indirect ? wording("（间接证据）", " (indirect evidence)") : ""
      add("达标概率", "probability", statement + mark)
    }
    if let projection = forecast.projection {
      let unit = forecast.unit
      add(
        "年底预测", "year end",
        wording.median(of: projection, unit: unit)
          + (projection.isSettled
            ? ""
            : wording("；80% 区间 ", "; 80 % interval ")
              + wording.interval(projection.interval80, unit: unit)
              + wording("；95% 区间 ", "; 95 % interval ")
              + wording.interval(projection.interval95, unit: unit)))
    }
    if let pace = forecast.requiredPace {
      add(
        "后续所需", "required pace",
        wording.sentence(pace, comparator: forecast.indicator.decidingComparator ?? .reach))
    }
    if let progress = forecast.timeProportional {
      add("序时进度", "elapsed-time rule", wording.sentence(progress, of: forecast))
    }
  }

  private mutating func addGrounds() {
    for quotation in Quotation.quotations(of: forecast, in: item).prefix(4) {
      add("台账原文", "the ledger says", "“" + quotation.sentence + "”", isQuote: true)
    }
    if !forecast.explanation.isEmpty {
      add(
        "预测依据", "rests on", wording.sentence(forecast.explanation, unit: forecast.unit))
    }
    if !forecast.accidentalQuarters.isEmpty {
      add(
        "异常季度", "accidental quarters",
        wording.sentence(forecast.accidentalQuarters, unit: forecast.unit))
    }
    add("方法", "method", wording.sentence(forecast.method))
  }
}
