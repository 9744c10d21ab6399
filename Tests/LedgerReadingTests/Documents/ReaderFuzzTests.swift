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

  /// The first `count` bytes of a fixture's lines, so that a round is short.
  private static func head(_ name: String, _ count: Int) throws -> [UInt8] {
    Array(try documentBytes(name).prefix(count))
  }

  @Test(
    "whole files",
    arguments: [
      "features.xlsx", "merged.docx", "utf-8.csv", "gb18030.csv", "utf-16.tsv", "tag-soup-gbk.html",
    ])
  func files(name: String) throws {
    let bytes = try documentBytes(name)
    let rounds = name.hasSuffix("x") ? 600 : 150
    _ = Self.fuzz(bytes, rounds: rounds, seed: 1) {
      _ = try LedgerDocument.read(bytes: $0, fileName: name, limits: Self.limits)
    }
  }

  @Test("cells on lines of their own")
  func lineCells() throws {
    let bytes = Array(try sampleBytes().prefix(3000))
    let survivors = Self.fuzz(bytes, rounds: 600, seed: 2) {
      _ = try LedgerDocument.read(
        bytes: $0, fileName: "f.txt", year: 2024, quarter: 1, limits: Self.limits)
    }
    #expect(survivors > 400 * Self.factor)
  }

  @Test("web pages behind their encoding")
  func html() throws {
    let bytes = try Self.head("libreoffice-calc.html", 4000)
    _ = Self.fuzz(bytes, rounds: 1000, seed: 3) {
      _ = try HTMLTableReader.read(
        Array(String(decoding: $0, as: UTF8.self).utf8), file: "f", limits: Self.limits)
    }
  }

  /// The parts of the archives themselves, as the archive's checksums stop most damage.
  private static func part(_ name: String, _ part: String) throws -> [UInt8] {
    let archive = try ZipArchive(documentBytes(name), file: name, limits: .standard)
    let stream = try #require(try archive.part(part))
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = buffer.withUnsafeMutableBytes({ stream.read(into: $0) }), count > 0 {
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }

  @Test("Word's main part")
  func word() throws {
    let bytes = try Self.part("merged.docx", "word/document.xml")
    _ = Self.fuzz(bytes, rounds: 1500, seed: 4) {
      _ = try WordReader.read(xml: source($0), part: "p", file: "f", limits: Self.limits)
    }
  }

  @Test("a sheet, its strings and its styles")
  func sheet() throws {
    let sheet = try Self.part("features.xlsx", "xl/worksheets/sheet1.xml")
    let strings = try Self.part("libreoffice.xlsx", "xl/sharedStrings.xml")
    let styles = try Self.part("features.xlsx", "xl/styles.xml")
    _ = Self.fuzz(sheet, rounds: 1500, seed: 5) {
      var collector = TableCollector(file: "f", limits: Self.limits)
      _ = try WorksheetReader.read(
        xml: source($0), part: "p", sheet: "s", strings: ["a", "b"], styles: SpreadsheetStyles(),
        collector: &collector)
    }
    _ = Self.fuzz(Array(strings.prefix(4000)), rounds: 600, seed: 6) {
      _ = try SharedStrings.read(xml: source($0), part: "p", file: "f", limits: Self.limits)
    }
    _ = Self.fuzz(styles, rounds: 600, seed: 7) {
      _ = try SpreadsheetStyles.read(xml: source($0), part: "p", file: "f", limits: Self.limits)
    }
  }

  @Test("a small file cut at every byte", arguments: ["features.xlsx", "gb18030.csv"])
  func cut(name: String) throws {
    let bytes = try documentBytes(name)
    for count in stride(from: 0, to: bytes.count, by: 17) {
      _ = try? LedgerDocument.read(
        bytes: Array(bytes[..<count]), fileName: name, limits: Self.limits)
    }
  }
}
