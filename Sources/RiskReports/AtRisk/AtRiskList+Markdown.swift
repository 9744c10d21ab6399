import Forecasting
import Indicators

extension AtRiskList {
  /// Markdown for mail and wikis.
  public func markdown() -> String {
    "# " + MarkdownText.escaped(heading) + "\n\n" + markdownBody(level: "##")
  }

  /// The list without its heading; `level` opens the headings of its sections.
  func markdownBody(level: String) -> String {
    var text = MarkdownText.escaped(summary) + "\n\n"
    text += entries.isEmpty ? emptyNote + "\n" : markdownTable
    for (index, entry) in entries.enumerated() {
      text += index == 0 ? "\n" : ""
      text += "\(index + 1). **" + MarkdownText.escaped(entry.forecast.indicator.name) + "**"
      let facts = [
        requiredPace(of: entry),
        entry.item.responsible.flatMap {
          $0.isEmpty ? nil : wording("责任单位：", "responsible: ") + $0
        },
        wording("证据：", "evidence: ") + wording.name(entry.forecast.evidence),
        quote(of: entry),
      ].compactMap { $0 }
      text += wording("：", ": ")
      text += facts.map(MarkdownText.escaped).joined(separator: wording("；", "; ")) + "\n"
    }
    for note in footnotes { text += "\n" + MarkdownText.escaped(note) + "\n" }
    if !withoutNumber.isEmpty {
      text += "\n\(level) " + withoutNumberHeading + "\n\n" + withoutNumberNote + "\n\n"
      text += MarkdownText.table(
        header: [
          wording("序号", "item"), wording("指标", "indicator"), wording("目标", "target"),
          wording("阶段", "stage"), wording("原因", "reason"), wording("台账原文", "the ledger says"),
        ],
        rows: withoutNumber.map { entry in
          [
            entry.item.number, entry.forecast.indicator.name,
            wording.target(entry.forecast.indicator.target), stage(of: entry), reason(of: entry),
            quote(of: entry) ?? "–",
          ]
        })
    }
    if !withoutIndicator.isEmpty {
      text += "\n\(level) " + withoutIndicatorHeading + "\n\n"
      for item in withoutIndicator {
        text += "- " + MarkdownText.escaped(item.number + "  " + item.commitment) + "\n"
      }
    }
    return text
  }

  private var markdownTable: String {
    MarkdownText.table(
      header: [
        "#", wording("序号", "item"), wording("指标", "indicator"), wording("目标", "target"),
        wording("最新进展", "latest"), wording("完成率", "done"),
        wording("年底预测（80% 区间）", "year end (80 % interval)"), wording("达标概率", "probability"),
        wording("状态", "status"),
      ],
      rows: entries.enumerated().map { index, entry in
        [
          "\(index + 1)", entry.item.number, entry.forecast.indicator.name,
          wording.target(entry.forecast.indicator.target), latest(of: entry), share(of: entry),
          document.projection(of: entry.forecast), document.probability(of: entry.forecast),
          wording.name(entry.forecast.status),
        ]
      })
  }
}
