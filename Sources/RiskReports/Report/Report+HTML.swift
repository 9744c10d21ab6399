import Forecasting
import Indicators

extension Report {
  /// The report as one page that stands alone: no network, no script; for A4, desk and phone.
  ///
  /// - Complexity: linear in the text of the ledger.
  public func html() -> String {
    let pieces = PagePieces(document: document)
    let cards = charted
    let anchors = Dictionary(
      cards.enumerated().map { ($0.element.forecast.indicator.reference, "i\($0.offset + 1)") },
      uniquingKeysWith: { first, _ in first })
    var main: [Markup] = [summary(pieces), atRisk(pieces, anchors: anchors)]
    main.append(.element("section", cardSection(cards, pieces)))
    main.append(official)
    main += pieces.withoutNumber(list)
    if let problems { main.append(problems) }
    return Page.document(
      title: title + " · " + document.heading, language: wording.language,
      body: [
        .element(
          "header",
          [
            .element("h1", text: title),
            .element("p", ["class": "lead"], text: document.heading),
          ]),
        .element("main", main),
        .element("footer", notes.map { .element("p", text: $0) }),
      ])
  }

  private func summary(_ pieces: PagePieces) -> Markup {
    let tallyList = Markup.element(
      "ul", ["class": "tally"],
      tally.map {
        .element("li", [pieces.badge($0.status), .element("b", text: "\($0.count)")])
      })
    var left: [Markup] = [.element("p", text: expectation)]
    if portfolio.count > 0 {
      left.insert(
        .element(
          "p", ["class": "big"],
          text: NumberText.decimal(portfolio.expected, places: 1) + " / \(portfolio.count)"), at: 0)
    }
    for sentence in [spread, movers].compactMap({ $0 }) {
      left.append(.element("p", ["class": "note"], text: sentence))
    }
    left.append(tallyList)
    var right: [Markup] = []
    if portfolio.count > 0 {
      let chart = CountChart(
        distribution: portfolio.commonShock.probabilities,
        independent: portfolio.independent.probabilities, expected: portfolio.expected,
        language: wording.language)
      let caption = wording(
        "柱：假定有共同冲击时的概率；横线：各指标互不相关时的概率。",
        "Columns: probability under a common shock; lines: if independent.")
      right.append(
        .element(
          "figure",
          [chart.picture().inline(identifier: "count"), .element("figcaption", text: caption)]))
    }
    return .element(
      "section", ["class": "summary", "aria-label": wording("总览", "Summary")],
      [.element("div", ["class": "panel"], left)]
        + (right.isEmpty ? [] : [.element("div", ["class": "panel"], right)]))
  }

  private func atRisk(_ pieces: PagePieces, anchors: [IndicatorReference: String]) -> Markup {
    var content: [Markup] = [.element("h2", text: wording("风险清单", "At risk"))]
    if list.entries.isEmpty {
      content.append(.element("p", text: list.summary + wording("", " ") + list.emptyNote))
    } else {
      content.append(
        .element(
          "div", ["class": "panel"],
          [pieces.table(list) { anchors[$0.indicator.reference] }]))
      content += list.footnotes.map { .element("p", ["class": "note"], text: $0) }
    }
    return .element("section", content)
  }

  private func cardSection(_ cards: [MeasureTable.Row], _ pieces: PagePieces) -> [Markup] {
    guard !cards.isEmpty else { return [] }
    return [
      .element("h2", text: wording("逐项详情（有数字的指标）", "Indicator by indicator (those with a number)")),
      .element(
        "figure", ["class": "legend"],
        [ChartKey.legend(wording).inline(identifier: "legend")]),
      .element(
        "div", ["class": "cards"],
        cards.enumerated().map { card($0.element, identifier: "i\($0.offset + 1)", pieces) }),
    ]
  }

  private func card(_ row: MeasureTable.Row, identifier: String, _ pieces: PagePieces) -> Markup {
    let forecast = row.forecast
    var content: [Markup] = [
      .element(
        "div",
        [
          .element(
            "h3",
            [
              .text(forecast.indicator.name),
              .element(
                "span", ["class": "item"],
                text: wording("事项 ", "item ") + row.item.number
                  + (row.item.responsible.map { $0.isEmpty ? "" : " · " + $0 } ?? "")),
            ]), pieces.badge(forecast.status),
        ])
    ]
    if let chart = IndicatorChart(
      forecast, quarter: self.forecast.quarter, language: wording.language)
    {
      content.append(
        .element("figure", [chart.picture().inline(identifier: identifier + "c")]))
    }
    let facts = ItemFacts(document, forecast, of: row.item).rows.filter { !$0.isQuote }
    content.append(
      .element(
        "dl",
        facts.flatMap {
          [Markup.element("dt", text: $0.label), .element("dd", text: $0.value)]
        } + officialFacts(row)))
    if let quote = pieces.quote(Quotation.quotations(of: forecast, in: row.item)) {
      content.append(quote)
    }
    for sentence in measures.sentences(of: row) {
      content.append(.element("p", ["class": "alert"], text: sentence))
    }
    return .element("article", ["class": "panel card", "id": identifier], content)
  }

  /// The official measures that have a verdict, on one line of a card.
  private func officialFacts(_ row: MeasureTable.Row) -> [Markup] {
    let verdicts = MeasureTable.overviewMeasures.filter {
      $0 != .timeProportional && row.measures.readings[$0]?.verdict != nil
    }.map { wording.name($0) + wording("：", ": ") + measures.cell(row, $0, withReason: false) }
    guard !verdicts.isEmpty else { return [] }
    return [
      .element("dt", text: wording("官方口径", "official")),
      .element("dd", text: verdicts.joined(separator: wording("；", "; "))),
    ]
  }

  /// The classes that offices report, and where their rules and the probability part.
  private var official: Markup {
    let disagreeing = measures.disagreeing
    var content: [Markup] = [.element("p", text: measures.classSentence)]
    if disagreeing.isEmpty {
      content.append(
        .element(
          "p", text: wording("各规则的结论与概率一致。", "Every rule agrees with the probability.")))
    } else {
      content.append(
        .element(
          "p",
          text: wording(
            "有 \(disagreeing.count) 个指标的规则结论与概率不一致：",
            "On \(disagreeing.count) indicators a rule and the probability disagree:")))
      content.append(
        .element(
          "ul", ["class": "plain"],
          disagreeing.map { row in
            .element(
              "li",
              text: row.forecast.indicator.name + wording("：", ": ")
                + measures.sentences(of: row).joined(separator: wording("；", "; ")))
          }))
    }
    return .element(
      "section",
      [
        .element("h2", text: wording("官方口径：五类进度", "Official measures: five classes")),
        .element("div", ["class": "panel"], content),
      ])
  }

  /// What could not be read, with its place.
  private var problems: Markup? {
    guard !forecast.problems.isEmpty else { return nil }
    return .element(
      "section",
      [
        .element(
          "h2",
          text: wording(
            "读取中的问题（\(forecast.problems.count) 处）",
            "Problems while reading (\(forecast.problems.count))")),
        .element(
          "div", ["class": "panel"],
          [
            .element(
              "ul", ["class": "plain"],
              forecast.problems.map {
                .element("li", text: $0.sentence(in: wording.language))
              })
          ]),
      ])
  }
}
