import Forecasting
import Indicators
import Testing

@testable import RiskReports

@Suite("The pieces that list and report share on a page")
struct PagePiecesTests {
  private let pieces = PagePieces(
    document: ForecastDocument(ReportSample.forecast, language: .zh))

  private func count(_ text: String, _ word: String) -> Int {
    text.components(separatedBy: word).count - 1
  }

  @Test("a status is told by its mark and its word, the mark hidden from those who listen")
  func badges() {
    let badges = Status.allCases.map { pieces.badge($0).serialized }
    #expect(Set(badges).count == Status.allCases.count)
    for (status, badge) in zip(Status.allCases, badges) {
      #expect(badge.contains("class=\"badge \(status.rawValue)\""))
      #expect(
        badge.contains("aria-hidden=\"true\"")
          && badge.hasSuffix(Wording(.zh).name(status) + "</span>"))
    }
  }

  @Test(
    "the words that were read are marked out of their sentence; a sentence that is all of them is not"
  )
  func quotes() throws {
    let list = AtRiskList(ReportSample.forecast, language: .zh)
    let bridges = try #require(list.entries.first { $0.item.number == "15" })
    let quote = try #require(pieces.quote(bridges.quotations)).serialized
    #expect(quote.contains("今年<mark>新开通5G基站2470个</mark>，完成年度目标的70.6%；”"))
    #expect(pieces.quote([]) == nil)
    let whole = try #require(Quotation(firstSentenceOf: "有序推进。"))
    #expect(!(try #require(pieces.quote([whole])).serialized.contains("<mark>")))
  }

  @Test("the list has a row and its grounds for each entry, and a link only where there is a card")
  func table() {
    let list = AtRiskList(ReportSample.forecast, language: .zh)
    let text = pieces.table(list) { $0.indicator.item == "15" ? "i7" : nil }.serialized
    #expect(count(text, "<tr class=\"main\"") == list.entries.count)
    #expect(count(text, "<tr class=\"grounds\"") == list.entries.count)
    #expect(count(text, "<a href=\"#i7\">") == 1 && count(text, "<a ") == 1)
    #expect(text.contains("<caption>\(list.summary)</caption>"))
    // Every cell of a row says on a phone what it is.
    #expect(count(text, "data-label=") == list.entries.count * 6)
  }

  @Test("an earlier stage and a correction stand below the value")
  func remarks() throws {
    var forecast = ReportSample.forecast
    let place = try #require(forecast.items.firstIndex { $0.item.number == "13" })
    forecast.items[place].indicators[0].latest?.isCorrected = true
    let list = AtRiskList(forecast, language: .zh)
    let text = PagePieces(document: list.document).table(list) { _ in nil }.serialized
    #expect(text.contains("98.8%<span class=\"item\">开工在建，更正</span>"))
  }

  @Test("what has no number is counted and named; nothing to name is no section")
  func withoutNumber() {
    let list = AtRiskList(ReportSample.forecast, language: .zh)
    let sections = pieces.withoutNumber(list).map(\.serialized)
    #expect(sections.count == 2)
    #expect(sections[0].contains("没有数字的指标（2 个）") && sections[0].contains("新创建全国重点实验室"))
    #expect(sections[1].contains("推进相关工作。"))
    let nothing = AtRiskList(
      LedgerForecast(title: "", quarter: ReportSample.quarter, items: []), language: .zh)
    #expect(pieces.withoutNumber(nothing).isEmpty)
  }
}
