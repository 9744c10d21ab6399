import Indicators
import Testing

@testable import RiskReports

@Suite("The keys of the charts' legend")
struct ChartKeyTests {
  @Test("every key has its own word in either language", arguments: Language.allCases)
  func names(language: Language) {
    let wording = Wording(language)
    let names = ChartKey.allCases.map { $0.name(wording) }
    #expect(Set(names).count == ChartKey.allCases.count && !names.contains(""))
    #expect(names != ChartKey.allCases.map { $0.name(Wording(language == .zh ? .en : .zh)) })
  }

  @Test("every key draws something of its own, within its 22 units and above its baseline")
  func samples() {
    var pictures: Set<String> = []
    for key in ChartKey.allCases {
      var picture = SVG(width: 40, height: 30, title: "t", description: "d")
      let empty = picture.document
      ChartKey.draw(key, on: &picture, x: 5, baseline: 20)
      #expect(picture.document != empty, "\(key)")
      pictures.insert(picture.document)
      for match in picture.document.matches(of: /\b[xy][12]?="([\d.]+)"/) {
        #expect((5...27).contains(Double(match.1) ?? -1), "\(key): \(match.0)")
      }
    }
    #expect(pictures.count == ChartKey.allCases.count)
  }

  @Test("a sample moves with its place")
  func place() {
    for key in ChartKey.allCases {
      var (first, second) = (
        SVG(width: 99, height: 99, title: "", description: ""),
        SVG(width: 99, height: 99, title: "", description: "")
      )
      ChartKey.draw(key, on: &first, x: 1, baseline: 10)
      ChartKey.draw(key, on: &second, x: 31, baseline: 50)
      #expect(first.document != second.document, "\(key)")
    }
  }

  @Test("the legend of a page names every key, and fits a phone", arguments: Language.allCases)
  func legend(language: Language) {
    let wording = Wording(language)
    let legend = ChartKey.legend(wording)
    #expect(legend.width <= 390)
    for key in ChartKey.allCases {
      let name = key.name(wording)
      #expect(legend.document.contains(">\(name)</text>"), "\(name)")
      // Half of the width is a column; a word begins 36 units in and a character takes about 6.2.
      #expect(36 + Double(name.displayWidth) * 6.2 <= 190, "\(name)")
    }
  }

  @Test("a chart's own legend names what it shows and nothing else")
  func own() throws {
    func words(_ number: String) throws -> String {
      let item = try #require(ReportSample.forecast.item(number))
      let chart = try #require(
        IndicatorChart(item.indicators[0], quarter: ReportSample.quarter, language: .zh))
      return chart.figure().document
    }
    let bridges = try words("15")
    for word in ["台账数", "年度目标", "所需进度", "预测中位数", "80% 区间", "往年"] {
      #expect(bridges.contains(">\(word)</text>"), "\(word)")
    }
    #expect(!bridges.contains("前期阶段"))
    let metro = try words("13")
    #expect(metro.contains("前期阶段（不计入）") && !metro.contains(">台账数</text>"))
  }
}
