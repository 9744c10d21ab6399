import Indicators

/// The frame of a page that stands alone: no network, no script, one style sheet inside.
enum Page {
  /// The page as a file.
  static func document(title: String, language: Language, body: [Markup]) -> String {
    let head: [Markup] = [
      .element("meta", ["charset": "utf-8"], []),
      .element(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"], []),
      // Nothing is fetched and nothing runs, whatever a ledger says.
      .element(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; style-src 'unsafe-inline'",
        ], []),
      .element("meta", ["name": "color-scheme", "content": "light dark"], []),
      .element("title", text: title),
      .element("style", [.styleSheet(PageStyle.sheet + ChartPart.darkSheet)]),
    ]
    let page = Markup.element(
      "html", ["lang": language == .zh ? "zh-CN" : "en"],
      [.element("head", head), .element("body", body)])
    return "<!DOCTYPE html>\n" + page.serialized + "\n"
  }
}
