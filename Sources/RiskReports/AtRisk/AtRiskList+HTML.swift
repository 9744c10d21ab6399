import Forecasting
import Indicators

extension AtRiskList {
  /// The list as a page that stands alone: no network, no script, for paper, desk and phone.
  public func html() -> String {
    let pieces = PagePieces(document: document)
    var body: [Markup] =
      entries.isEmpty
      ? [.element("p", text: summary + wording("", " ") + emptyNote)]
      : [.element("div", ["class": "panel"], [pieces.table(self) { _ in nil }])]
    body += footnotes.map { .element("p", ["class": "note"], text: $0) }
    body += pieces.withoutNumber(self)
    return Page.document(
      title: heading, language: wording.language,
      body: [
        .element(
          "header",
          [
            .element("h1", text: wording("风险清单", "At-risk list")),
            .element("p", ["class": "lead"], text: document.heading),
          ]),
        .element("main", body),
      ])
  }
}
