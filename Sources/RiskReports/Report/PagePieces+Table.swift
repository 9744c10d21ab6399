import Forecasting
import Indicators

extension PagePieces {
  /// The at-risk list as a table that becomes blocks on a phone.
  func table(_ list: AtRiskList, linked: (IndicatorForecast) -> String?) -> Markup {
    let heads = [
      ("#", "number rank"), (wording("指标", "Indicator"), ""),
      (wording("年度目标", "Target"), "number"), (wording("最新进展", "Latest"), "number"),
      (wording("完成率", "Done"), "number"),
      (wording("年底预测与 80% 区间", "Year end, 80 % interval"), "year"),
      (wording("达标概率", "Probability"), "number"), (wording("状态", "Status"), ""),
    ]
    let head = Markup.element(
      "thead", ["role": "rowgroup"],
      [
        .element(
          "tr", ["role": "row"],
          heads.map {
            .element(
              "th", ["scope": "col", "role": "columnheader", "class": $0.1], text: $0.0)
          })
      ])
    let rows = list.entries.enumerated().flatMap { index, entry in
      [
        main(entry, rank: index + 1, of: list, heads: heads.map(\.0), link: linked(entry.forecast)),
        grounds(entry, of: list, columns: heads.count),
      ]
    }
    return .element(
      "table", ["class": "list", "role": "table"],
      [
        .element("caption", text: list.summary), head,
        .element("tbody", ["role": "rowgroup"], rows),
      ])
  }

  private func main(
    _ entry: AtRiskList.Entry, rank: Int, of list: AtRiskList, heads: [String], link: String?
  ) -> Markup {
    let forecast = entry.forecast
    let indirect = forecast.evidence == .indirect
    func cell(_ column: Int, _ kind: String, _ content: [Markup]) -> Markup {
      let label = kind == "year" ? wording("年底预测", "Year end") : heads[column]
      var attributes: Markup.KeyValuePairs = ["role": "cell", "data-label": label]
      if !kind.isEmpty { attributes.append("class", kind) }
      return .element("td", attributes, [.element("span", content)])
    }
    let name = Markup.text(forecast.indicator.name)
    var year: [Markup] = []
    if let glyph = IntervalGlyph(forecast, wording: wording) {
      year.append(glyph.picture().inline(identifier: "g\(rank)"))
    }
    if let projection = forecast.projection {
      let unit = forecast.unit
      let median = wording.median(of: projection, unit: unit)
      let interval = wording.interval(projection.interval80, unit: unit)
      year.append(.element("b", text: median))
      if interval != median {
        year += [.text(" "), .element("span", ["class": "soft"], text: interval)]
      }
    } else {
      year.append(.text("–"))
    }
    return .element(
      "tr", ["class": "main", "role": "row"],
      [
        .element("td", ["class": "number rank", "role": "cell"], text: "\(rank)"),
        .element(
          "th", ["scope": "row", "role": "rowheader"],
          [
            link.map { .element("a", ["href": "#" + $0], [name]) } ?? name,
            .element(
              "span", ["class": "item"],
              text: wording("事项 ", "item ") + entry.item.number
                + (entry.item.responsible.map { $0.isEmpty ? "" : " · " + $0 } ?? "")),
          ]),
        cell(2, "number", [.text(wording.target(forecast.indicator.target))]),
        cell(3, "number", latest(forecast)),
        // On a phone, where every cell is a line, a line that says nothing is left out.
        cell(
          4, list.share(of: entry) == "–" ? "number none" : "number",
          [
            .text(list.share(of: entry))
          ]),
        cell(5, "year", year),
        cell(
          6, "number",
          [
            .element("b", text: document.probability(of: forecast)),
            .element(
              "span", ["class": "item"],
              text: indirect ? wording("间接证据", "indirect") : wording("直接证据", "direct")),
          ]),
        cell(7, "", [badge(forecast.status)]),
      ])
  }

  /// The latest value, and under it what must be known of it: an earlier stage, a correction.
  private func latest(_ forecast: IndicatorForecast) -> [Markup] {
    guard let latest = forecast.latest else { return [.text("–")] }
    let value = Markup.text(wording.value(latest.value, unit: latest.unit))
    let remarks = wording.remarks(on: latest)
    return remarks.isEmpty
      ? [value]
      : [
        value,
        .element(
          "span", ["class": "item"], text: remarks.joined(separator: wording("，", ", "))),
      ]
  }

  private func grounds(_ entry: AtRiskList.Entry, of list: AtRiskList, columns: Int) -> Markup {
    var content: [Markup] = []
    if let pace = list.requiredPace(of: entry) { content.append(.element("p", text: pace)) }
    if let quote = quote(entry.quotations) { content.append(quote) }
    return .element(
      "tr", ["class": "grounds", "role": "row"],
      [
        .element("td", ["class": "rank", "role": "cell"], []),
        .element("td", ["colspan": "\(columns - 1)", "role": "cell"], content),
      ])
  }
}
