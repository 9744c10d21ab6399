import Forecasting
import Foundation
import Indicators
import Testing

@testable import RiskReports

@Suite struct ReportTests {
  @Test("the summary states the distribution, not only the mean, and what moves it")
  func summary() {
    let report = Report(ReportSample.forecast, language: .zh)
    #expect(report.portfolio.count == 7)
    let expected = 0.93 + 0.04 + 0.44 + 0.68 + 0.88 + 1 + 0.35
    #expect((report.portfolio.expected - expected).magnitude < 1e-12)
    #expect(report.expectation == "7 个能算出概率的指标中，预计 4.3 个达标。")
    #expect(report.movers?.contains("新开通5G基站（概率 44%）") == true)
    #expect(report.html().contains("达标个数的分布"))
  }

  @Test("every indicator is in the tally, and every one with a number has a card")
  func nothingHidden() {
    let report = Report(ReportSample.forecast, language: .en)
    #expect(report.tally.reduce(0) { $0 + $1.count } == ReportSample.forecast.indicators.count)
    let html = report.html()
    #expect(html.components(separatedBy: "<article ").count - 1 == 7)
    for forecast in ReportSample.forecast.indicators {
      #expect(html.contains(forecast.indicator.name))
    }
  }

  @Test("the page needs no network and no script, and says so to the browser")
  func selfContained() {
    let html = Report(ReportSample.forecast, language: .zh).html()
    #expect(html.contains("default-src &#39;none&#39;"))
    for forbidden in ["<script", "src=", "@import", "url(", "<link", "http://", "https://"] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
  }

  @Test("Chinese pages have no English words of ours, English pages no Chinese ones")
  func oneLanguage() {
    let chinese = Report(ReportSample.forecast, language: .zh)
    for word in ["probability", "target", "behind", "on track", "median", "interval", "indirect"] {
      #expect(!visible(chinese.html()).contains(word), "\(word)")
      #expect(!chinese.markdown().contains(word), "\(word)")
    }
    let english = Report(ReportSample.forecast, language: .en)
    for word in ["概率", "状态", "预测", "区间", "序时", "间接", "中位数", "证据"] {
      #expect(!visible(english.html()).contains(word), "\(word)")
      #expect(!english.markdown().contains(word), "\(word)")
    }
  }

  /// The words of a page, without its tags and its style sheet.
  private func visible(_ html: String) -> String {
    var text = ""
    var isTag = false
    for character in html[(html.range(of: "<body>")?.upperBound ?? html.startIndex)...] {
      if character == "<" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" { isTag = false }
    }
    return text
  }

  @Test("identifiers on a page are unique, and every link leads to one")
  func identifiers() {
    let html = Report(ReportSample.forecast, language: .zh).html()
    let identifiers = values(of: " id=\"", in: html)
    #expect(Set(identifiers).count == identifiers.count)
    for link in values(of: "href=\"#", in: html) { #expect(identifiers.contains(link)) }
    for label in values(of: "aria-labelledby=\"", in: html) {
      for name in label.split(separator: " ") { #expect(identifiers.contains(String(name))) }
    }
  }

  private func values(of opening: String, in html: String) -> [String] {
    html.components(separatedBy: opening).dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  @Test("the same forecast is the same bytes, in every format and language")
  func reproducible() throws {
    for language in Language.allCases {
      let once = Report(ReportSample.forecast, language: language)
      let twice = Report(ReportSample.forecast, language: language)
      #expect(once.html() == twice.html())
      #expect(once.markdown() == twice.markdown())
    }
  }

  @Test("a report of 200 indicators stays below 2 MB")
  func size() {
    let forecast = ReportSample.large(200)
    #expect(forecast.indicators.count >= 200)
    let html = Report(forecast, language: .zh).html()
    #expect(html.utf8.count < 2_000_000)
  }

  @Test("nothing at all is still a page")
  func empty() {
    let report = Report(
      LedgerForecast(title: "", quarter: ReportSample.quarter, items: []), language: .zh)
    #expect(report.html().contains("没有能算出概率的指标"))
    #expect(report.spread == nil && report.movers == nil)
  }
}
