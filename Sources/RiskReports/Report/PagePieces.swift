import Forecasting
import Indicators

/// The pieces that the list and the report share on a page.
struct PagePieces {
  let document: ForecastDocument

  var wording: Wording { document.wording }

  /// A status by mark, word and colour.
  func badge(_ status: Status) -> Markup {
    let mark: String
    switch status {
    case .met: mark = "✔"
    case .onTrack: mark = "✓"
    case .watch: mark = "◆"
    case .atRisk: mark = "▲"
    case .offTrack, .missed: mark = "✖"
    case .noData: mark = "–"
    }
    return .element(
      "span", ["class": "badge " + status.rawValue],
      [
        .element("span", ["aria-hidden": "true"], text: mark + " "),
        .text(wording.name(status)),
      ])
  }

  /// A sentence of the ledger with the words that were read marked out.
  func quote(_ quotations: [Quotation]) -> Markup? {
    guard !quotations.isEmpty else { return nil }
    return .element(
      "blockquote",
      quotations.map { quotation in
        let plain =
          quotation.words.isEmpty || (quotation.before.isEmpty && quotation.after.isEmpty)
        return .element(
          "p",
          [
            .text("“" + quotation.before),
            plain ? .text(quotation.words) : .element("mark", text: quotation.words),
            .text(quotation.after + "”"),
          ])
      })
  }

  /// The sections that count and name what has no number.
  func withoutNumber(_ list: AtRiskList) -> [Markup] {
    var sections: [Markup] = []
    if !list.withoutNumber.isEmpty {
      let heads = [
        wording("序号", "Item"), wording("指标", "Indicator"), wording("年度目标", "Target"),
        wording("阶段", "Stage"), wording("原因", "Reason"), wording("台账原文", "The ledger says"),
      ]
      let rows = list.withoutNumber.map { entry -> Markup in
        func cell(_ column: Int, _ kind: String, _ text: String) -> Markup {
          .element(
            "td", ["role": "cell", "data-label": heads[column], "class": kind],
            [.element("span", text: text)])
        }
        return .element(
          "tr", ["role": "row"],
          [
            cell(0, "short", entry.item.number),
            .element(
              "th", ["scope": "row", "role": "rowheader"], text: entry.forecast.indicator.name),
            cell(2, "target", wording.target(entry.forecast.indicator.target)),
            cell(3, "word", list.stage(of: entry)),
            cell(4, "word", list.reason(of: entry)),
            .element(
              "td", ["role": "cell"], [quote(entry.quotations) ?? .text("–")]),
          ])
      }
      sections.append(
        .element(
          "section",
          [
            .element("h2", text: list.withoutNumberHeading),
            .element(
              "div", ["class": "panel"],
              [
                .element(
                  "table", ["class": "list", "role": "table"],
                  [
                    .element("caption", text: list.withoutNumberNote),
                    .element(
                      "thead", ["role": "rowgroup"],
                      [
                        .element(
                          "tr", ["role": "row"],
                          heads.map {
                            .element("th", ["scope": "col", "role": "columnheader"], text: $0)
                          })
                      ]),
                    .element("tbody", ["role": "rowgroup"], rows),
                  ])
              ]),
          ]))
    }
    if !list.withoutIndicator.isEmpty {
      sections.append(
        .element(
          "section",
          [
            .element("h2", text: list.withoutIndicatorHeading),
            .element(
              "ul", ["class": "panel"],
              list.withoutIndicator.map {
                .element("li", text: $0.number + "  " + $0.commitment)
              }),
          ]))
    }
    return sections
  }
}
