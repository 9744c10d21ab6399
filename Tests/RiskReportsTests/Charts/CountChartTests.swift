import Indicators
import Testing

@testable import RiskReports

@Suite struct CountChartTests {
  static let chart = CountChart(
    distribution: [0.001, 0.2, 0.5, 0.299], independent: [0, 0.1, 0.7, 0.2], expected: 2.1,
    language: .zh)

  @Test("a column a count that matters, a mark where independence differs, the mean as a line")
  func columns() {
    let text = Self.chart.picture().document
    #expect(text.components(separatedBy: "<rect ").count - 1 == 3)
    #expect(text.components(separatedBy: "class=\"target\"").count - 1 == 3)
    #expect(text.contains("预计 2.1"))
  }

  @Test("the description says every probability that is drawn", arguments: Language.allCases)
  func description(language: Language) {
    let picture = CountChart(
      distribution: [0.25, 0.75], expected: 0.75, language: language
    ).picture()
    #expect(picture.description.contains("25%") && picture.description.contains("75%"))
  }

  @Test("columns keep the proportions of their probabilities")
  func proportions() throws {
    let text = CountChart(distribution: [0.2, 0.8], expected: 0.8, language: .en).picture().document
    let heights = text.components(separatedBy: "<rect ").dropFirst().compactMap { piece in
      piece.components(separatedBy: " height=\"").last.flatMap { Double($0.prefix { $0 != "\"" }) }
    }
    #expect(heights.count == 2)
    // Coordinates are written to a tenth of a unit.
    #expect((heights[1] / heights[0] - 4).magnitude < 0.05)
  }

  @Test("of many counts the round ones are named")
  func roundCounts() {
    let distribution = [Double](repeating: 1.0 / 50, count: 50)
    let text = CountChart(distribution: distribution, expected: 24.5, language: .en).picture()
      .document
    for name in [">0<", ">5<", ">45<"] { #expect(text.contains(name)) }
    #expect(!text.contains(">7<"))
  }

  @Test("one certain count is still a picture")
  func certain() {
    #expect(
      CountChart(distribution: [1], expected: 0, language: .zh).picture().document.contains(
        "<rect "))
  }
}
