import Forecasting
import Indicators

extension ForecastDocument {
  /// Plain text for a terminal, with ANSI colours where `colored`.
  ///
  /// - Parameters:
  ///   - colored: Whether statuses have their colours.
  ///   - width: The columns of the terminal; `nil` for no end.
  public func text(colored: Bool, width: Int? = nil) -> String {
    showsItemInFull
      ? itemText(colored: colored, width: width) : overviewText(colored: colored, width: width)
  }

  private func overviewText(colored: Bool, width: Int?) -> String {
    var table = TextTable(columns: [
      .init(wording("序号", "item"), limit: 8),
      .init(wording("指标", "indicator"), limit: 30),
      .init(wording("目标", "target"), alignment: .trailing, limit: 30),
      .init(wording("最新进展", "latest"), alignment: .trailing, limit: 36),
      .init(wording("年底预测（80% 区间）", "year end (80 % interval)"), limit: 72),
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
      [heading.inert, evidenceSummary, expectationSummary].map { $0.filled(to: width) + "\n" }
      .joined() + "\n" + table.text(colored: colored, width: width)
    let notes = footnotes(to: forecast.indicators)
    if !notes.isEmpty { text += "\n" }
    for note in notes { text += note.filled(to: width) + "\n" }
    return text
  }

  private func itemText(colored: Bool, width: Int?) -> String {
    var text = heading.inert.filled(to: width) + "\n\n"
    for (index, item) in forecast.items.enumerated() {
      if index > 0 { text += "\n" }
      let commitment =
        wording("事项 ", "Item ") + item.item.number.inert + "  " + item.item.commitment.inert
      text += commitment.filled(to: width) + "\n"
      if let responsible = item.item.responsible, !responsible.isEmpty {
        text += wording("责任单位  ", "Responsible  ") + responsible.inert + "\n"
      }
      for indicator in item.indicators {
        text += "\n" + block(indicator, of: item, colored: colored, width: width)
      }
      if item.indicators.isEmpty {
        text += "\n" + wording("未读出指标", "No indicator was read from it") + "\n"
      }
    }
    return text
  }

  private func block(
    _ forecast: IndicatorForecast, of item: ItemForecast, colored: Bool, width: Int?
  ) -> String {
    let status = wording.name(forecast.status)
    let shown =
      colored
      ? TerminalStyle(forecast.status)?.applied(to: status) ?? status : status
    let part = item.indicators.count > 1 ? "\(forecast.indicator.part). " : ""
    var text = part + forecast.indicator.name.inert + wording("　", "  ") + shown + "\n"
    let rows = ItemFacts(self, forecast, of: item.item).rows
    let labels = rows.map { $0.label.displayWidth }.max() ?? 0
    for row in rows {
      let padding = String(repeating: " ", count: labels - row.label.displayWidth + 2)
      text += "  " + row.label + padding
      text += row.value.inert.filled(to: width, after: labels + 4) + "\n"
    }
    if let chart = TerminalChart(forecast, wording: wording) {
      text += "\n" + chart.text.split(separator: "\n").map { "  " + $0 + "\n" }.joined()
    }
    return text
  }
}
