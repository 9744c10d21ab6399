import Forecasting
import Indicators

extension ForecastDocument {
  /// Markdown for mail and wikis: a table of all indicators, or one item's facts.
  public func markdown() -> String {
    var text = "# " + MarkdownText.escaped(heading) + "\n\n"
    if showsItemInFull {
      for item in forecast.items {
        text += "## " + wording("事项 ", "Item ") + MarkdownText.escaped(item.item.number) + "\n\n"
        text += MarkdownText.escaped(item.item.commitment) + "\n"
        for indicator in item.indicators {
          text += "\n### " + MarkdownText.escaped(indicator.indicator.name)
          text += wording("：", ": ") + wording.name(indicator.status) + "\n\n"
          text += MarkdownText.table(
            header: [wording("项目", "fact"), wording("内容", "value")],
            rows: ItemFacts(self, indicator, of: item.item).rows.map { [$0.label, $0.value] })
        }
      }
      return text
    }
    text += evidenceSummary + "\n\n" + MarkdownText.escaped(expectationSummary) + "\n\n"
    text += MarkdownText.table(
      header: [
        wording("序号", "item"), wording("指标", "indicator"), wording("目标", "target"),
        wording("最新进展", "latest"), wording("年底预测（80% 区间）", "year end (80 % interval)"),
        wording("达标概率", "probability"), wording("状态", "status"),
      ],
      rows: forecast.items.flatMap { item in
        item.indicators.map { forecast in
          [
            item.item.number, forecast.indicator.name, wording.target(forecast.indicator.target),
            standing(of: forecast), projection(of: forecast), probability(of: forecast),
            wording.name(forecast.status),
          ]
        }
      })
    for note in footnotes(to: forecast.indicators) {
      text += "\n" + MarkdownText.escaped(note) + "\n"
    }
    return text
  }
}
