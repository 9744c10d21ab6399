import Forecasting
import Indicators
import Testing

@testable import RiskReports

@Suite("The looks of a workbook's cells")
struct SpreadsheetCellLooksTests {
  private typealias Cell = Spreadsheet.Cell

  @Test(
    "a probability is percent, and never shown as certain where it is not",
    arguments: [
      (0.0, "0%"), (0.001, "\"<1%\""), (0.0099, "\"<1%\""), (0.01, "0%"), (0.5, "0%"), (0.99, "0%"),
      (0.991, "\">99%\""), (0.9999, "\">99%\""), (1, "0%"),
    ])
  func probability(value: Double, format: String) {
    let cell = Cell.probability(value)
    #expect(cell.content == .number(value) && cell.style.numberFormat == format)
  }

  @Test(
    "numbers keep their digits, and show those that matter",
    arguments: [
      (5.4, "%", "0.0"), (3.43, "%", "0.00"), (5, "%", "0.0"), (31000, "套", "#,##0"),
      (123.456, "公里", "#,##0"), (12.5, "公里", "0.0"), (1.25, "公里", "0.00"), (3, "公里", "#,##0"),
      (2.6, "个", "#,##0"), (-1.25, "公里", "0.00"),
    ])
  func value(value: Double, unit: String, format: String) {
    let cell = Cell.value(value, unit: unit)
    #expect(cell.content == .number(value) && cell.style.numberFormat == format)
  }

  @Test(
    "a target says what it is and stays a number; one without a number is words",
    arguments: [
      (Comparator.atLeast, 5.0, "\"≥ \"0.0;\"≥ \"-0.0"), (.atMost, 5, "\"≤ \"0.0;\"≤ \"-0.0"),
      (.reach, 5, "0.0"), (.about, 5.5, "0.0\"左右\";-0.0\"左右\""),
      (.decrease, 3.43, "\"下降 \"0.00;\"下降 \"-0.00"), (.range, 6, "0.0\"～6.5\";-0.0\"～6.5\""),
    ])
  func target(comparator: Comparator, value: Double, format: String) {
    let target = Target(comparator: comparator, value: value, upperValue: 6.5, unit: "%")
    let cell = Cell.target(target, unit: "%", Wording(.zh))
    #expect(cell.content == .number(value) && cell.style.numberFormat == format)
    let words = Target(comparator: .relative, unit: "%", reference: "经济增长")
    #expect(Cell.target(words, unit: "%", Wording(.zh)).content == .text("对照：经济增长"))
    #expect(Cell.target(nil, unit: "%", Wording(.zh)) == .empty)
  }

  @Test("words beside a number have room in its column")
  func wordsOfFormat() {
    let cell = Cell.value(8, unit: "个").with(suffix: "（招标签约）")
    #expect(cell.style.wordsOfFormat == "（招标签约）")
    #expect(Cell.value(8, unit: "个").style.wordsOfFormat.isEmpty)
    let sheet = Spreadsheet.Sheet(name: "x", widths: [5], rows: [[.header("x")], [cell]])
    #expect(sheet.fittedWidths[0] >= Double("8（招标签约）".displayWidth))
  }

  @Test("what was estimated has one decimal of percent, else it looks as a value does")
  func estimates() {
    #expect(Cell.estimate(3.43, unit: "%").style.numberFormat == "0.0")
    #expect(Cell.estimate(12.5, unit: "公里") == Cell.value(12.5, unit: "公里"))
  }

  @Test("what is absent or no number is an empty cell")
  func absent() {
    for cell in [
      Cell.value(nil, unit: "%"), .value(.nan, unit: "%"), .value(.infinity, unit: "个"),
      .estimate(nil, unit: ""), .estimate(-.infinity, unit: "%"), .probability(nil),
      .number(nil, "0"),
    ] { #expect(cell == .empty) }
  }

  @Test("a status has a mark of its own beside its word, in every language")
  func statuses() {
    for language in Language.allCases {
      let texts = Status.allCases.map { status -> String in
        guard case .text(let text) = Cell.status(status, Wording(language)).content else {
          return ""
        }
        #expect(text.hasSuffix(" " + Wording(language).name(status)))
        return text
      }
      #expect(Set(texts).count == Status.allCases.count)
    }
    // Ink on paper: the darkest paper has white ink, none is ink of its own colour.
    for status in Status.allCases {
      let style = Cell.status(status, Wording(.zh)).style
      #expect(style.ink != nil && style.ink != style.fill)
    }
  }
}
