import Testing

@testable import RiskReports

@Suite struct SVGTests {
  @Test("a picture has a title and a description that its label names")
  func accessible() {
    var picture = SVG(width: 100, height: 20, title: "目标 <1>", description: "线 & 点")
    picture.line(from: (0, 10), to: (100, 10), as: .target)
    let text = picture.document
    #expect(text.contains("<title id=\"chart-t\">目标 &lt;1&gt;</title>"))
    #expect(text.contains("<desc id=\"chart-d\">线 &amp; 点</desc>"))
    #expect(text.contains("viewBox=\"0 0 100 20\""))
    #expect(picture.inline(identifier: "a").serialized.contains("aria-labelledby=\"a-t a-d\""))
  }

  @Test("coordinates have at most one decimal, and no shape is degenerate")
  func shapes() {
    var picture = SVG(width: 10, height: 10, title: "", description: "")
    picture.polyline([(1, 1)], as: .series)
    #expect(!picture.document.contains("<polyline"))
    picture.polyline([(1.0 / 3, 1), (2, -0.04)], as: .series)
    #expect(picture.document.contains("points=\"0.3,1 2,0\""))
    picture.rectangle(x: 0, y: 0, width: -3, height: 2, as: .inner)
    #expect(picture.document.contains("width=\"0\" height=\"2\""))
  }

  @Test("words on lines are cleared by an outline behind them")
  func cleared() {
    var picture = SVG(width: 10, height: 10, title: "", description: "")
    picture.clearedText("5%", at: (1, 2), as: .label)
    let parts = picture.document.components(separatedBy: "<text ").dropFirst()
    #expect(parts.first?.contains("class=\"halo\"") == true && parts.count == 2)
  }
}
