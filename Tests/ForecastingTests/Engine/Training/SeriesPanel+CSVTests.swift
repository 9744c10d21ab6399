import Testing
import _TestSupport

@testable import Forecasting

@Suite struct SeriesPanelCSVTests {
  private func panel(_ text: String) throws(PanelError) -> SeriesPanel {
    try SeriesPanel(csv: Array(text.utf8))
  }

  @Test("A panel's text: any order, gaps, other columns")
  func csv() throws {
    let panel = try panel("x,series_id,index,value\n1,B,2,5\n1,B,1,4\r\n1,A,7,1e2\n1,B,4,8\n\n")
    #expect(panel.series.map(\.name) == ["B", "A"])
    #expect(panel.series.map(\.position) == [0, 1])
    #expect(panel.series[0].values[..<2] == [4, 5])
    #expect(panel.series[0].values[2].isNaN)
    #expect(panel.valueCount == 4)
  }

  @Test(
    "What is written is read back, in whatever order the rows stand", arguments: [1, 2] as [UInt64])
  func roundTrip(seed: UInt64) throws {
    var random = _TestSupport.SplitMix64(seed: seed)
    let series = (0..<6).map { position in
      (0..<20).map { place in
        // A gap at either end is no part of a series.
        place > 0 && place < 19 && random.uniform() < 0.1 ? Double.nan : 100 * random.normal()
      }
    }
    var rows: [(series: Int, line: String)] = []
    for (name, values) in series.enumerated() {
      for (index, value) in values.enumerated() where !value.isNaN {
        rows.append((name, "S\(name),\(index - 7),\(value)"))
      }
    }
    rows.shuffle(using: &random)
    let panel = try panel(
      "series_id,index,value\n" + rows.map(\.line).joined(separator: "\n"))
    #expect(panel.series.count == 6)
    for read in panel.series {
      let place = try #require(Int(read.name.dropFirst()))
      #expect(read.values.map(\.bitPattern) == series[place].map(\.bitPattern), "\(place)")
    }
  }

  @Test("An empty value is a gap, and quotes and a byte order mark do no harm")
  func cells() throws {
    let panel = try panel(
      "\u{FEFF}\"series_id\",value,index\n\"Smith, J\",,1\n\"Smith, J\",2,2\n\"5\"\" pipe\",3,1\n")
    #expect(panel.series.map(\.name) == ["Smith, J", "5\" pipe"])
    #expect(panel.series[0].values[0].isNaN && panel.series[0].values[1] == 2)
  }

  @Test(
    "What cannot be read names row and column",
    arguments: [
      ("", PanelError.empty), ("series_id,index,value\n", .empty),
      ("series_id,index\nA,1", .missingColumn("value")),
      ("index,value\n", .missingColumn("series_id")),
      ("series_id,value\n", .missingColumn("index")),
      ("series_id,index,value\nA,1,x", .row(2, column: "value", text: "x")),
      ("series_id,index,value\nA,1,inf", .row(2, column: "value", text: "inf")),
      ("series_id,index,value\nA,1,nan", .row(2, column: "value", text: "nan")),
      ("series_id,index,value\n\nA,1.5,2", .row(3, column: "index", text: "1.5")),
      ("series_id,index,value\nA,1000000,2", .row(2, column: "index", text: "1000000")),
      ("series_id,index,value\nA,1,2\nA,2", .row(3, column: "value", text: "")),
      ("value,index,series_id\n1,2", .row(2, column: "series_id", text: "")),
      (
        "series_id,index,value\nA,1,2\nA,1,2", .duplicate(series: "A", index: 1, row: 3)
      ),
      // Not next to each other: the later row is the one too many.
      (
        "series_id,index,value\nA,1,2\nB,1,5\nA,2,3\nA,3,3\nA,1,2",
        .duplicate(series: "A", index: 1, row: 6)
      ),
    ])
  func unreadable(_ text: String, _ error: PanelError) {
    #expect(throws: error) { try panel(text) }
  }
}
