import Forecasting
import Foundation
import Indicators
import Testing

@testable import RiskReports

/// Ledgers are outside input: whatever a cell says comes out inert, and whole, in every format.
@Suite struct HostileTextTests {
  static let hostile = [
    "=HYPERLINK(\"http://evil\",\"点此\")", "<script>alert(1)</script>", "]]><x/>&amp;",
    "\u{202E}倒\u{202C}序\u{200F}", "emoji 👩‍👩‍👧‍👦🇨🇳✅", "\u{1B}[31m红\u{7}", "+cmd|' /C calc'!A0", "@SUM(1)",
    "-2+3", "\t=1", "a|b`c*d_[x](http://evil)", "\"引号\"，'单'", "\u{0}\u{FFFE}\u{1F}",
    String(repeating: "长", count: 10_000), "{{7*7}}${x}", "&L&\"Arial\"&K00FF00",
  ]

  static func forecast(_ text: String) -> LedgerForecast {
    var forecast = ReportSample.forecast
    forecast.title = text
    for index in forecast.items.indices {
      forecast.items[index].item.number = text
      forecast.items[index].item.responsible = text
      forecast.items[index].item.commitment = text
      for part in forecast.items[index].indicators.indices {
        forecast.items[index].indicators[part].indicator.name = text
        forecast.items[index].indicators[part].latest?.source = SourceSpan(
          cell: .progress, start: 0, length: 0, text: text)
      }
    }
    return forecast
  }

  /// What a page must show of a text: the same scalars, less controls and direction marks.
  static func shown(_ text: String) -> String {
    var escaped = ""
    Markup.escape(text, to: &escaped)
    return escaped
  }

  @Test("pages: every `<` of a cell is a word, nothing is cut", arguments: hostile)
  func pages(text: String) throws {
    let forecast = Self.forecast(text)
    for html in [
      Report(forecast, language: .zh).html(), AtRiskList(forecast, language: .en).html(),
    ] {
      #expect(!html.contains("<script"))
      #expect(!html.contains("<x/>"))
      #expect(!html.contains("\u{202E}"))
      #expect(!html.contains("\u{1B}"))
      #expect(html.contains("<blockquote><p>“" + Self.shown(text) + "”</p>"))
    }
  }

  @Test("pictures are well-formed XML that says the name whole", arguments: hostile)
  func pictures(text: String) throws {
    let document = try #require(
      ForecastDocument(Self.forecast(text), item: text, language: .zh))
    let svg = document.svg()
    #expect(svg.contains(Self.shown(text)))
    #expect(!svg.contains("<script"))
    let parser = XMLCheck()
    #expect(parser.isWellFormed(svg))
  }

  @Test("terminals: no control reaches them, the quoted sentence is whole", arguments: hostile)
  func terminals(text: String) {
    let list = AtRiskList(Self.forecast(text), language: .zh).text(colored: false)
    let controls = list.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" }
    #expect(controls.isEmpty)
    #expect(list.contains(text.inert))
    let table = MeasureTable(Self.forecast(text), language: .zh).text(colored: false)
    #expect(table.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test("csv: no cell begins a formula, every cell reads back", arguments: hostile)
  func csv(text: String) throws {
    let csv = AtRiskList(Self.forecast(text), includesNoData: true, language: .zh).csv()
    let rows = Self.rows(ofCSV: csv)
    #expect(rows.count == 1 + 4 + 2)
    for row in rows.dropFirst() {
      #expect(row.count == 19)
      let name = row[3]
      let isDefused = name.first == "'" && String(name.dropFirst()) == text
      #expect(name == text || isDefused)
      #expect(!"=+-@\t\r".contains(name.first ?? "x"))
    }
  }

  @Test("json reads back to the same text", arguments: hostile)
  func json(text: String) throws {
    for json in [
      AtRiskList(Self.forecast(text), includesNoData: true, language: .zh).json(),
      MeasureTable(Self.forecast(text), language: .zh).json(),
    ] {
      let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      let ledger = try #require(value?["ledger"] as? [String: Any])
      #expect(ledger["title"] as? String == text)
    }
  }

  @Test("markdown: no link, no tag, no table cell of its own", arguments: hostile)
  func markdown(text: String) {
    let markdown = AtRiskList(Self.forecast(text), language: .zh).markdown()
    #expect(!markdown.contains("<script>"))
    let withoutEscapes = markdown.split(separator: "\\]", omittingEmptySubsequences: false)
    #expect(withoutEscapes.allSatisfy { !$0.contains("](") })
    let table = markdown.split(separator: "\n").filter { $0.hasPrefix("| 1 |") }
    #expect(table.count == 1)
  }

  /// Fields of RFC 4180 with quoted line breaks.
  static func rows(ofCSV text: String) -> [[String]] {
    var (rows, row, field, quoted) = ([[String]](), [String](), "", false)
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, quoted) {
      case ("\"", true) where scalars.first == "\"":
        scalars.removeFirst()
        field.unicodeScalars.append("\"")
      case ("\"", _): quoted.toggle()
      case (",", false):
        row.append(field)
        field = ""
      case ("\n", false):
        rows.append(row + [field])
        (row, field) = ([], "")
      default: field.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}

/// Whether a text is well-formed XML: tags nest, entities are known, attributes are quoted.
///
/// A test's own check of the few constructs that the writer can make, so that the tests need no
/// second XML library.
private struct XMLCheck {
  func isWellFormed(_ text: String) -> Bool {
    var open: [Substring] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      if rest[..<start].unicodeScalars.contains(where: { isForbidden($0) }) { return false }
      rest = rest[start...]
      if rest.first == "&" {
        let names = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
        guard let name = names.first(where: { rest.hasPrefix($0) }) else { return false }
        rest = rest.dropFirst(name.count)
        continue
      }
      guard let end = rest.firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: start)..<end]
      if tag.filter({ $0 == "\"" }).count % 2 != 0 { return false }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else if !tag.hasSuffix("/") {
        open.append(tag.prefix { $0 != " " })
      }
      rest = rest[rest.index(after: end)...]
    }
    return open.isEmpty
  }

  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || scalar.value == 0xFFFE
      || scalar.value == 0xFFFF
  }
}
