import Forecasting
import Indicators

extension ForecastDocument {
  /// Plain text for a terminal, with ANSI colours where `colored`.
  public func text(colored: Bool) -> String {
    showsItemInFull ? itemText(colored: colored) : overviewText(colored: colored)
  }

  private func overviewText(colored: Bool) -> String {
    var table = TextTable(columns: [
      .init(wording("序号", "item"), limit: 8),
      .init(wording("指标", "indicator"), limit: 30),
      .init(wording("目标", "target"), alignment: .trailing, limit: 30),
      .init(wording("最新进展", "latest"), alignment: .trailing, limit: 36),
      .init(wording("年底预测（80% 区间）", "year end (80 % interval)"), limit: 40),
      .init(wording("达标概率", "probability"), alignment: .trailing),
      .init(wording("状态", "status")),
    ])
    for item in forecast.items {
      for indicator in item.indicators {
        table.add(
          [
            item.item.number, indicator.indicator.name,
            wording.target(indicator.indicator.target), standing(of: indicator),
            projection(of: indicator), probability(of: indicator), wording.name(indicator.status),
          ], style: TerminalStyle(indicator.status))
      }
    }
    var text =
      heading.inert + "\n" + evidenceSummary + "\n" + expectationSummary + "\n\n"
      + table.text(colored: colored)
    let notes = footnotes(to: forecast.indicators)
    if !notes.isEmpty { text += "\n" }
    for note in notes { text += note + "\n" }
    return text
  }

  private func itemText(colored: Bool) -> String {
    var text = heading.inert + "\n\n"
    for (index, item) in forecast.items.enumerated() {
      if index > 0 { text += "\n" }
      text += wording("事项 ", "Item ") + item.item.number.inert + "  " + item.item.commitment.inert
      text += "\n"
      if let responsible = item.item.responsible, !responsible.isEmpty {
        text += wording("责任单位  ", "Responsible  ") + responsible.inert + "\n"
      }
      for indicator in item.indicators {
        text += "\n" + block(indicator, of: item, colored: colored)
      }
      if item.indicators.isEmpty {
        text += "\n" + wording("未读出指标", "No indicator was read from it") + "\n"
      }
    }
    return text
  }

  private func block(_ forecast: IndicatorForecast, of item: ItemForecast, colored: Bool) -> String
  {
    let status = wording.name(forecast.status)
    let shown =
      colored
      ? TerminalStyle(forecast.status)?.applied(to: status) ?? status : status
    let part = item.indicators.count > 1 ? "\(forecast.indicator.part). " : ""
    var text = part + forecast.indicator.name.inert + wording("　", "  ") + shown + "\n"
    let rows = ItemFacts(self, forecast, of: item.item).rows
    let width = rows.map { $0.label.displayWidth }.max() ?? 0
    for row in rows {
      let padding = String(repeating: " ", count: width - row.label.displayWidth + 2)
      text += "  " + row.label + padding + row.value.inert + "\n"
    }
    if let chart = TerminalChart(forecast, wording: wording) {
      text += "\n" + chart.text.split(separator: "\n").map { "  " + $0 + "\n" }.joined()
    }
    return text
  }
}
