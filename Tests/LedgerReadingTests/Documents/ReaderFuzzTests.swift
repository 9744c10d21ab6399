import Foundation
import Indicators
import Testing
import _TestSupport

@testable import LedgerReading

/// Damages valid documents in many ways; a reader must give an error or a result, never trap.
///
/// The same seed gives the same damage on every machine. `READER_FUZZ_ROUNDS` multiplies the
/// rounds for a long run.
@Suite("Damaged documents never crash a reader")
struct ReaderFuzzTests {
  private static let factor =
    ProcessInfo.processInfo.environment["READER_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 1

  /// Small caps keep a round short.
  private static let limits = DocumentLimits(
    fileBytes: 1 << 20, expandedBytes: 4 << 20, rows: 2000, columns: 64, cells: 20_000,
    cellLength: 5000)

  /// One piece of damage: a byte flipped, changed or removed, a stretch doubled, moved or cut.
  private static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard bytes.count > 8 else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let other = min(bytes.count, place + Int.random(in: 1...64, using: &random))
    switch Int.random(in: 0..<9, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes[place] = [0x00, 0xFF, 0x22, 0x3C, 0x3E, 0x26, 0x09, 0x2C, 0x0A][place % 9]
    case 3: bytes.removeSubrange(place..<other)
    case 4: bytes.insert(contentsOf: bytes[place..<other], at: place)
    case 5: bytes.removeSubrange(place...)
    case 6: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 7:
      let piece = Array(bytes[place..<other])
      bytes.insert(contentsOf: piece, at: Int.random(in: 0..<bytes.count, using: &random))
    default:
      for index in place..<other where index % 3 == 0 { bytes[index] = bytes[place] }
    }
  }

  /// Calls `read` with damaged versions of `seed`; returns how many were still read.
  private static func fuzz(
    _ seed: [UInt8], rounds: Int, seed number: UInt64, read: ([UInt8]) throws -> Void
  ) -> Int {
    var random = SplitMix64(seed: number)
    var survivors = 0
    for _ in 0..<(rounds * factor) {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...6, using: &random) { damage(&bytes, &random) }
      do {
        try read(bytes)
        survivors += 1
      } catch {
        // Every failure has a sentence; which one is not this test's concern.
        #expect((error as? DocumentError)?.sentence(in: .zh).isEmpty == false)
      }
    }
    return survivors
  }

  /// Reads the bytes by the reader that a folder of the corpus is for.
  static func read(_ bytes: [UInt8], folder: some StringProtocol) throws {
    switch folder {
    case "word": _ = try WordReader.read(xml: source(bytes), part: "p", file: "f", limits: limits)
    case "sheet":
      var collector = TableCollector(file: "f", limits: limits)
      _ = try WorksheetReader.read(
        xml: source(bytes), part: "p", sheet: "s", strings: ["a", "b"],
        styles: SpreadsheetStyles(), collector: &collector)
    case "strings":
      _ = try SharedStrings.read(xml: source(bytes), part: "p", file: "f", limits: limits)
    case "styles":
      _ = try SpreadsheetStyles.read(xml: source(bytes), part: "p", file: "f", limits: limits)
    case "html":
      // Behind the decoder, which gives valid UTF-8.
      let utf8 = Array(String(decoding: bytes, as: UTF8.self).utf8)
      _ = try HTMLTableReader.read(utf8, file: "f", limits: limits)
    default:
      _ = try LedgerDocument.read(
        bytes: bytes, fileName: "f.txt", year: 2025, quarter: 2, limits: limits)
    }
  }

  @Test("every file of the corpus, damaged at random", arguments: ReaderCorpus.files)
  func corpus(name: String) throws {
    let folder = name.prefix { $0 != "/" }
    _ = Self.fuzz(try documentBytes("corpus/\(name)"), rounds: 300, seed: 2) {
      try Self.read($0, folder: folder)
    }
  }

  @Test("the corpus has files for every reader, and each is read undamaged")
  func corpusIsWhole() throws {
    let folders = Set(ReaderCorpus.files.map { String($0.prefix { $0 != "/" }) })
    #expect(folders == ["word", "sheet", "strings", "styles", "html", "text", "zip"])
    for name in ReaderCorpus.files where name.hasPrefix("zip/") || name.hasPrefix("text/") {
      let bytes = try documentBytes("corpus/\(name)")
      #expect(throws: Never.self, "\(name)") {
        try LedgerDocument.read(bytes: bytes, fileName: "f", year: 2025, quarter: 2)
      }
    }
  }

  /// `READER_FUZZ_STRIDE=1` flips all eight bits of every byte and cuts at every byte; otherwise
  /// one bit of every 97th and a cut there.
  @Test(
    "every byte flipped, every byte cut",
    arguments: ReaderCorpus.files.filter { $0.hasPrefix("zip/") || $0.hasPrefix("text/") }.map {
      "corpus/" + $0
    }
      + ["features.xlsx"])
  func everyByte(name: String) throws {
    let stride =
      ProcessInfo.processInfo.environment["READER_FUZZ_STRIDE"].flatMap { Int($0) } ?? 97
    let bytes = try documentBytes(name)
    func read(_ bytes: [UInt8]) {
      do {
        _ = try LedgerReader(limits: Self.limits).readAll(
          bytes: bytes, fileName: name, year: 2025, quarter: 2)
      } catch {
        #expect(!error.sentence(in: .zh).isEmpty)
      }
    }
    for place in Swift.stride(from: 0, to: bytes.count, by: max(stride, 1)) {
      read(Array(bytes[..<place]))
      for bit in 0..<8 where stride == 1 || bit == place % 8 {
        var damaged = bytes
        damaged[place] ^= 1 << bit
        read(damaged)
      }
    }
  }
}

/// The corpus: a folder a reader, see `make_corpus.py`.
private enum ReaderCorpus {
  static let files: [String] = {
    let root = Fixture.folder.appendingPathComponent("Documents/corpus")
    let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return (files ?? []).filter { $0.split(separator: "/").count == 2 }.sorted()
  }()
}
