import Forecasting
import Indicators

extension AtRiskList {
  /// Plain text for a terminal: the list on one page, then the grounds of each entry.
  ///
  /// - Parameters:
  ///   - colored: Whether rows have the colours of their statuses.
  ///   - width: The columns of the terminal; `nil` for no end.
  public func text(colored: Bool, width: Int? = nil) -> String {
    var text = heading.inert.filled(to: width) + "\n" + summary.filled(to: width) + "\n\n"
    text +=
      entries.isEmpty
      ? emptyNote + "\n" : table(colored: colored, width: width) + "\n" + grounds(width: width)
    for note in footnotes { text += note.filled(to: width) + "\n" }
    if !withoutNumber.isEmpty {
      text += "\n" + withoutNumberHeading + "\n" + withoutNumberNote.filled(to: width) + "\n\n"
      text += namesTable(colored: colored, width: width)
    }
    if !withoutIndicator.isEmpty {
      text += "\n" + withoutIndicatorHeading + "\n"
      for item in withoutIndicator {
        let line = item.number.inert + "  " + item.commitment.inert
        text += "  " + line.filled(to: width, after: 2) + "\n"
      }
    }
    return text
  }

  private func table(colored: Bool, width: Int?) -> String {
    var table = TextTable(columns: [
      .init("#", alignment: .trailing, limit: 4),
      .init(wording("序号", "item"), limit: 8),
      .init(wording("指标", "indicator"), limit: 30),
      .init(wording("目标", "target"), alignment: .trailing, limit: 30),
      .init(wording("最新进展", "latest"), alignment: .trailing, limit: 36),
      .init(wording("完成率", "done"), alignment: .trailing, limit: 8),
      .init(wording("年底预测（80% 区间）", "year end (80 % interval)"), limit: 72),
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
    return table.text(colored: colored, width: width)
  }

  /// What each entry needs, who answers for it and what the ledger says, whole.
  private func grounds(width: Int?) -> String {
    var text = ""
    for (index, entry) in entries.enumerated() {
      let number = "\(index + 1)."
      let indent = String(repeating: " ", count: max(4, number.count + 1))
      text += number + String(repeating: " ", count: indent.count - number.count)
      var name = entry.forecast.indicator.name.inert + wording("（", " (")
      name += wording("证据：", "evidence: ") + wording.name(entry.forecast.evidence)
      if let responsible = entry.item.responsible, !responsible.isEmpty {
        name += wording("；责任单位：", "; responsible: ") + responsible.inert
      }
      name += wording("）", ")")
      text += name.filled(to: width, after: indent.count) + "\n"
      for line in [requiredPace(of: entry), quote(of: entry)].compactMap({ $0 }) {
        text += indent + line.inert.filled(to: width, after: indent.count) + "\n"
      }
    }
    return text
  }

  private func namesTable(colored: Bool, width: Int?) -> String {
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
    return table.text(colored: colored, width: width)
  }
}
