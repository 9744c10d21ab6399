import Forecasting
import Indicators
import Testing

@testable import RiskReports

@Suite struct IntervalGlyphTests {
  private func forecast(_ number: String) throws -> IndicatorForecast {
    try #require(ReportSample.forecast.item(number)).indicators[0]
  }

  @Test("both intervals, the median and the target stand on one line, in the order of their values")
  func places() throws {
    let glyph = try #require(IntervalGlyph(try forecast("2"), wording: Wording(.zh)))
    let text = glyph.picture().document
    for part in [ChartPart.outer, .inner, .point, .target] {
      #expect(text.contains("class=\"\(part.rawValue)\""))
    }
    // The target of 5 % lies beyond the 80 % interval that ends at 3.4 %.
    let target = try #require(
      text.components(separatedBy: "x1=\"").last.flatMap { Double($0.prefix { $0 != "\"" }) })
    #expect(target > 75)
    #expect(glyph.picture().description.contains("目标 5%左右"))
  }

  @Test("without a projection there is nothing to draw")
  func nothing() throws {
    #expect(IntervalGlyph(try forecast("7"), wording: Wording(.zh)) == nil)
  }
}
