import Foundation
import Indicators
import _TestSupport

@testable import LedgerReading

/// The bytes of a document fixture.
func documentBytes(_ name: String) throws -> [UInt8] {
  Array(try Fixture.data("Documents/\(name)"))
}

/// The sample ledger as it was published.
func sampleBytes() throws -> [UInt8] {
  let root = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
  return Array(
    try Data(contentsOf: root.appendingPathComponent("Examples/forecast/Sample/ledger.txt")))
}

/// Gives bytes piece by piece, as an archive does.
func source(_ bytes: [UInt8]) -> (UnsafeMutableRawBufferPointer) -> Int {
  var rest = bytes[...]
  return { buffer in
    let piece = rest.prefix(buffer.count)
    buffer.copyBytes(from: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}

/// The texts of a table, row by row.
func texts(_ table: Table?) -> [[String]] {
  table?.rows.map { $0.cells.map(\.text) } ?? []
}

/// Reads a text as a document named `ledger.txt` of the first quarter of 2024.
func readText(_ text: String, file: String = "ledger.txt") throws -> LedgerDocument {
  try LedgerDocument.read(bytes: Array(text.utf8), fileName: file, year: 2024, quarter: 1)
}
