import Testing
import _TestSupport

@testable import Forecasting

@Suite struct PooledPriorTextTests {
  /// A regression with two regressors of the centre and two of the spread.
  private static let cell = RegressionCell(
    key: RegressionKey(form: .additive, variant: .flow, earlierYears: 1, quarter: 1), rowCount: 17,
    locationConstant: 0.25,
    location: [
      .init(name: "change", coefficient: -0.5, mean: 1e-9, deviation: 2),
      .init(name: "changeBent", coefficient: 1.0 / 3, mean: -4, deviation: 0.125),
    ],
    spreadConstant: -1,
    spread: [
      .init(name: "changeSize", coefficient: 0, mean: 3, deviation: 1),
      .init(name: "roughness", coefficient: 12, mean: 0, deviation: 1e6),
    ],
    shape: .studentT(degreesOfFreedom: 3), covariance: [1, 0.5, -0.25, 2, 0, 3])

  private static func prior(
    _ cells: [RegressionCell], fold: String? = "1/2", date: String? = nil
  ) -> PooledPrior {
    PooledPrior(
      provenance: PriorProvenance(
        panel: "a \"panel\"\\中文.csv", seriesCount: 3, valueCount: 48, fold: fold, date: date,
        command: "forecast train\t--panel x"),
      cells: cells)
  }

  private static func text(_ prior: PooledPrior) -> String {
    String(decoding: prior.text(), as: UTF8.self)
  }

  private func read(_ text: String) throws(EngineError) -> PooledPrior {
    try PooledPrior(text: Array(text.utf8))
  }

  @Test("What is written is read back, and written again it is the same text")
  func roundTrip() throws {
    for prior in [
      Self.prior([]), Self.prior([Self.cell]),
      Self.prior([Self.cell], fold: nil, date: "2026-11-27"),
    ] {
      let again = try PooledPrior(text: prior.text())
      #expect(again.cells == prior.cells)
      #expect(again.provenance == prior.provenance)
      #expect(again.text() == prior.text())
    }
  }

  @Test("The shipped prior has every regression and reads back as written")
  func shipped() throws {
    let shipped = PooledPrior.shipped
    #expect(shipped.cells.map(\.key) == RegressionKey.all)
    let again = try PooledPrior(text: shipped.text())
    #expect(again.cells == shipped.cells)
    #expect(again.provenance == shipped.provenance)
    #expect(again.text() == shipped.text())
  }

  @Test("Regressions are written in the order of their keys, one a line")
  func order() {
    let cells = PooledPrior.shipped.cells
    let text = Self.text(Self.prior(cells.shuffled()))
    #expect(text == Self.text(Self.prior(cells)))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == cells.count + 2)
    #expect(text.hasSuffix("\n"))
  }

  @Test("Empty lines do no harm")
  func emptyLines() throws {
    let text = Self.text(Self.prior([Self.cell]))
    #expect(try read("\n" + text.replacing("\n", with: "\n\n")).cells == [Self.cell])
  }

  @Test(
    "A prior's file that is not one, or of another version, says which",
    arguments: [
      ("", EngineError.notAPrior), ("\n", .notAPrior), ("{}", .notAPrior), ("[1]", .notAPrior),
      ("not a prior", .notAPrior), ("series_id,index,value\n", .notAPrior),
      (text(prior([])).replacing("forecast-prior", with: "prior"), .notAPrior),
      (#"{"format":"forecast-prior","version":2}"#, .priorVersion(found: 2, expected: 3)),
      (#"{"format":"forecast-prior","version":4}"#, .priorVersion(found: 4, expected: 3)),
      (#"{"format":"forecast-prior","version":3}"#, .malformedPrior(line: 1)),
      (#"{"format":"forecast-prior","version":"3"}"#, .malformedPrior(line: 1)),
      (
        text(prior([])).replacing("\"series\":3", with: "\"series\":3.5"),
        .malformedPrior(line: 1)
      ),
      (text(prior([])).replacing("\"command\"", with: "\"order\""), .malformedPrior(line: 1)),
    ])
  func unreadable(_ text: String, _ error: EngineError) {
    #expect(throws: error) { try read(text) }
  }

  @Test("A broken line of a prior is named")
  func brokenLine() throws {
    let lines = PooledPrior.shipped.text().split(separator: 10)
    let broken = Array([lines[0], lines[1].dropLast(5)].joined(separator: [10]))
    #expect(throws: EngineError.malformedPrior(line: 2)) { _ = try PooledPrior(text: broken) }
  }

  @Test(
    "A regression that is not of this library names its line",
    arguments: [
      ("\"form\":\"additive\"", "\"form\":\"anchored\""),
      ("\"form\":\"additive\"", "\"form\":\"x\""),
      ("\"variant\":\"flow\"", "\"variant\":\"stock\""), ("\"k\":1", "\"k\":3"),
      ("\"q\":1", "\"q\":4"), ("\"q\":1", "\"q\":2"), ("\"rows\":17", "\"rows\":\"17\""),
      ("\"changeBent\"", "\"changeBend\""), ("\"constant\":0.25", "\"constants\":0.25"),
      (",2],\"changeBent\"", ",0],\"changeBent\""), (",2],\"changeBent\"", ",2,1],\"changeBent\""),
      ("\"shape\":[", "\"shape\":[0,"), ("\"covariance\":[1,", "\"covariance\":["),
      ("\"covariance\":[1,", "\"covariance\":[null,"), ("\"spread\"", "\"width\""), ("}\n", "\n"),
    ])
  func unusable(_ old: String, _ new: String) throws {
    let lines = Self.text(Self.prior([Self.cell])).split(separator: "\n")
    let line = lines[1] + "\n"
    try #require(line.contains(old))
    let changed = line.replacing(old, with: new, maxReplacements: 1)
    for (text, number) in [(lines[0] + "\n" + changed, 2), (lines[0] + "\n" + line + changed, 3)] {
      #expect(throws: EngineError.malformedPrior(line: number)) { try read(String(text)) }
    }
  }
}
