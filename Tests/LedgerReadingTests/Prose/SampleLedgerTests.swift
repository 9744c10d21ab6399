import Indicators
import Testing
import _TestSupport

@testable import LedgerReading

@Suite("The sample ledger's prose") struct SampleLedgerTests {
  /// Fields whose label the table itself calls ambiguous.
  private struct Expected {
    var cells: [String]
    var item: String { cells[0] }
    var part: Int { Int(cells[1]) ?? 0 }
    var freeValue: Bool { cells[9].contains("ambiguous value") }
    var freeKind: Bool { cells[9].contains("ambiguous kind") }
  }

  private func expected() throws -> [Expected] {
    try Fixture.lines("Prose/sample/expected.csv").dropFirst().map { line in
      var cells = line.split(separator: ",", maxSplits: 9, omittingEmptySubsequences: false)
        .map(String.init)
      while cells.count < 10 { cells.append("") }
      return Expected(cells: cells)
    }
  }

  private func ledger() throws -> Ledger {
    let bytes = [UInt8](try Fixture.data("Prose/sample/ledger.txt"))
    return try LedgerReader().read(bytes: bytes, fileName: "ledger.txt")
  }

  @Test("52 indicators: kind, comparator, target, unit, value and stage") func indicators() throws {
    let ledger = try ledger()
    let read = ledger.items.flatMap(\.indicators)
    let table = try expected()
    #expect(table.count == 52)
    #expect(read.map { "\($0.item)/\($0.part)" } == table.map { "\($0.item)/\($0.part)" })
    for (label, indicator) in zip(table, read) {
      let place: Comment = "item \(label.item) part \(label.part) \(label.cells[2])"
      if !label.freeKind { #expect(indicator.kind.rawValue == label.cells[3], place) }
      #expect(indicator.target?.comparator.rawValue ?? "none" == label.cells[4], place)
      #expect(indicator.target?.value == Double(label.cells[5]), place)
      #expect(indicator.target?.unit ?? "" == label.cells[6], place)
      let observed = indicator.leadingObservation
      if label.freeValue {
        #expect(observed?.stage != .delivered || label.item == "16", place)
      } else {
        #expect(observed?.value == Double(label.cells[7]), place)
        #expect(observed?.stage.rawValue ?? "none" == label.cells[8], place)
      }
      #expect(Self.likeness(indicator.name, label.cells[2]) >= 0.6, "\(indicator.name)")
    }
  }

  @Test("The growth indicators are named as in the history") func names() throws {
    let growth = try ledger().items.flatMap(\.indicators).filter { $0.kind == .growth }
    let labelled = try expected().filter { $0.cells[3] == "growth" }.map { $0.cells[2] }
    #expect(growth.map(\.name) == labelled)
  }

  @Test("Every number carries the text that it came from") func spans() throws {
    for item in try ledger().items {
      let scalars = Array(item.progress.unicodeScalars)
      for observation in item.indicators.flatMap(\.observations) {
        let source = try #require(observation.source)
        let slice = scalars[source.start..<source.start + source.length]
        #expect(String(String.UnicodeScalarView(slice)) == source.text)
      }
    }
  }

  @Test("Amounts stand beside the growth rates that they belong to") func amounts() throws {
    let ledger = try ledger()
    #expect(ledger.item("2")?.indicators[0].amounts.first?.value == 38_460_000_000)
    #expect(ledger.item("4")?.indicators[0].amounts.first?.value == 139_560_000_000)
    #expect(ledger.item("5")?.indicators[0].amounts.first?.value == 16225)
  }

  /// The share of the shorter name's pairs of letters that the other has.
  private static func likeness(_ first: String, _ second: String) -> Double {
    func pairs(_ text: String) -> Set<String> {
      let letters = Array(text)
      return Set(zip(letters, letters.dropFirst()).map { "\($0)\($1)" })
    }
    let (a, b) = (pairs(first), pairs(second))
    return Double(a.intersection(b).count) / Double(max(1, min(a.count, b.count)))
  }
}
