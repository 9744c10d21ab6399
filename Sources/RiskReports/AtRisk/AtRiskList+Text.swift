import Forecasting
import Indicators

extension AtRiskList {
  /// Plain text for a terminal: the list on one page, then the grounds of each entry.
  public func text(colored: Bool) -> String {
    var text = heading.inert + "\n" + summary + "\n\n"
    text += entries.isEmpty ? emptyNote + "\n" : table(colored: colored) + "\n" + grounds
    for note in footnotes { text += note + "\n" }
    if !withoutNumber.isEmpty {
      text += "\n" + withoutNumberHeading + "\n" + withoutNumberNote + "\n\n"
      text += namesTable(colored: colored)
    }
    if !withoutIndicator.isEmpty {
      text += "\n" + withoutIndicatorHeading + "\n"
      for item in withoutIndicator {
        text += "  " + item.number.inert + "  " + item.commitment.inert + "\n"
      }
    }
    return text
  }

  private func table(colored: Bool) -> String {
    var table = TextTable(columns: [
      .init("#", alignment: .trailing, limit: 4),
      .init(wording("序号", "item"), limit: 8),
      .init(wording("指标", "indicator"), limit: 30),
      .init(wording("目标", "target"), alignment: .trailing, limit: 30),
      .init(wording("最新进展", "latest"), alignment: .trailing, limit: 36),
      .init(wording("完成率", "done"), alignment: .trailing, limit: 8),
      .init(wording("年底预测（80% 区间）", "year end (80 % interval)"), limit: 40),
      .init(wording("达标概率", "probability"), alignment: .trailing, limit: 16),
      .init(wording("状态", "status"), limit: 10),
    ])
    for (index, entry) in entries.enumerated() {
      let forecast = entry.forecast
      table.add(
        [
          "\(index + 1)", entry.item.number, forecast.indicator.name,
          wording.target(forecast.indicator.target), document.latest(of: forecast),
          share(of: entry), document.projection(of: forecast), document.probability(of: forecast),
          wording.name(forecast.status),
        ], style: TerminalStyle(forecast.status))
    }
    return table.text(colored: colored)
  }

  /// What each entry needs, who answers for it and what the ledger says, whole.
  private var grounds: String {
    var text = ""
    for (index, entry) in entries.enumerated() {
      let number = "\(index + 1)."
      let indent = String(repeating: " ", count: max(4, number.count + 1))
      text += number + String(repeating: " ", count: indent.count - number.count)
      text += entry.forecast.indicator.name.inert + wording("（", " (")
      text += wording("证据：", "evidence: ") + wording.name(entry.forecast.evidence)
      if let responsible = entry.item.responsible, !responsible.isEmpty {
        text += wording("；责任单位：", "; responsible: ") + responsible.inert
      }
      text += wording("）", ")") + "\n"
      if let pace = requiredPace(of: entry) { text += indent + pace.inert + "\n" }
      if let quote = quote(of: entry) { text += indent + quote.inert + "\n" }
    }
    return text
  }

  private func namesTable(colored: Bool) -> String {
    var table = TextTable(columns: [
      .init(wording("序号", "item"), limit: 8),
      .init(wording("指标", "indicator"), limit: 36),
      .init(wording("目标", "target"), alignment: .trailing, limit: 30),
      .init(wording("阶段", "stage"), limit: 12),
      .init(wording("原因", "reason"), limit: 30),
      .init(wording("台账原文", "the ledger says"), limit: 60),
    ])
    for entry in withoutNumber {
      table.add(
        [
          entry.item.number, entry.forecast.indicator.name,
          wording.target(entry.forecast.indicator.target), stage(of: entry), reason(of: entry),
          quote(of: entry) ?? "–",
        ], style: TerminalStyle(.noData))
    }
    return table.text(colored: colored)
  }
}
